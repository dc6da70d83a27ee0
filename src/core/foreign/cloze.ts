import type { Tools } from '#core/languages/tools'
import { BLANK } from '#core/text/blank'
import type { ForeignCandidate } from './candidates'
import { hasLoosePronoun, leansForeign, roomIn } from './gates'
import { type Cut, isUnspaced, shortened, sizeOf } from './shorten'
import type { ForeignSentence, ForeignText } from './view'

/** A question with a blank, and the sentences before, in order, where it needs what they say. */
export interface ForeignCloze {
  prompt: string
  before: readonly ForeignSentence[]
}

/** A blank so near the beginning may leave a word first that leans. */
const BEGINNING = 32
/** So many sentences before one may be needed to understand it. */
const MOST_BEFORE = 2
/** What may stand between two sentences that follow each other. */
const GAP = 2

/** Without a quote at an end whose fellow stands in another sentence. */
const unquoted = (text: string): string =>
  (text.match(/["“”„]/g)?.length ?? 0) % 2 === 1
    ? text.replace(/(?<=[.!?。！？])\s?["“”]$|^["“„]\s?/u, '')
    : text

const tidy = (text: string): string =>
  unquoted(
    text
      .replace(/\[\d+\]/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )

/** Whether a sentence has its verb before the first comma, so that it has said something there. */
function saysEarly({ words }: ForeignSentence): boolean {
  const comma = words.findIndex(({ text }) => /^[,،，]$/.test(text))
  return words.slice(0, Math.max(0, comma)).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
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

/** The sentences before one that leans, from the first that does not; null where that is too far off. */
function leadingTo(
  sentence: ForeignSentence,
  { sentences, tools }: ForeignText,
): readonly ForeignSentence[] | null {
  const found: ForeignSentence[] = []
  for (let at = sentence; found.length < MOST_BEFORE; ) {
    const before = previous(at, sentences)
    if (!before) return null
    found.unshift(before)
    if (!leansForeign(before.text, tools)) return found
    at = before
  }
  return null
}

/**
 * The sentence with its answer blanked out, as it stands by itself: without "however", without its last clauses
 * where it is long, and after the one or two sentences before it where it leans on them. Null where it cannot stand.
 */
export function foreignCloze(candidate: ForeignCandidate, view: ForeignText): ForeignCloze | null {
  const { tools } = view
  const { sentence, from } = candidate
  const { text, span } = shortened({ text: sentence.text, span: candidate.span }, tools, saysEarly(sentence))
  const lead = tools.lead?.exec(text)?.[0].length ?? 0
  const first = sentence.words.find(({ mark }) => !mark)
  // The answer is no word that ties the sentence to another.
  if (span.start < lead || (first === sentence.words[from] && tools.leaning.has(first!.lower))) return null
  const blanked = `${text.slice(lead, span.start)}${BLANK}${text.slice(span.end)}`
  const leans =
    sentence.leans ||
    (span.start - lead < BEGINNING && leansForeign(blanked, tools)) ||
    hasLoosePronoun(sentence, candidate, tools)
  if (!leans)
    return {
      prompt: tidy(blanked[0]!.toLocaleUpperCase(tools.code === 'zh' ? 'en' : tools.code) + blanked.slice(1)),
      before: [],
    }
  const before = leadingTo(sentence, view)
  return before && { prompt: withBefore(before, sentence, { text, span }, tools), before }
}

/** A sentence with its blank after those before it; where that is too long, with what can go left out of each. */
function withBefore(
  before: readonly ForeignSentence[],
  sentence: ForeignSentence,
  cut: Cut,
  tools: Tools,
): string {
  const between = isUnspaced(sentence.text) ? '' : ' '
  const whole = (said: readonly string[], { text, span }: Cut) =>
    tidy([...said, text.slice(0, span.start) + BLANK + text.slice(span.end)].join(between))
  const prompt = whole(
    before.map(({ text }) => text),
    cut,
  )
  if (roomIn(prompt, true) >= 0) return prompt
  const said = before.map((one) => shortened(read(one.text), tools, saysEarly(one)).text)
  const most = sizeOf(cut.text, isUnspaced(cut.text)) + Math.min(0, roomIn(whole(said, cut), true))
  return whole(said, shortened(cut, tools, saysEarly(sentence), most))
}

const read = (text: string): Cut => ({ text, span: { start: 0, end: 0 } })
