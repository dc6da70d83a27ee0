import type { Quiz } from '#contract/study'
import { useCommands } from '#renderer/app/commands'
import { leave, navigate, type Route } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { useToast } from '#renderer/app/Toasts'
import { wayBack } from './places'

/**
 * Leaves a quiz in its middle: by `Escape` for the screen before, by the button it gives for the text. Asks nothing,
 * and says how to go on with it.
 */
export function useLeave(quiz: Quiz) {
  const t = useStrings()
  const toast = useToast()
  const { route, ...back } = wayBack(quiz, t)
  const left = (how: (to: Route) => void) => () => {
    how(route)
    const { id, items } = quiz
    const answered = items.filter((item) => item.answered).length
    if (answered === items.length) return
    toast({
      message: t('quiz.left', { answered, items: items.length }),
      action: { label: t('quiz.goOn'), run: () => navigate({ screen: 'quiz', id }) },
    })
  }
  useCommands([
    {
      id: 'leave',
      name: 'command.leave',
      group: 'group.app',
      keys: ['Escape'],
      run: left(leave),
      whileTyping: true,
      keyOnly: true,
      once: true,
    },
  ])
  return { ...back, go: left(navigate) }
}
