import type { CardView, QuizItem } from '#contract/study'
import { useStrings } from '#renderer/app/strings'
import { CardMedia } from '#renderer/question/CardMedia'
import { pieces } from '#renderer/question/prompt'
import { Eyebrow, Prompt } from '#renderer/question/Question'
import { Options } from '#renderer/quiz/Options'
import { TypedAnswer } from '#renderer/quiz/TypedAnswer'
import { Answered } from './Answered'
import type { Attempt, ReviewForm } from './attempt'
import styles from './CardFace.module.css'
import { HintLine } from './HintLine'

/** The form of the typed answer; the button that hands it in stands in the foot. */
export const TYPED_FORM = 'review-answer'

interface Props {
  card: CardView
  form: ReviewForm
  attempt: Attempt
  open: boolean
  /** Of a choice, in the order to show them. */
  choices: readonly string[]
  onHandIn: (given: string) => void
  onHint: () => void
}

/** A card: its question, the way to answer it, and once `open` what became of it and its answer in its sentence. */
export function CardFace(props: Props) {
  const { card, form, attempt, open, choices, onHandIn, onHint } = props
  const t = useStrings()
  const { note, face } = card
  const isAsking = !open && attempt.given === undefined
  const isCloze = pieces(face.prompt).length > 1
  return (
    <>
      <Eyebrow title={note.readingTitle} attributed={note.attributed} />
      {face.prompt !== '' && (
        <Prompt prompt={face.prompt} filled={open && isCloze ? (face.answers ?? face.answer) : undefined} />
      )}
      <CardMedia media={face.media} on="question" />
      {isAsking && <HintLine face={face} isShown={attempt.hinted === true} onHint={onHint} />}
      {isAsking && form === 'typed' && <TypedAnswer id={TYPED_FORM} onAnswer={onHandIn} />}
      {form === 'choice' && !(attempt.given !== undefined && !open) && (
        <Options item={chosenOf(card, choices, open ? attempt : {})} onAnswer={onHandIn} />
      )}
      {!open && attempt.given !== undefined && (
        <p className={styles.handed}>
          {t('quiz.wrote')} <q dir="auto">{attempt.given}</q>
        </p>
      )}
      {open && <Answered card={card} form={form} attempt={attempt} isCloze={isCloze} />}
    </>
  )
}

/** The choices as the quiz shows them. */
function chosenOf({ face }: CardView, choices: readonly string[], { given, judgement }: Attempt): QuizItem {
  const { kind, type, prompt, answer } = face
  const verdict = judgement?.verdict ?? 'wrong'
  return {
    ...{ form: 'choice', kind, type, prompt, choices: [...choices] },
    ...(given !== undefined && {
      answered: { given, verdict, correct: verdict === 'right', answer, sentence: '', ms: 0 },
    }),
  }
}
