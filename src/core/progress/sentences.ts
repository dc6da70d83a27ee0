import type { NoteId } from '#core/study/notes'
import type { BlockId, Place, SectionId } from '#core/text/document'

/** A note and where its sentence stands in the text as it is now. */
export interface PlacedNote {
  id: NoteId
  at: { section: SectionId; from: Place; to: Place }
  /** The sentence's words. */
  quote: string
}

/** A stretch of text that notes are about. */
export interface Sentence {
  section: SectionId
  from: Place
  to: Place
  quote: string
  notes: NoteId[]
}

/** A block's number within its section. */
const numberOf = (block: BlockId): number => Number(block.slice(block.lastIndexOf('.') + 1))

const compare = (a: Place, b: Place): number => numberOf(a.block) - numberOf(b.block) || a.at - b.at

/** `sentence` from a later place on, where that can be told from its words; else as it is. */
function cut(sentence: Sentence, place: Place): Sentence {
  const { from, to, quote } = sentence
  const length = from.block === to.block ? to.at - from.at : -1
  if (length !== quote.length || place.block !== from.block) return sentence
  const rest = quote.slice(place.at - from.at)
  const words = rest.trimStart()
  return { ...sentence, from: { ...from, at: to.at - words.length }, quote: words }
}

/**
 * The sentences that notes are about, in reading order, each once. A note may bring the sentence before its own
 * along, to say who is meant: notes that end together are about one sentence, which begins where the
 * one before it ends, so that no two lie over each other.
 *
 * @param sections all of the text, in reading order
 */
export function sentencesOf(notes: readonly PlacedNote[], sections: readonly SectionId[]): Sentence[] {
  const orders = new Map(sections.map((id, n) => [id, n]))
  const orderOf = (section: SectionId) => orders.get(section) ?? sections.length
  const placed = [...notes].sort(
    (a, b) =>
      orderOf(a.at.section) - orderOf(b.at.section) ||
      compare(a.at.to, b.at.to) ||
      // Of those that end together the shortest is the sentence itself.
      compare(b.at.from, a.at.from),
  )
  const sentences: Sentence[] = []
  for (const { id, at, quote } of placed) {
    const last = sentences.at(-1)
    const sentence: Sentence = { section: at.section, from: at.from, to: at.to, quote, notes: [id] }
    const own =
      last?.section === at.section && compare(last.to, at.from) > 0 ? cut(sentence, last.to) : sentence
    if (last?.section === at.section && (compare(last.to, at.to) === 0 || own.quote === ''))
      last.notes.push(id)
    else sentences.push(own)
  }
  return sentences
}
