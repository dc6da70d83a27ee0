import { holds } from '#core/wording/gates'
import { surfaceOf } from '#core/wording/surface'

/** Whether a wrong choice would be unfair or absurd beside the answer, going by looks. */
export function isBadChoice(choice: string, answer: string, sentence: string): boolean {
  if (choice.trim() === '' || holds(choice, answer) || holds(answer, choice)) return true
  return surfaceOf(choice) !== surfaceOf(answer) || holds(sentence, choice)
}
