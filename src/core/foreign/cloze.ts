import { BLANK } from '#core/text/blank'
import type { ForeignCandidate } from './candidates'
import { hasLoosePronoun, leansForeign, roomIn } from './gates'
import { type Cut, isUnspaced, shortened, sizeOf } from './shorten'
import type { ForeignSentence, ForeignText } from './view'

/** A question with a blank, and the sentence before where it needs what that one says. */
export interface ForeignCloze {
  prompt: string
  before?: ForeignSentence
}

/** A blank so near the beginning may leave a word first that leans. */
const BEGINNING = 32
/** What may stand between two sentences that follow each other. */
const GAP = 2

const tidy = (text: string): string =>
  text
    .replace(/\[\d+\]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

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

/**
 * The sentence with its answer blanked out, as it stands by itself: without "however", without its last clauses
 * where it is long, and after the sentence before it where it leans on that. Null where it cannot stand.
 */
export function foreignCloze(
  candidate: ForeignCandidate,
  { sentences, tools }: ForeignText,
): ForeignCloze | null {
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
    }
  const before = previous(sentence, sentences)
  if (!before || leansForeign(before.text, tools)) return null
  const between = isUnspaced(before.text) ? '' : ' '
  const whole = (said: string, cut: Cut) =>
    tidy(said + between + cut.text.slice(0, cut.span.start) + BLANK + cut.text.slice(cut.span.end))
  const prompt = whole(before.text, { text, span })
  const spare = roomIn(prompt, true)
  if (spare >= 0) return { prompt, before }
  const said = shortened({ text: before.text, span: { start: 0, end: 0 } }, tools, saysEarly(before)).text
  const size = sizeOf(text, isUnspaced(text))
  const rest = size + Math.min(0, roomIn(whole(said, { text, span }), true))
  return { prompt: whole(said, shortened({ text, span }, tools, saysEarly(sentence), rest)), before }
}
