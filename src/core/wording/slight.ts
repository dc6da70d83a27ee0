import type { Candidate } from '#core/candidates/candidates'
import { BLANK } from '#core/text/blank'

/** Words of a phrase that can be asked for word by word, at most. */
const LONGEST = 3

/** Words that only make sense beside something else, or say nothing of what they stand before. */
const OPENS =
  /^(?:other|certain|additional|current|any|both|various|several|many|some|recent|such|another|own|same|different|further|possible|particular|numerous|multiple|more|former|previous|next|entire|whole|specific|general|total|overall|existing|principal|new|old|first|second|important|main|major|relevant|respective|related|great|large|small|significant|special|good|early|late|final|last)\b/i

/** "its ____", "for a(n) ____", "half of the ____.": a gap that many words fit. */
const WIDE_GAP = new RegExp(
  `\\b(?:its|their|his|her|an?|a\\(n\\)) ${BLANK}|(?:\\bthe|['’]s) ${BLANK}[.?]?$`,
  'iu',
)

/** "was a(n) ____": one of many things to be said of somebody. */
const SAID_OF = new RegExp(`\\ba\\(n\\) ${BLANK}`, 'iu')
/** A phrase of common words that opens its sentence: nothing before it tells what is wanted. */
const OPENING = new RegExp(`^(?:The |A\\(n\\) )?${BLANK}`, 'u')

/** "(____, 2000: 103)", "(Marlow, ____)", "(6 vols, 2009 - ____)": for whoever looks it up. */
const CITED = new RegExp(`\\(([^()]*)${BLANK}([^()]*)\\)`, 'u')
const YEAR = /\b[12]\d{3}\b/

const isCited = (prompt: string, answer: string): boolean => {
  const found = CITED.exec(prompt)
  if (!found || /\b(?:born|died|by|since|in|from|until|to)\b/.test(found[1]!)) return false
  return YEAR.test(answer) || YEAR.test(`${found[1]} ${found[2]}`)
}

