import type { CardView } from '#contract/study'
import { type Command, useCommands } from '#renderer/app/commands'
import { GRADES } from './Grades'
import type { SessionHandle } from './useSession'

export interface CardActions {
  edit: () => void
  /** Absent for a question of the reader's own. */
  report: (() => void) | undefined
  /** Absent where the sentence is not in any text. */
  showInText: (() => void) | undefined
}

/** Everything that can be done with the card in hand, on its keys. */
export function useStudyCommands(
  card: CardView | null,
  { session, reveal, grade, setAside }: SessionHandle,
  { edit, report, showInText }: CardActions,
): void {
  const on = (command: Omit<Command, 'group'>): Command => ({ ...command, group: 'group.study' })
  const forward: Command[] = session.open
    ? GRADES.map((n) =>
        on({
          id: `grade${n}`,
          name: `command.grade.${n}`,
          keys: n === 3 ? ['3', 'Space', 'Enter'] : [`${n}`],
          run: () => grade(n),
          once: true,
        }),
      )
    : [on({ id: 'reveal', name: 'command.reveal', keys: ['Space', 'Enter'], run: reveal, once: true })]
  const rest: Command[] = [
    on({ id: 'editNote', name: 'command.editNote', keys: ['E'], run: edit }),
    on({ id: 'bury', name: 'command.bury', keys: ['B', '-'], run: () => setAside('buried') }),
    on({ id: 'suspend', name: 'command.suspend', keys: ['!', 'Shift+S'], run: () => setAside('suspended') }),
  ]
  if (report) rest.push(on({ id: 'report', name: 'command.report', keys: ['Shift+R'], run: report }))
  if (showInText) {
    rest.push(on({ id: 'showInText', name: 'command.showInText', keys: ['T', 'O'], run: showInText }))
  }
  useCommands(card ? [...forward, ...rest] : [])
}
