/**
 * All matches of a global pattern, none of which may be empty. As `matchAll` gives them, but with the pattern itself: that
 * makes another of it at each call, which takes longer than most sentences take to be looked through.
 */
export function matches(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let next = pattern.exec(text); next; next = pattern.exec(text)) found.push(next)
  return found
}
