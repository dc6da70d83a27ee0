/** Places whose names persons have as well. */
const NAMESAKES =
  /^(?:Washington|Dallas|Lincoln|Jackson|Georgia|Virginia|Florence|Paris|Sydney|Austin|Houston|Victoria|Jordan|Chad|Chelsea|Madison|Cleveland|Columbia)$/
const IN_PLACE =
  /\b(?:in|near|at|from|towards?|into|to|of|around|outside|via|through|and|or|between) (?:\p{Ll}+ )?$/iu

/** What a work is called just before its name. */
const BEFORE_WORK =
  /\b(?:opera|film|movie|series|sitcom|novel|novella|book|musical|song|single|album|magazine|poem|video game)s?,? (?:called |named |titled )?[“"‘']?$/i

/** What a work is called just after its name: "…, a film based on". */
const AFTER_WORK =
  /^[”"’']?, (?:an?|the|his|her)(?: [\p{L}-]+){0,3} (?:film|movie|series|sitcom|novel|book|album|song|musical|opera|poem)\b/u

/** Whether the words before or after a name say that it is that of a work. */
export const isWorkHere = (before: string, after: string): boolean =>
  BEFORE_WORK.test(before) || AFTER_WORK.test(after)

/** Whether a name that the gazetteer has as a place is one where it stands, and no work and nobody of that name. */
export function isPlaceHere(name: string, before: string, after: string): boolean {
  if (isWorkHere(before, after)) return false
  return !NAMESAKES.test(name) || IN_PLACE.test(before) || /^, \p{Lu}/u.test(after)
}
