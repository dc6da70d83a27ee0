import { BookOpen, Pencil } from 'lucide-react'
import type { CardDetail } from '#contract/cards'
import type { CardId } from '#core/study/notes'
import { dirOf, inLine } from '#core/text/direction'
import { useAnswer } from '#renderer/app/client'
import { toHash } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { Asking } from '#renderer/question/Asked'
import { CardMedia } from '#renderer/question/CardMedia'
import { saysItAll } from '#renderer/question/prompt'
import { Sentence } from '#renderer/question/Question'
import { Button } from '#renderer/ui/Button'
import controls from '#renderer/ui/controls.module.css'
import styles from './Detail.module.css'
import { History } from './History'
import { MemoryWords } from './MemoryWords'
import { StaleBox } from './StaleBox'
import { Twins } from './Twins'

interface Props {
  card: CardId
  onQuery: (query: string) => void
  onEdit: () => void
}

/** A card and all there is to say of it. */
export function Detail({ card, onQuery, onEdit }: Props) {
  const t = useStrings()
  const { data } = useAnswer('cards.detail', { card })
  return (
    <aside className={styles.pane} aria-label={t('cards.detail')} data-scroll="">
      {data && <Known {...data} onQuery={onQuery} onEdit={onEdit} />}
    </aside>
  )
}

function Known({ line, note, faces, memory, twins, onQuery, onEdit }: CardDetail & Omit<Props, 'card'>) {
  const t = useStrings()
  const { source, at, reading } = note
  const face = faces.find(({ card }) => card === line.card)!.face
  const more = [
    [t('facts.hint'), face.hint],
    [t('facts.accepts'), inLine(face.accepts)],
    [t('facts.choices'), inLine(face.choices)],
    [t('cards.comment'), note.comment],
  ].filter(([, words]) => words)
  return (
    <>
      <header className={styles.head}>
        <p className={styles.eyebrow}>{inLine([line.deck, t(`cards.form.${line.form}`)])}</p>
        <div className={styles.does}>
          {line.state !== 'deleted' && (
            <Button small look="quiet" onPress={onEdit}>
              <Pencil size={15} aria-hidden="true" /> {t('cards.edit')}
            </Button>
          )}
          {at && reading !== undefined && (
            <a className={styles.link} href={toHash({ screen: 'reader', id: reading, place: at.from })}>
              <BookOpen size={15} aria-hidden="true" /> {t('cards.inText')}
            </a>
          )}
        </div>
      </header>
      <h2 className={styles.prompt} dir={dirOf(face.prompt)}>
        {face.prompt === '' ? t('card.wordless') : <Asking prompt={face.prompt} />}
      </h2>
      <CardMedia media={face.media} on="question" />
      {face.answer !== '' && (
        <p className={styles.answer} dir={dirOf(face.prompt)}>
          <bdi>{face.answer}</bdi>
        </p>
      )}
      <CardMedia media={face.media} on="answer" />
      {source && !saysItAll(face.prompt, face.answer, source.quote.exact) && (
        <Sentence text={source.quote.exact} span={note.shape ? undefined : note.span} />
      )}
      {more.length > 0 && (
        <dl className={styles.more}>
          {more.map(([name, words]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{words}</dd>
            </div>
          ))}
        </dl>
      )}
      {note.tags.length > 0 && (
        <p className={styles.tags}>
          {note.tags.map((tag) => (
            <button
              key={tag}
              type="button"
              className={controls.tag}
              onClick={() => onQuery(`tag:"${tag.replaceAll(/["\\]/g, '\\$&')}"`)}
            >
              {tag}
            </button>
          ))}
        </p>
      )}
      {faces.length > 1 && <p className={styles.note}>{t('cards.siblings', { count: faces.length - 1 })}</p>}
      {line.state !== 'deleted' && source && <StaleBox note={note.id} card={line.card} />}
      <Twins twins={twins} />
      <MemoryWords memory={memory} line={line} />
      {memory && <History card={line.card} />}
    </>
  )
}
