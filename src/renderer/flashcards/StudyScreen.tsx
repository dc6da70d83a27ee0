import { BookOpenText, CirclePause, Flag, Moon, Pencil, Undo2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { NoteId } from '#core/study/notes'
import { useAnswer } from '#renderer/app/client'
import { isMac, label } from '#renderer/app/keys'
import { navigate } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { useUndo } from '#renderer/app/undo'
import { inWords } from '#renderer/question/prompt'
import { ReportSheet } from '#renderer/question/ReportSheet'
import { Button, IconButton } from '#renderer/ui/Button'
import controls from '#renderer/ui/controls.module.css'
import { Stage } from '#renderer/ui/Stage'
import { CardFace } from './CardFace'
import { EditNote } from './EditNote'
import { Grades } from './Grades'
import { StudyEnd } from './StudyEnd'
import styles from './StudyScreen.module.css'
import { useSession } from './useSession'
import { useStudyCommands } from './useStudyCommands'

interface Props {
  reading?: string
  /** Outside the schedule. */
  practice?: true
  /** Only these are practised. */
  notes?: NoteId[]
}

export default function StudyScreen({ reading, practice, notes }: Props) {
  const t = useStrings()
  const undo = useUndo()
  const scroller = useRef<HTMLElement>(null)
  const handle = useSession(practice ? 'practice' : 'due', reading, notes?.join(','))
  const { session, failed } = handle
  const { card, open, turn, left, tally } = session
  const [sheet, setSheet] = useState<'edit' | 'report' | null>(null)
  const { data: today } = useAnswer('study.today', reading === undefined ? {} : { reading })
  const held = practice || !today ? 0 : today.held.due + today.held.fresh

  const at = card?.note.at
  const id = card?.note.reading
  const showInText =
    at && id !== undefined ? () => navigate({ screen: 'reader', id, place: at.from }) : undefined
  // A question of the reader's own is theirs to change.
  const report = card?.note.fact === undefined ? undefined : () => setSheet('report')
  useStudyCommands(card, handle, { edit: () => setSheet('edit'), report, showInText })

  // A new card begins at its top, and the keys are its own again whatever was pressed before.
  const inHand = card && `${turn} ${open}`
  useEffect(() => {
    if (!inHand) return
    scroller.current?.focus({ preventScroll: true })
    if (inHand.endsWith('false')) scroller.current?.scrollTo(0, 0)
  }, [inHand])

  if (!card) {
    if (!session.ready && !failed) return <main className={styles.waiting} aria-busy="true" />
    return <StudyEnd session={session} failed={failed} reading={reading} onAgain={handle.again} />
  }
  const { note } = card
  /** What a press does is done from the card: the next key must not press the same button again. */
  const tool = (run: () => void) => () => {
    scroller.current?.focus({ preventScroll: true })
    run()
  }
  return (
    <>
      <Stage
        title={t(practice ? 'study.practice' : 'study.title')}
        back={
          reading === undefined
            ? { label: t('action.toLibrary'), keys: 'L', go: () => navigate({ screen: 'library' }) }
            : { label: t('study.toText'), go: () => navigate({ screen: 'reader', id: reading }) }
        }
        count={held > 0 ? t('study.leftHeld', { left, held }) : t('study.left', { left })}
        done={tally.right / Math.max(1, tally.right + left)}
        scroller={scroller}
        said={open ? t('study.saidAnswer', { answer: note.answer }) : inWords(note.prompt, t('study.blank'))}
        tools={
          <>
            <IconButton label={t('command.undo')} keys={label('Mod+Z', isMac)} onPress={tool(undo.undo)}>
              <Undo2 size={18} aria-hidden="true" />
            </IconButton>
            {showInText && (
              <IconButton label={t('command.showInText')} keys="T" onPress={showInText}>
                <BookOpenText size={18} aria-hidden="true" />
              </IconButton>
            )}
            <IconButton label={t('command.editNote')} keys="E" onPress={tool(() => setSheet('edit'))}>
              <Pencil size={17} aria-hidden="true" />
            </IconButton>
            {report && (
              <IconButton label={t('command.report')} keys="Shift R" onPress={tool(report)}>
                <Flag size={17} aria-hidden="true" />
              </IconButton>
            )}
            <IconButton label={t('command.bury')} keys="B" onPress={tool(() => handle.setAside('buried'))}>
              <Moon size={18} aria-hidden="true" />
            </IconButton>
            <IconButton
              label={t('command.suspend')}
              keys="!"
              onPress={tool(() => handle.setAside('suspended'))}
            >
              <CirclePause size={18} aria-hidden="true" />
            </IconButton>
          </>
        }
        foot={
          open ? (
            <Grades intervals={practice ? undefined : card.intervals} onGrade={handle.grade} />
          ) : (
            <Button look="primary" onPress={handle.reveal}>
              {t('command.reveal')} <kbd className={`${controls.key} ${styles.key}`}>{t('study.space')}</kbd>
            </Button>
          )
        }
      >
        <CardFace key={turn} note={note} open={open} />
      </Stage>
      {sheet === 'edit' && <EditNote note={note} onClose={() => setSheet(null)} />}
      {sheet === 'report' && <ReportSheet of={{ note: note.id }} onClose={() => setSheet(null)} />}
    </>
  )
}
