import { useEffect, useMemo, useRef, useState } from 'react'
import type { CardView } from '#contract/study'
import type { NoteId } from '#core/study/notes'
import { useAnswer } from '#renderer/app/client'
import { homeOf, navigate } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { useUndo } from '#renderer/app/undo'
import { NoteEditor } from '#renderer/browser/NoteEditor'
import { studyOf, wayBack } from '#renderer/learning/studyOf'
import { inWords } from '#renderer/question/prompt'
import { ReportSheet } from '#renderer/question/ReportSheet'
import { Sheet } from '#renderer/ui/Overlay'
import { Stage } from '#renderer/ui/Stage'
import { choicesOf, otherForm, proposed, usualForm } from './attempt'
import { CardFace } from './CardFace'
import { CommentSheet } from './CommentSheet'
import { Foot } from './Foot'
import { PutOff } from './PutOff'
import { ReviewOptions } from './ReviewOptions'
import { StudyEnd } from './StudyEnd'
import { StudyPause } from './StudyPause'
import styles from './StudyScreen.module.css'
import { isRecognised } from './session'
import { isGoalReached, minutesOf, tallyOf } from './sitting'
import { Tools } from './Tools'
import { useCardVoice } from './useCardVoice'
import { useFlag } from './useFlag'
import { useSession } from './useSession'
import { type CardActions, useStudyCommands } from './useStudyCommands'

interface Props {
  reading?: string
  deck?: string
  /** Outside the schedule. */
  practice?: true
  /** Only these are practised. */
  notes?: NoteId[]
}

const PLAIN = { typing: false, confidence: false, sitting: 0 }

export default function StudyScreen({ reading, deck, practice, notes }: Props) {
  const t = useStrings()
  const undo = useUndo()
  const flag = useFlag()
  const scroller = useRef<HTMLElement>(null)
  const of = useMemo(() => studyOf({ reading, deck }), [reading, deck])
  const handle = useSession(practice ? 'practice' : 'due', of, notes?.join(','))
  const { session, failed } = handle
  const { card, open, turn, left, attempt, done } = session
  const [sheet, setSheet] = useState<'edit' | 'comment' | 'report' | 'sitting' | null>(null)
  const { data: today } = useAnswer('study.today', of)
  const { data: options } = useAnswer('study.options', {})
  const { typing, confidence, sitting } = practice || !options ? PLAIN : options
  const voice = useCardVoice(`${turn} ${open}`)
  const held = practice || !today ? 0 : today.held.due + today.held.fresh

  const form =
    card && !practice
      ? (attempt.form ?? usualForm(card, { typing }, isRecognised(done, card.card)))
      : 'flashcard'
  const phase = open ? 'open' : attempt.given === undefined ? 'asking' : 'sure'
  const grade = proposed(form, attempt)
  const at = card?.note.at
  const id = card?.note.reading
  const actions: CardActions = {
    edit: () => setSheet('edit'),
    comment: () => setSheet('comment'),
    sitting: () => setSheet('sitting'),
    aloud: () => {
      if (card) voice.toggle(toSay(card, open, t('study.blank')), card.note.language ?? navigator.language)
    },
    hint: () => handle.attempt({ hinted: true }),
    otherForm: card && !practice ? () => handle.attempt({ form: otherForm(card, form) }) : undefined,
    flag: (n) => card && void flag(card.card, n),
    // A question of the reader's own is theirs to change.
    report: card?.note.fact === undefined ? undefined : () => setSheet('report'),
    showInText: at && id !== undefined ? () => navigate({ screen: 'reader', id, place: at.from }) : undefined,
  }
  const isPaused = isGoalReached(session, sitting)
  const asking = { phase, form, asksSure: confidence, proposed: grade, scroller } as const
  useStudyCommands(isPaused ? null : card, handle, actions, asking)

  // A new card begins at its top, and the keys are its own again whatever was pressed before; a line takes them itself.
  const inHand = card && !isPaused && `${turn} ${phase}`
  const isLine = phase === 'asking' && form === 'typed'
  useEffect(() => {
    if (!inHand) return
    if (!isLine) scroller.current?.focus({ preventScroll: true })
    if (!inHand.endsWith('open')) scroller.current?.scrollTo(0, 0)
  }, [inHand, isLine])

  if (!card || (options === undefined && !practice)) {
    if (!session.ready && !failed) return <main className={styles.waiting} aria-busy="true" />
    return <StudyEnd session={session} failed={failed} of={of} onAgain={handle.again} />
  }
  if (isPaused)
    return <StudyPause done={done} left={left} minutes={sitting} onGoOn={handle.goBeyond} of={of} />
  const { note, face } = card
  const toCard = () => scroller.current?.focus({ preventScroll: true })
  const { right } = tallyOf(done)
  const minutes = minutesOf(done)
  const goal = sitting > 0 && !session.beyond ? { minutes, of: sitting } : null
  const count = held > 0 && !goal ? t('study.leftHeld', { left, held }) : t('study.left', { left })
  return (
    <>
      <Stage
        title={t(practice ? 'study.practice' : 'study.title')}
        back={{
          label: t(wayBack(of)),
          go: () => navigate(homeOf({ screen: 'study', ...of })),
          ...(reading === undefined && deck === undefined && { keys: 'L' }),
        }}
        count={goal ? `${t('study.minutesOf', goal)} · ${count}` : count}
        done={goal ? tallyOf(done).ms / (60_000 * goal.of) : right / Math.max(1, right + left)}
        scroller={scroller}
        said={
          open
            ? t('study.saidAnswer', { verdict: attempt.judgement?.verdict ?? 'none', answer: face.answer })
            : inWords(face.prompt, t('study.blank')) || t('card.picture.question')
        }
        tools={
          <Tools
            actions={actions}
            flag={card.flag}
            isSpeaking={voice.isSpeaking}
            isAsking={phase === 'asking'}
            onUndo={undo.undo}
            onAside={handle.setAside}
            toCard={toCard}
          />
        }
        foot={
          <Foot
            phase={phase}
            form={form}
            asksSure={confidence}
            card={practice ? undefined : card}
            proposed={grade}
            onReveal={handle.reveal}
            onGiveUp={() => void handle.handIn(form, '', false)}
            onGrade={(n) => handle.grade(form, n)}
            onGoOn={handle.goOn}
          />
        }
      >
        <CardFace
          key={turn}
          card={card}
          form={form}
          attempt={attempt}
          open={open}
          choices={choicesOf(card, turn)}
          onHandIn={(given) => void handle.handIn(form, given, confidence)}
          onHint={actions.hint}
        />
      </Stage>
      {sheet === 'edit' && <NoteEditor card={card.card} onClose={() => setSheet(null)} />}
      {sheet === 'comment' && <CommentSheet note={note} onClose={() => setSheet(null)} />}
      {sheet === 'report' && <ReportSheet of={{ note: note.id }} onClose={() => setSheet(null)} />}
      {sheet === 'sitting' && (
        <Sheet title={t('command.sitting')} isOpen onClose={() => setSheet(null)}>
          <ReviewOptions />
          {!practice && <PutOff of={of} onDone={() => setSheet(null)} />}
        </Sheet>
      )}
    </>
  )
}

/** What is read aloud of a card: its question, or once it is shown its answer and the sentence. */
function toSay({ face, note }: CardView, open: boolean, blank: string): string {
  if (!open) return inWords(face.prompt, blank)
  return [face.answer, note.source?.quote.exact].filter(Boolean).join('. ')
}