/** Whether the gap stands among other words of somebody's own. */
function isMidQuote(prompt: string): boolean {
  const [before, after] = prompt.split(BLANK)
  if (after === undefined || (before!.match(/["“”]/g)?.length ?? 0) % 2 === 0) return false
  return !/["“]$/.test(before!) || !/^[.,]?["”]/.test(after)
}

/** "Cambridge, ____": what every map tells. */
const OF_PLACE = new RegExp(`\\b(?:in|at|near|from|to) \\p{Lu}[\\p{L}.]+(?: \\p{Lu}\\p{L}+)?, ${BLANK}`, 'u')
const OF_MAP = /^\p{Lu}.* (?:province|county|prefecture|region|state)$/u
/** "Ada Stone (3 May 1890 in Hull, ____ – 1950)": where the dates of a life are told, a place is beside the point. */
const OF_LIFE = new RegExp(`\\([^()]*\\d{4}[^()]*${BLANK}`, 'u')
/** "a thing or two", "one of the best mills": a count that counts nothing, one of many. */
const SET = new RegExp(
  `\\b(?:thing|one|another|word) or ${BLANK}|\\b${BLANK} or so\\b|\\bone of the ${BLANK}`,
)
/** "Mr. ____ said", "Queen ____", "Lady ____": a part of what somebody is called. */
const CALLED = new RegExp(
  `(?<![\\p{L}])(?:(?:Mr|Mrs|Ms|Dr|Prof)\\.? |(?:Miss|Mister|Madame|Lady|Lord|Sir|Dame|Queen|King|Pope|Saint|Prince|Princess|President|President-elect|Professor) )${BLANK}`,
  'u',
)
/** "“…,” ____ said", "…”, said ____": whose word it was, which nobody keeps. */
const SAYS =
  '(?:said|says|told|added|adds|explained|explains|noted|notes|instructed|recalled|asked|replied|wrote|writes)'
const SPEAKS = new RegExp(
  `[,?!]["”’],? (?:${SAYS} )?${BLANK}|^According to ${BLANK}|^Who (?:said|says|stated|claimed|suggests?|argued|explained|noted|added|told)\\b`,
  'u',
)
/** "____ told the guild that …": who said something. */
const TELLS = new RegExp(
  `^${BLANK} (?:said|says|stated|states|told|claimed|claims|added|noted|explained)\\b`,
  'u',
)
/** "____'s Ada Stone": the country of somebody who is named. */
const OF_PERSON = new RegExp(`^${BLANK}['’]s \\p{Lu}`, 'u')
/** "As of ____": when something was looked at. */
const LOOKED_AT = new RegExp(`\\b[Aa]s of (?:early |mid-?|late )?${BLANK}`, 'u')
/** "the ____ protests": the year is a part of what they are called. */
const OF_EVENT = new RegExp(`\\b[Tt]he ${BLANK} \\p{L}`, 'u')
/** When something happened in a game. */
const MINUTE = /^\d+(?:st|nd|rd|th) minute$/
/** "Weaving Loom Unit (____)": a short form that stands beside what it is short for. */
const IN_BRACKETS = new RegExp(`[\\p{L}\\d] \\(${BLANK}\\)`, 'u')
/** "In her first year, ____ wove": the name that is the only one its pronoun has. */
const OF_PRONOUN = new RegExp(
  `^(?:In|On|At|With|During|For|After|From|By|Under|Through|Throughout|Before|Until|Since) (?:his|her|its|their) [^,]*, ${BLANK}`,
)
/** "Ada Stone, ____, a weaver": nothing tells that an age is asked for, which its question does. */
const BARE_AGE = new RegExp(`^[^,]*\\p{Lu}[\\p{L}’'-]+, ${BLANK},`, 'u')
/** "the younger of ____": there are two. */
const OF_TWO = new RegExp(`\\b(?:younger|elder|older) of (?:${BLANK}|how many)`)
/** A time of the day. */
const CLOCK = /\d ?[ap]\.?m\b|^\d{1,2}:\d\d$/i
/** "1.1 × ____": a part of a number. */
const OF_NUMBER = new RegExp(`[×±] ?${BLANK}|${BLANK} ?[×±]`, 'u')

/**
 * Whether nobody would want to remember an answer, or could find just these words for it: a phrase that opens with an
 * empty word, is long, or stands where anything could; a part of a citation or of what somebody is called; the state after
 * its city; who said something. English only.
 */
export function isSlight(
  prompt: string,
  { text, type, fine }: Pick<Candidate, 'text' | 'type' | 'fine'>,
): boolean {
  if (
    isCited(prompt, text) ||
    OF_NUMBER.test(prompt) ||
    IN_BRACKETS.test(prompt) ||
    OF_PRONOUN.test(prompt) ||
    CLOCK.test(text) ||
    OF_TWO.test(prompt) ||
    (/^[1-9]\d?$/.test(text) && BARE_AGE.test(prompt)) ||
    // "the ____ mill": there are few nations, and which it is can often be guessed.
    fine === 'name/nationality' ||
    SAID_OF.test(prompt) ||
    SET.test(prompt) ||
    MINUTE.test(text) ||
    (type === 'person' && (CALLED.test(prompt) || SPEAKS.test(prompt) || TELLS.test(prompt))) ||
    (fine === 'place/country' && OF_PERSON.test(prompt)) ||
    (type === 'date' && LOOKED_AT.test(prompt)) ||
    (fine === 'year' && OF_EVENT.test(prompt))
  )
    return true
  if (type === 'place' || OF_MAP.test(text)) return OF_PLACE.test(prompt) || OF_LIFE.test(prompt)
  if (!/^(?:term|phrase)$/.test(type) || /^(?:reason$|quote$|list\/)/.test(fine)) return false
  // "catches with 11": what is counted and its count are two answers.
  if (/ (?:with|at|by|in|on|from|to) \d/.test(text)) return true
  if (OPENS.test(text) || /^most \p{L}+$/u.test(text)) return true
  if (OPENING.test(prompt) && /^phrase\//.test(fine) && !/\p{Lu}\S*$/u.test(text)) return true
  if (!/\p{Lu}/u.test(text) && WIDE_GAP.test(prompt)) return true
  if (/\p{Lu}|\d/u.test(text)) return false
  return isMidQuote(prompt) || text.split(/\s+/).length > LONGEST || / and /.test(text)
}
