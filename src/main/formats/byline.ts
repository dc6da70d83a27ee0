import type { Name } from '#core/text/document'
import { beforeDate, findDate } from './dates'
import type { Metadata } from './format'

export interface Byline {
  /** The names as the line writes them. */
  byline: string
  authors: Name[]
  publisher?: string
  /** An ISO date that the line names. */
  published?: string
}

const OPENING =
  /^(?:(?:story|text|words|interview|report(?:ing)?|written|reported|exclusive)\s+)?(?:by|von|par|por|di|door|af|av)\s+|^(?:story|text|words|interview|report):\s+|^(?:文|作者|著者|筆者|记者|記者|撰文|본보|글)\s*[/／:：|丨]?\s*|^(?:автор|текст|लेखक|लेखिका|نویسنده)\s*:\s*|^(?:بقلم|מאת)\s*[:：]?\s+/iu
const AND = /\s+(?:and|und|et|y|e|en|och|og|&)\s+|\s*[、和]\s*/iu
const ORGANISATION =
  /['’]s\b|^the\s|\b(?:daily|times|news|post|journal|herald|press|agency|tribune|guardian|gazette|chronicle|observer|mail|telegraph|review|magazine|weekly|standard|courier|record|star|sun|globe|media|radio|tv|online|network|service|report|advertiser|bulletin|echo|argus|mirror|monitor|independent|examiner|zeitung|anzeiger|blatt|nachrichten|rundschau|tagblatt|presse|agentur|le monde|figaro|libération|país|mundo|diario|gazzetta|corriere|xinhua|reuters|afp|ap|dpa|efe|ansa|tass|bloomberg)\b/iu
const ROLE =
  /\b(?:staff|writers?|reporters?|correspondents?|editors?|columnists?|contributors?|critic|bureau chief|redakt\w+|korrespondent\w*|journaliste?|redactora?|corresponsal)\b/iu
/** One part of a person's name: a capitalised word, an initial, or a particle. */
const PART = String.raw`(?:\p{Lu}[\p{L}\p{M}'’.-]*|(?:van|von|der|den|de|la|le|di|da|del|du|dos|bin|al|ibn|zu|ter)(?=\s))`
const PERSON = new RegExp(String.raw`^${PART}(?:\s+${PART}){0,4}$`, 'u')
const CJK_PERSON = /^[\p{Script=Han}\p{Script=Hangul}]{2,4}$/u
/** After a colon only: in a Japanese sentence kana follow signs, too. */
const KANA_PERSON = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]{3,10}$/u

/** No capitals tell names in these: two to four words. One with "and" before it would be a second person's. */
const UNCASED_PERSON =
  /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{M}]+(?:\s(?!و)[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{M}]+){1,3}$/u

/** Where somebody wrote: "in Port Ennel". */
const WHERE = new RegExp(String.raw`(?:^|\s+)(?:in|at)\s+${PART}(?:\s+${PART}){0,3}$`, 'u')

const isPerson = (name: string): boolean =>
  PERSON.test(name) || CJK_PERSON.test(name) || UNCASED_PERSON.test(name)

/**
 * Reads a byline, "By Ana Ruiz and Bo Lind in Hull, The Harbour Times, 9 March 2023". Undefined when the line is
 * anything else: every part must be a person, a role or a newspaper, but for a place after a person and a date before or
 * after all, and a lone single word is not taken for a person.
 */
export function readByline(line: string): Byline | undefined {
  if (line.length > 160) return undefined
  const opening = OPENING.exec(line)
  if (!opening) return afterDate(line)
  const whole = line
    .slice(opening[0].length)
    .trim()
    .replace(/\s*[|•·].*\bmin(?:ute)?s?\b.*$/iu, '')
  const dated = beforeDate(whole)
  const said = dated?.said ?? whole
  const isMarked = /[:：/／|丨]\s*$/.test(opening[0])
  const parts = said
    .split(/\s*[,，|•·(]\s*|\s+(?:for|für|pour|para)\s+|\s+[–—-]\s+/u)
    .map((part) => part.replace(/\)$/, '').trim().replace(WHERE, ''))
  const people: string[] = []
  let publisher: string | undefined
  for (const part of parts.filter((each) => each !== '')) {
    const names = part.replace(/^(?:and|und|et|y|&)\s+/iu, '').split(AND)
    if (people.length > 0 && ROLE.test(part)) continue
    if (people.length > 0 && (ORGANISATION.test(part) || !/\s/.test(part)) && /^\p{L}/u.test(part))
      publisher ??= part
    else if (names.every((name) => isPerson(name) || (isMarked && KANA_PERSON.test(name))))
      people.push(...names)
    else return undefined
  }
  const only = people[0]
  if (only === undefined) return undefined
  // "By Candlelight" may be a title; "By Homer, The Ilium Post" is a byline.
  if (people.length === 1 && !publisher && !/[\s\p{Script=Han}\p{Script=Hangul}]/u.test(only))
    return undefined
  const last = people.at(-1) ?? only
  const byline = said.slice(said.indexOf(only), said.lastIndexOf(last) + last.length)
  return {
    byline,
    authors: people.map((full) => ({ full })),
    ...(publisher ? { publisher } : {}),
    ...(dated?.iso ? { published: dated.iso } : {}),
  }
}

/** Words of a role, at most. */
const LONGEST_ROLE = 5
/** "Ana Ruiz in Hull" */
const REPORTER = new RegExp(
  String.raw`^(${PART}\s+${PART}(?:\s+${PART})?)\s+(?:in|at)\s+${PART}(?:\s+${PART}){0,2}$`,
  'u',
)

/**
 * "Ana Ruiz Legal affairs correspondent", "Ana Ruiz in Hull and Bo Lind in Cork": names and what they are at a newspaper,
 * or where they reported from, where such a line is looked for.
 */
export function readRoleLine(line: string): Byline | undefined {
  const names = line.split(AND).map((part) => REPORTER.exec(part)?.[1])
  const found = names.filter((name) => name !== undefined)
  if (found.length === names.length)
    return { byline: found.join(', '), authors: found.map((full) => ({ full })) }
  const words = line.split(/\s+/)
  const [full, role] = [words.slice(0, 2).join(' ').replace(/,$/, ''), words.slice(2)]
  const isRole = role.length > 0 && role.length <= LONGEST_ROLE && ROLE.test(role.at(-1)!)
  return isRole && PERSON.test(full) && !ROLE.test(full) ? { byline: full, authors: [{ full }] } : undefined
}

/** "The Harbour Times, Thursday, 9 March 2023": where and when something came out, where such a line is looked for. */
export function readIssueLine(line: string): Pick<Byline, 'publisher' | 'published'> | undefined {
  const { said = '', iso } = beforeDate(line) ?? {}
  const isName = /^\p{Lu}[\p{L}'’&. -]{2,40}$/u.test(said) && ORGANISATION.test(said)
  return iso !== undefined && isName ? { publisher: said, published: iso } : undefined
}

/** "March 9, 2023 by Ana Ruiz" */
function afterDate(line: string): Byline | undefined {
  const date = findDate(line)
  if (!date?.iso || !line.startsWith(date.text)) return undefined
  const rest = line.slice(date.text.length).replace(/^[\s,|•·–—-]+/u, '')
  const byline = OPENING.test(rest) ? readByline(rest) : undefined
  return byline && { ...byline, published: date.iso }
}

/** Adds what a byline says to metadata; a date that a line of its own gave stays. */
export function takeByline(metadata: Metadata, byline: Byline): void {
  const { published } = metadata
  Object.assign(metadata, byline, published === undefined ? {} : { published })
}
