import { Check, EqualApproximately, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { CardView } from '#contract/study'
import { dirOf } from '#core/text/direction'
import { useStrings } from '#renderer/app/strings'
import { CardMedia } from '#renderer/question/CardMedia'
import { lengthOf, saysItAll } from '#renderer/question/prompt'
import { Sentence } from '#renderer/question/Question'
import styles from './Answered.module.css'
import type { Attempt, ReviewForm } from './attempt'
import { Written } from './Written'

const SIGNS = { right: Check, almost: EqualApproximately, wrong: X }

interface Props {
  card: CardView
  form: ReviewForm
  attempt: Attempt
  /** The answer stands in the question's blank. */
  isCloze: boolean
}

/** What became of an answer; the right one in its sentence; and what the reader wrote to themselves. */
export function Answered({ card, form, attempt, isCloze }: Props) {
  const t = useStrings()
  const block = useRef<HTMLDivElement>(null)
  useEffect(() => {
    block.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const { note, face } = card
  const { given = '', judgement, hinted } = attempt
  const { prompt, answer } = face
  const verdict = form === 'flashcard' ? undefined : judgement?.verdict
  const Sign = verdict && SIGNS[verdict]
  const sentence = note.source?.quote.exact
  const showSentence = sentence !== undefined && !(isCloze && saysItAll(prompt, answer, sentence))
  const showAnswer = !isCloze && form !== 'choice' && answer !== ''
  const isEmpty = !verdict && !showAnswer && !showSentence && !face.media?.length
  if (isEmpty && !note.orphan && !note.comment) return null
  return (
    <div ref={block} className={styles.answer}>
      {verdict && Sign && (
        <p className={styles.verdict} data-verdict={verdict}>
          <Sign size={20} aria-hidden="true" />
          {t(`study.verdict.${verdict}`)}
          {judgement?.because && <span>{t(`study.because.${judgement.because}`)}</span>}
          {hinted && <span>{t('study.withHint')}</span>}
        </p>
      )}
      {form === 'typed' && given.trim() !== '' && given.trim() !== answer && (
        <Written given={given} answer={answer} isRight={verdict === 'right'} />
      )}
      {showAnswer && (
        <p className={styles.words} dir={dirOf(prompt)} data-length={lengthOf(answer)}>
          <bdi>{answer}</bdi>
        </p>
      )}
      <CardMedia media={face.media} on="answer" />
      {showSentence && <Sentence text={sentence} span={note.shape ? undefined : note.span} />}
      {note.orphan && <p className={styles.note}>{t('study.orphan')}</p>}
      {note.comment && (
        <p className={styles.comment} dir="auto">
          <span className={styles.label}>{t('study.comment')}</span> {note.comment}
        </p>
      )}
    </div>
  )
}
