import type { CardId } from '#core/study/notes'
import { dirOf } from '#core/text/direction'
import { useAnswer } from '#renderer/app/client'
import { toHash } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { Asking } from '#renderer/question/Asked'
import styles from './HardCards.module.css'

/** Of a long list nobody reads the end. */
const SHOWN = 8

/** What was hard, each with its answer and the way to its sentence. */
export function HardCards({ cards }: { cards: readonly CardId[] }) {
  const t = useStrings()
  const shown = cards.slice(0, SHOWN)
  if (shown.length === 0) return null
  return (
    <section className={styles.hard} aria-labelledby="hard-cards">
      <h2 id="hard-cards">{t('study.hard')}</h2>
      <ul>
        {shown.map((card) => (
          <HardCard key={card} card={card} />
        ))}
      </ul>
      {cards.length > shown.length && (
        <p className={styles.more}>{t('study.hardMore', { count: cards.length - shown.length })}</p>
      )}
    </section>
  )
}

function HardCard({ card }: { card: CardId }) {
  const t = useStrings()
  const { data } = useAnswer('cards.detail', { card })
  const face = data?.faces.find((one) => one.card === card)?.face
  if (!data || !face) return null
  const { at, reading, source } = data.note
  const { leech, state } = data.line
  return (
    <li className={styles.card}>
      <p className={styles.prompt} dir={dirOf(face.prompt)}>
        <Asking prompt={face.prompt} />
      </p>
      <p className={styles.answer} dir={dirOf(face.prompt)}>
        <bdi>{face.answer}</bdi>
      </p>
      {at && reading !== undefined && (
        <a
          className={styles.link}
          href={toHash({ screen: 'reader', id: reading, place: at.from })}
          aria-label={t('study.inTextOf', { sentence: source?.quote.exact ?? face.answer })}
        >
          {t('cards.inText')}
        </a>
      )}
      {leech && state === 'suspended' && (
        <a className={styles.link} href={toHash({ screen: 'cards', query: 'is:leech' })}>
          {t('study.leechSee')}
        </a>
      )}
    </li>
  )
}
