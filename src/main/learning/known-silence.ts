import type { Content } from '#core/study/fold'
import { silenceIdOf } from '#core/study/same'
import type { ReadingId } from '#core/text/document'

/** Of silences as they are at one time: each by the id it would have today. */
const today = new WeakMap<Content['silence'], Map<string, string>>()

function refsOf(silences: Content['silence']): Map<string, string> {
  const known = today.get(silences)
  if (known) return known
  const refs = new Map<string, string>()
  for (const ref of silences.keys()) {
    const at = ref.indexOf(' ')
    refs.set(silenceIdOf(ref.slice(0, at), ref.slice(at + 1)), ref)
  }
  today.set(silences, refs)
  return refs
}

/**
 * The id of the silence about an answer in a text, whether it is in the log or not. An id holds its answer as answers
 * were compared when it was made; one of an earlier version is known again by that.
 */
export function silenceRef(content: Content, reading: ReadingId, answer: string): string {
  const ref = silenceIdOf(reading, answer)
  return content.silence.get(ref)?.alive ? ref : (refsOf(content.silence).get(ref) ?? ref)
}
