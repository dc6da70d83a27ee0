import type { Event } from '#core/study/events'

/**
 * Makes equal words of many events one: a long log names the same cards and days over and over, and JSON gives each
 * event words of its own. What is the same object is also found at once in a map.
 */
export function createLean(): (event: Event) => Event {
  const known = new Map<string, string>()
  const one = (word: string): string => {
    const before = known.get(word)
    if (before !== undefined) return before
    known.set(word, word)
    return word
  }
  return (event) => {
    if (typeof event.day === 'string') event.day = one(event.day)
    if (event.kind !== 'answer') return event
    if (typeof event.card === 'string') event.card = one(event.card)
    if (typeof event.due === 'string') event.due = one(event.due)
    if (typeof event.form === 'string') event.form = one(event.form)
    if (typeof event.mode === 'string') event.mode = one(event.mode) as typeof event.mode
    return event
  }
}
