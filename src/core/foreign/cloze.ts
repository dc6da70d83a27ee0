import type { Tools } from '#core/languages/tools'
import { BLANK } from '#core/text/blank'
import type { ForeignCandidate } from './candidates'
import { hasLoosePronoun, leansForeign } from './gates'
import type { ForeignSentence, ForeignText } from './view'

/** A question with a blank, and the sentence before where it needs what that one says. */
export interface ForeignCloze {
  prompt: string
  before?: ForeignSentence
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]$/u
/** A blank so near the beginning may leave a word first that leans. */
const BEGINNING = 32
/** What may stand between two sentences that follow each other. */
const GAP = 2

const tidy = (text: string): string =>
  text
    .replace(/\[\d+\]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Words, or signs of a script without spaces, from which on a sentence is cut, and what is left beside the answer. */
const LONG = { words: 30, signs: 70 }
const LEAST = { words: 10, signs: 25 }

const sizeOf = (text: string, unspaced: boolean): number =>
  text.match(unspaced ? /[\p{L}\p{N}]/gu : /[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0

const balanced = (text: string): boolean =>
  /^[^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)*$/.test(text) &&
  (text.match(/["“”„«»]/g)?.length ?? 0) % 2 === 0

/** A long sentence without its last parts, as long as its answer, which ends at `end`, is not in them. */
function withoutTails(text: string, end: number, { tail }: Tools): string {
  const unspaced = UNSPACED.test(text.replace(/\P{L}+$/u, ''))
  const kind = unspaced ? 'signs' : 'words'
  let kept = text
  const cuts = [...text.matchAll(tail)].map(({ index }) => index).reverse()
  for (const at of cuts) {
    if (sizeOf(kept, unspaced) <= LONG[kind] || at < end) break
    const shorter = kept.slice(0, at)
    if (sizeOf(shorter, unspaced) >= LEAST[kind] && balanced(shorter)) kept = shorter
  }
  return kept === text ? text : `${kept}${unspaced ? '。' : '.'}`
}

/** The sentence just before in the same paragraph. */
function previous(
  { index, block, at }: ForeignSentence,
  sentences: readonly ForeignSentence[],
): ForeignSentence | null {
  const before = sentences[index - 1]
  if (!before || before.block !== block) return null
  return at - (before.at + before.text.length) <= GAP ? before : null
}

/**
 * The sentence with its answer blanked out, as it stands by itself: without "however", without its last clauses
 * where it is long, and after the sentence before it where it leans on that. Null where it cannot stand.
 */
export function foreignCloze(
  candidate: ForeignCandidate,
  { sentences, tools }: ForeignText,
): ForeignCloze | null {
  const { sentence, span } = candidate
  const text = withoutTails(sentence.text, span.end, tools)
  const lead = tools.lead?.exec(text)?.[0].length ?? 0
  const first = sentence.words.find(({ mark }) => !mark)
  // The answer is no word that ties the sentence to another.
  if (span.start < lead || (first?.start === span.start && tools.leaning.has(first.lower))) return null
  const blanked = `${text.slice(lead, span.start)}${BLANK}${text.slice(span.end)}`
  const leans =
    sentence.leans ||
    (span.start - lead < BEGINNING && leansForeign(blanked, tools)) ||
    hasLoosePronoun(sentence, candidate, tools)
  if (!leans)
    return {
      prompt: tidy(blanked[0]!.toLocaleUpperCase(tools.code === 'zh' ? 'en' : tools.code) + blanked.slice(1)),
    }
  const before = previous(sentence, sentences)
  if (!before || leansForeign(before.text, tools)) return null
  const between = UNSPACED.test(before.text.replace(/\P{L}+$/u, '')) ? '' : ' '
  const whole = `${text.slice(0, span.start)}${BLANK}${text.slice(span.end)}`
  return { prompt: tidy(before.text + between + whole), before }
}
