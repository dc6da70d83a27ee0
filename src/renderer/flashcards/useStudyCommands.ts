import type { RefObject } from 'react'
import type { CardView } from '#contract/study'
import type { Grade } from '#core/study/events'
import { type Command, useCommands } from '#renderer/app/commands'
import type { ReviewForm } from './attempt'
import { TYPED_FORM } from './CardFace'
import { FLAGS } from './FlagMenu'
import type { Phase } from './Foot'
import { GRADES } from './Grades'
import { SURE } from './Sure'
import type { SessionHandle } from './useSession'

export interface CardActions {
  edit: () => void
  comment: () => void
  aloud: () => void
  hint: () => void
  /** Absent in practice, which asks in one form only. */
  otherForm: (() => void) | undefined
  flag: (flag: number) => void
  /** How cards are asked, and for how long. */
  sitting: () => void
  /** Absent for a question of the reader's own. */
  report: (() => void) | undefined
  /** Absent where the sentence is not in any text. */
  showInText: (() => void) | undefined
}

export interface Asking {
  phase: Phase
  form: ReviewForm
  asksSure: boolean
  proposed: Grade | null
  scroller: RefObject<HTMLElement | null>
}

const on = (command: Omit<Command, 'group'>): Command => ({ ...command, group: 'group.study' })

/** What leads to the next step. */
function forward(handle: SessionHandle, { phase, form, asksSure, proposed, scroller }: Asking): Command[] {
  const { reveal, grade, goOn, handIn } = handle
  if (phase === 'open') {
    const grades = GRADES.map((n) =>
      on({
        id: `grade${n}`,
        name: `command.grade.${n}`,
        keys: n === proposed ? [`${n}`, 'Space', 'Enter'] : [`${n}`],
        run: () => grade(form, n),
        once: true,
      }),
    )
    const without = { id: 'goOnWithout', name: 'command.goOnWithout', keys: ['Space', 'Enter'] } as const
    return proposed === null ? [...grades, on({ ...without, run: goOn, once: true })] : grades
  }
  const show = (keys: string[]) => on({ id: 'reveal', name: 'command.reveal', keys, run: reveal, once: true })
  const sure = SURE.map((n) =>
    on({ id: `sure${n}`, name: `command.sure.${n}`, keys: [`${n}`], run: () => reveal(n), once: true }),
  )
  if (phase === 'sure' || form === 'flashcard') return [...(asksSure ? sure : []), show(['Space', 'Enter'])]
  const giveUp = on({
    id: 'giveUp',
    name: 'command.giveUp',
    keys: ['Mod+Enter'],
    run: () => void handIn(form, '', false),
    whileTyping: true,
    once: true,
  })
  if (form === 'choice') return [giveUp]
  const line = () => (document.getElementById(TYPED_FORM) as HTMLFormElement | null)?.querySelector('input')
  return [
    giveUp,
    on({ id: 'toLine', name: 'command.toLine', keys: ['Enter', 'Space'], run: () => line()?.focus() }),
    on({
      id: 'leaveLine',
      name: 'command.leaveLine',
      keys: ['Escape'],
      run: () => scroller.current?.focus({ preventScroll: true }),
      whileTyping: true,
    }),
  ]
}

/** Everything that can be done with the card in hand, on its keys. */
export function useStudyCommands(
  card: CardView | null,
  handle: SessionHandle,
  actions: CardActions,
  asking: Asking,
): void {
  const { setAside } = handle
  const { report, showInText, otherForm, hint } = actions
  const rest: Command[] = [
    on({ id: 'editNote', name: 'command.editNote', keys: ['E'], run: actions.edit }),
    on({ id: 'comment', name: 'command.comment', keys: ['N'], run: actions.comment }),
    on({ id: 'cardAloud', name: 'command.cardAloud', keys: ['R'], run: actions.aloud }),
    on({ id: 'bury', name: 'command.bury', keys: ['B', '-'], run: () => setAside('buried') }),
    on({ id: 'suspend', name: 'command.suspend', keys: ['!', 'Shift+S'], run: () => setAside('suspended') }),
    on({ id: 'sitting', name: 'command.sitting', keys: ['G'], run: actions.sitting }),
    ...FLAGS.map((n) =>
      on({ id: `flag${n}`, name: `command.flag.${n}`, keys: [`Mod+${n}`], run: () => actions.flag(n) }),
    ),
  ]
  // A line that is being written on takes letters for itself, so these have a second key.
  if (asking.phase === 'asking') {
    rest.push(on({ id: 'hint', name: 'command.hint', keys: ['H'], run: hint }))
    rest.push(
      on({
        id: 'hintTyping',
        name: 'command.hint',
        keys: ['F2'],
        run: hint,
        whileTyping: true,
        keyOnly: true,
      }),
    )
    if (otherForm) {
      const name = 'command.otherForm'
      rest.push(on({ id: 'otherForm', name, keys: ['F'], run: otherForm }))
      rest.push(
        on({ id: 'formTyping', name, keys: ['F4'], run: otherForm, whileTyping: true, keyOnly: true }),
      )
    }
  }
  if (report) rest.push(on({ id: 'report', name: 'command.report', keys: ['Shift+R'], run: report }))
  if (showInText)
    rest.push(on({ id: 'showInText', name: 'command.showInText', keys: ['T', 'O'], run: showInText }))
  useCommands(card ? [...forward(handle, asking), ...rest] : [])
}
