import { verbForm } from '#core/language/inflect'
import type { Token } from '#core/language/types'
import type { Edit, ReadSentence } from './sentence'

/** Others who speak or are spoken to, what is put about, and what only whoever thinks it can say. */
const NOT_ALONE = /\b(?:we|us|our|ours|you|your|yours|mine|myself)\b|[“”"?!]|\[|…|\.\.\./iu
const THINKS =
  /^(?:think|believe|guess|hope|suppose|feel|mean|know|want|like|love|hate|wish|say|tell|remember|imagine|wonder|agree|suspect|doubt|consider|find|see|understand|realise|realize|expect|assume|prefer|need|try|look)$/
const OWN = /^(?:i|me|my)$/i

const HELPERS: Readonly<Record<string, string>> = {
  ...{ am: 'is', '’m': ' is', "'m": ' is', have: 'has', '’ve': ' has', "'ve": ' has', do: 'does' },
}

/** What a verb or helper in the first person is in the third; undefined where it stays as it is, null where that is not sure. */
function inThird({ text, form, lemma, pos }: Token): string | undefined | null {
  const low = text.toLowerCase()
  if (HELPERS[low] !== undefined) return HELPERS[low]
  if (/^['’]/.test(low)) return null
  if (form === 'present') return pos === 'VERB' ? verbForm(lemma, 'present3') : null
  return undefined
}

/** The verbs and helpers that go with "I" at `at`. */
function verbsOf(tokens: readonly Token[], at: number): Token[] | null {
  const head = tokens[at]!.head
  const verb = tokens[head]
  if (!verb || !/^nsubj/.test(tokens[at]!.dep) || THINKS.test(verb.lemma)) return null
  const isOf = (token: Token, i: number) =>
    i === head || (token.head === head && /^(?:aux|cop)/.test(token.dep))
  // "I weave and dye": the second verb would have to change as well.
  if (tokens.some((token) => token.head === head && token.dep === 'conj' && token.form === 'present'))
    return null
  const [first] = tokens.filter((token, i) => isOf(token, i) && token.pos !== 'NOUN' && token.pos !== 'ADJ')
  return first ? [first] : []
}

/**
 * What one person says of what they did, with their name for "I" and "he" or "she" from the second time on; null where others
 * are in it, it is what they think, or a verb's form is not sure.
 */
export function thirdPerson(
  { text, edits, analysis }: ReadSentence,
  name: string,
  pronoun: 'he' | 'she' | undefined,
): Edit[] | null {
  if (!analysis || edits.length > 0 || NOT_ALONE.test(text)) return null
  const { tokens } = analysis
  const made: Edit[] = []
  for (const [at, token] of tokens.entries()) {
    if (!OWN.test(token.text) || token.pos === 'PROPN') continue
    const first = made.length === 0
    if (!first && !pronoun) return null
    const low = token.text.toLowerCase()
    const owned = first ? `${name}${/s$/.test(name) ? '’' : '’s'}` : pronoun === 'he' ? 'his' : 'her'
    const object = first ? name : pronoun === 'he' ? 'him' : 'her'
    const words = low === 'my' ? owned : low === 'me' ? object : first ? name : pronoun!
    made.push({ start: token.start, end: token.end, words })
    if (low !== 'i') continue
    const verbs = verbsOf(tokens, at)
    if (!verbs) return null
    for (const verb of verbs) {
      const changed = inThird(verb)
      if (changed === null) return null
      if (changed !== undefined) made.push({ start: verb.start, end: verb.end, words: changed })
    }
  }
  const hasSubject = tokens.some(({ text: word, dep }) => word === 'I' && /^nsubj/.test(dep))
  return hasSubject ? made.sort((a, b) => a.start - b.start) : null
}
