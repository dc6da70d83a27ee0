import type { Candidate } from '#core/candidates/candidates'
import { phrasesIn } from '#core/clauses/phrases'
import type { Token } from '#core/language/types'
import { contentWords } from '#core/sentences/lexicon'
import type { ReadSentence } from '#core/sentences/sentence'
import { takesPosition } from '#core/sentences/stance'
import type { Span } from '#core/text/segment'

/** Words of a phrase that can be a wrong answer. */
const PHRASE_WORDS = /^(?:[\p{L}’'-]+ ){1,7}[\p{L}’'-]+$/u

/** A phrase of common words for a thing, with what its place in the text tells of it. */
export interface Thing {
  text: string
  /** The dictionary form of its head, lower case. */
  head: string
  plural: boolean
  /** What it hangs from and how: "sell obj", "consist of"; empty where that says little. */
  slot: string
}

/** Verbs that take things of any kind. */
const TAKES_ANYTHING =
  /^(?:be|have|make|do|take|give|get|use|include|become|say|see|show|go|come|find|know|need|want|call|set|put|keep|provide|see)$/

const prepositionOf = (tokens: readonly Token[], at: number): string =>
  tokens.find(({ head, dep }) => head === at && dep === 'case')?.text.toLowerCase() ?? ''

/** What the phrase of a head token hangs from: a verb of its own kind with the relation, or a noun with the preposition. */
function slotOf(tokens: readonly Token[], at: number): string {
  const { head, dep } = tokens[at]!
  const governor = tokens[head]
  if (!governor || !/^(?:obj|nsubj|nsubj:pass|obl|nmod)$/.test(dep)) return ''
  const lemma = governor.lemma.toLowerCase()
  if (governor.pos === 'VERB' ? TAKES_ANYTHING.test(lemma) : governor.pos !== 'NOUN') return ''
  // "The plan was made" and "They made the plan" have the plan in one place.
  const relation = dep === 'nsubj:pass' ? 'obj' : dep
  return `${lemma} ${/^(?:obl|nmod)$/.test(dep) ? prepositionOf(tokens, at) : relation}`
}

function thingOf(tokens: readonly Token[], text: string, head: number): Thing {
  const { lemma, number } = tokens[head]!
  return { text, head: lemma.toLowerCase(), plural: number === 'plur', slot: slotOf(tokens, head) }
}

/** Words that count or point, which leave a phrase with nothing of its own. */
const POINTS =
  /^(?:this|that|these|those|each|every|any|no|some|such|another|other|same|last|next|several|many)$/i

/** Phrases of common words for things in sentences that are plain facts. */
export function thingsIn(sentences: ReadonlySet<ReadSentence>): Thing[] {
  const found = new Map<string, Thing>()
  for (const { said, analysis } of sentences) {
    const tokens = analysis?.tokens ?? []
    for (const { kind, span, head } of phrasesIn(tokens)) {
      const text = said.slice(span.start, span.end)
      if (kind !== 'noun' || !PHRASE_WORDS.test(text) || takesPosition(text)) continue
      const inside = tokens.filter(({ start, end }) => start >= span.start && end <= span.end)
      const own = inside.every(({ pos }) => /^(?:NOUN|ADJ|ADP|DET|PUNCT)$/.test(pos))
      if (!own || inside.at(-1)!.pos !== 'NOUN' || POINTS.test(inside[0]!.text)) continue
      if (tokens.find(({ start }) => start > span.end - 1)?.pos !== 'NOUN')
        found.set(text, thingOf(tokens, text, head))
    }
  }
  return [...found.values()]
}

/** The token that all of a stretch hangs from. */
function headIn(tokens: readonly Token[], { start, end }: Span): number {
  const inside = ({ start: from, end: to }: Span) => from >= start && to <= end
  return tokens.findLastIndex(
    (token) => inside(token) && !(tokens[token.head] && inside(tokens[token.head]!)),
  )
}

/**
 * Phrases of the text that could stand where a phrase of common words does: with the same head, or used elsewhere in
 * the same place ("sold wool", "sold looms"), as long and of the same number. None for what is meant, hoped or judged,
 * since another phrase might be right as well.
 */
export function phrasesLike(
  { text, fine, sentence, span, phrase }: Candidate,
  phrases: () => readonly Thing[],
): string[] {
  if (/^(?:reason|quote|list\/\d)$/.test(fine) || !sentence.analysis || takesPosition(sentence.text))
    return []
  const { tokens } = sentence.analysis
  const at = phrase?.head ?? headIn(tokens, span)
  if (at < 0) return []
  const own = thingOf(tokens, text, at)
  const length = text.split(/[\s-]+/).length
  const words = new Set(contentWords(text))
  return phrases()
    .filter((other) => {
      const sameHead = other.head === own.head
      return (
        (sameHead || (own.slot !== '' && other.slot === own.slot)) &&
        other.plural === own.plural &&
        Math.abs(length - other.text.split(/[\s-]+/).length) <= (length > 4 ? 2 : 1) &&
        (sameHead || !contentWords(other.text).some((word) => words.has(word)))
      )
    })
    .map((other) => other.text)
}
