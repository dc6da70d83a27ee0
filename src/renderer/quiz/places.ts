import type { Quiz, QuizItem } from '#contract/study'
import type { Route } from '#renderer/app/routes'
import type { StringId } from '#renderer/app/strings'

/** Where a question's sentence stands, once it is answered and if its text is here. */
export function placeOf(quiz: Pick<Quiz, 'readings'>, { reading, answered }: QuizItem): Route | undefined {
  const id = reading ?? (quiz.readings.length === 1 ? quiz.readings[0]!.id : undefined)
  return id !== undefined && answered?.at ? { screen: 'reader', id, place: answered.at.place } : undefined
}

/** Back to the text of a quiz, or of a quiz on several to the library. */
export function wayBack(
  { readings }: Pick<Quiz, 'readings'>,
  t: (id: StringId) => string,
): { label: string; keys?: string; route: Route } {
  const [only, ...others] = readings
  return only && others.length === 0
    ? { label: t('quiz.toText'), route: { screen: 'reader', id: only.id } }
    : { label: t('action.toLibrary'), keys: 'L', route: { screen: 'library' } }
}
