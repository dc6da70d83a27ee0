import { singular } from './inflect'
import { IRREGULAR_VERBS } from './irregular'
import type { Tag } from './tags'
import { normal } from './words'

const BE = /^(?:am|is|are|was|were|been|being|be|'m|'re|'s|m|re|s)$/
const SHORT: Record<string, string> = {
  "'ve": 'have',
  "'d": 'have',
  has: 'have',
  had: 'have',
  does: 'do',
  "n't": 'not',
}
const MODALS: Record<string, string> = {
  "'ll": 'will',
  "'d": 'would',
  ca: 'can',
  wo: 'will',
  sha: 'shall',
}

const PARTS = new Map<string, string>(
  [...IRREGULAR_VERBS].flatMap(([base, { past, pastPart }]) => [
    [`${past}/past`, base] as const,
    [`${pastPart}/pastPart`, base] as const,
  ]),
)

/** Gives a word's dictionary form; `exceptions` (by "word TAG") come before rules. */
export function lemmaOf(text: string, tag: Tag, exceptions: ReadonlyMap<string, string>): string {
  if (tag.pos === 'PROPN' || tag.pos === 'X' || tag.pos === 'SYM') return properLemma(text, tag)
  const low = normal(text)
  const word = /\d/.test(text) ? text.toLowerCase() : low
  return exceptions.get(`${low} ${tag.name}`) ?? byRule(word, tag)
}

function properLemma(text: string, tag: Tag): string {
  return tag.name === 'PROPN.plur' ? text.replace(/([^s])s$/, '$1') : text
}

function byRule(word: string, tag: Tag): string {
  if (tag.pos === 'AUX') return auxiliary(word, tag)
  if (tag.name === 'NOUN.plur') return singular(word)
  if (tag.pos === 'VERB') return verbLemma(word, tag)
  if (tag.name === 'ADJ.cmp' || tag.name === 'ADJ.sup') return positive(word)
  if (tag.pos === 'PART') return SHORT[word] ?? word
  return word
}

function auxiliary(word: string, tag: Tag): string {
  if (tag.form === undefined) return MODALS[word] ?? word
  if (word === "'s" && tag.form === 'past') return 'have'
  if (BE.test(word)) return 'be'
  return SHORT[word] ?? verbLemma(word, tag)
}

function verbLemma(word: string, tag: Tag): string {
  const irregular = PARTS.get(`${word}/${tag.form}`)
  if (irregular !== undefined) return irregular
  if (tag.form === 'present3') return SHORT[word] ?? thirdPerson(word)
  if (tag.form === 'gerund' && word.endsWith('ing')) return stemmed(word.slice(0, -3), word)
  if ((tag.form === 'past' || tag.form === 'pastPart') && word.endsWith('ed')) {
    return word.endsWith('ied') && word.length > 4
      ? `${word.slice(0, -3)}y`
      : stemmed(word.slice(0, -2), word)
  }
  return word
}

function thirdPerson(word: string): string {
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ch|sh|ss|x|zz|o)es$/.test(word)) return word.slice(0, -2)
  return word.replace(/s$/, '')
}

/** Endings of stems that lose an e before -ed and -ing: "lov", "chang", "relat", "judg", "continu". */
const LOST_E =
  /(?:v|[^aeiou]u|c|[dlr]g|a(?:g|ng)|[bcdfgkptz]l|[aeo]rs|[nps]s|[^z]z|[aiou]s|(?:[^eo]|cre)at|[^aeiou][ou]t|th|uid|[^aeiou][iu]n|[aio]k|(?:[^aeiou]|qu)[aiu]r|[^aeiou][aio]m|y[pz]|[^ae]id|[^aeiou][aou]d|[^aeo]ap|[^eo]op|[ei]g)$/

/** A stem of one syllable and one consonant was hop-e, else it would have doubled. */
const SHORT_STEM = /^[^aeiou]*[aeiou][bcdfgklmnprstvz]$/

function stemmed(stem: string, word: string): string {
  if (!/[aeiouy]/.test(stem)) return word
  if (/^[^aeiou]*[aeiou]ll$|(?:call|fill|[^t]roll|stall)$/.test(stem)) return stem
  if (/([bdgklmnprtv])\1$/.test(stem)) return stem.slice(0, -1)
  if (SHORT_STEM.test(stem)) return `${stem}e`
  if (/i[ck]k$/.test(stem) && stem.length > 5) return stem.slice(0, -1)
  return /[nlp]ss$|(?:ss|ff|zz)$/.test(stem) || !LOST_E.test(stem) ? stem : `${stem}e`
}

function positive(word: string): string {
  const stem = word.replace(/(?:er|est)$/, '')
  if (stem === word) return word
  if (/i$/.test(stem)) return `${stem.slice(0, -1)}y`
  if (/([bdgmnpt])\1$/.test(stem)) return stem.slice(0, -1)
  return SHORT_STEM.test(stem) || /(?:[rl]g|v|c|[bdgkpt]l|[^s]s|tru|ang|ser)$/.test(stem) ? `${stem}e` : stem
}
