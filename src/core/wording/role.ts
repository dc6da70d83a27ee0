import type { Candidate } from '#core/candidates/candidates'
import { isFiniteVerb, type Stretch } from '#core/clauses/clause'
import type { Form } from '#core/facts/fact'
import type { Token } from '#core/language/types'
import { isDemonym } from '#core/naming/gazetteer'
import { type Said, write, writeSmall } from './write'

/** How a person is asked for by what they are. */
const NAMED_AS = 'Who is named as '

/** Whether a question asks for a person by what they are. */
export const asksRole = ({ kind, prompt }: Form): boolean => kind === 'who' && prompt.startsWith(NAMED_AS)

/** Words of what somebody is, at most. */
const LONGEST = 12

/** What many are at once, and what nobody is asked for by. */
const NO_ROLE =
  /^(?:man|woman|boy|girl|person|guy|lady|gentleman|native|resident|member|citizen|fan|friend|one|some|part|name|kind|example|winner|time|year|age|thing|star|legend|hero|victim|former|fellow|colleague|other|student|major|freshman|sophomore|visitor|viewer|attendee|patron|participant|supporter|local|player|goalkeeper|striker|midfielder|defender|forward|spokesman|spokeswoman|spokesperson|representative)$/i
/** What is nobody, though a name may stand beside it: "her company, Hull Wool". */
const THING =
  /^(?:company|firm|business|group|band|team|club|school|college|university|party|charity|label|magazine|newspaper|paper|station|channel|network|book|novel|film|album|song|ship|boat|vessel|town|city|village|house|home|site|project|foundation|trust|institute|museum|bank|brand|shop|store|restaurant|bakery|mill|factory|farm|dog|cat|horse)$/i
/** A time before whose a role is: "Today Hull's coach". */
const WHEN =
  /^(?:today|yesterday|now|then|once|later|meanwhile|when|where|while|why|how|as|since|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i
/** Offices of which a body, a team or a country has one at a time: asked for with "the" where nothing owns them. */
const OFFICE =
  /^(?:captain|coach|manager|referee|president|minister|ambassador|mayor|governor|chancellor|secretary|director|chairman|chairwoman|chair|chief|head|leader|founder|editor|curator|treasurer|commissioner|commander|king|queen|principal|dean|conductor|premier|senator|director-general)$/i

const MODIFIES = /^(?:ADJ|NOUN|PROPN|ADV)$/

/** Whether a stretch names a body, a place or a people: without one nobody could tell whose the role is. */
const isNamed = (words: readonly Token[]): boolean =>
  words.some(({ pos, text }) => pos === 'PROPN' || isDemonym(text) || /^\p{Lu}{2,}$/u.test(text))

/** The noun that says what somebody is: before its first preposition, else the last. */
function headOf(words: readonly Token[]): Token | undefined {
  const link = words.findIndex(({ pos }) => pos === 'ADP')
  return words[(link < 0 ? words.length : link) - 1]
}

const isRole = (words: readonly Token[]): boolean => {
  const head = headOf(words)
  if (/^-$/.test(words.at(-1)?.text ?? '-')) return false
  if (
    !head ||
    words.length > LONGEST ||
    words.some((word) => isFiniteVerb(word) || /^(?:[,()]|other|another)$/.test(word.text))
  )
    return false
  // "a teacher at the Hull Museum": there may be others.
  const isOfMany = /^an?$/i.test(words[0]!.text)
  return (
    head.pos === 'NOUN' &&
    head.number !== 'plur' &&
    !NO_ROLE.test(head.text) &&
    !THING.test(head.text) &&
    !isOfMany &&
    isNamed(words)
  )
}

/** "Ada Stone, curator at the Hull Museum,": what stands after a name between commas. */
function roleAfter({ tokens }: Said, { from, to }: Stretch): Stretch | null {
  if (tokens[to]?.text !== ',') return null
  let end = to + 1
  while (end < tokens.length && !/^[.,;]$/.test(tokens[end]!.text)) end++
  const words = tokens.slice(to + 1, end)
  const [first] = words
  const head = headOf(words)
  if (!first || !head || tokens[end + 1]?.pos === 'CCONJ' || !/^(?:DET|NOUN|ADJ|PROPN)$/.test(first.pos))
    return null
  if (first.pos === 'DET' && !/^(?:the|an?)$/i.test(first.text)) return null
  // "the mill at Hull, Yorkshire": cut in a name.
  if (tokens[end + 1]?.pos === 'PROPN' && /^[,.-]/.test(tokens[end + 2]?.text ?? '')) return null
  // "Ada Stone, director Tom Bell, …": another person.
  if (words.length < 3 || head.dep !== 'appos' || tokens[head.head] === undefined) return null
  const about = head.head
  return about >= from && about < to && isRole(words) ? { from: to + 1, to: end } : null
}

/** Offices that are written as a part of the name of who holds them. */
const TITLE =
  /(?:^| )(?:(?:Prime|Foreign|Interior|Defen[cs]e|Finance|Justice|Health|Education|Home) (?:Minister|Secretary)|Attorney General|Vice President|President|Ambassador|Senator|Governor|Mayor|Chancellor|Premier|Speaker|Bishop|Archbishop|King|Queen|Chief Justice|Chief Executive|Police Chief|Secretary General|Coach|Captain)$/u

/** "Hull Mayor Ada Stone", "British Prime Minister Ada Stone". */
function titleBefore(said: Said, { from }: Stretch): Stretch | null {
  const { tokens } = said
  let start = from
  while (
    start > 0 &&
    /^\p{Lu}/u.test(tokens[start - 1]!.text) &&
    /^(?:PROPN|ADJ|NOUN)$/.test(tokens[start - 1]!.pos)
  )
    start--
  const role = { from: start, to: from }
  const words = write(said, role)
  const title = TITLE.exec(words)
  return title && title.index > 0 && from - start <= 6 ? role : null
}

/** "Hull's coach Ada Stone", "the Hull team's coach, Ada Stone,": what stands before a name and is owned by another. */
function roleBefore({ tokens }: Said, { from, to }: Stretch): Stretch | null {
  const apart = tokens[from - 1]?.text === ','
  if (apart && !/^[.,]$/.test(tokens[to]?.text ?? '.')) return null
  const end = apart ? from - 1 : from
  const head = tokens[end - 1]
  if (head?.pos !== 'NOUN' || (apart && tokens[from]!.dep !== 'appos')) return null
  let start = end - 1
  const goesOn = (at: number): boolean =>
    (MODIFIES.test(tokens[at]!.pos) && !WHEN.test(tokens[at]!.text)) ||
    /^['’]s?$/.test(tokens[at]!.text) ||
    tokens[at]!.end === tokens[at + 1]!.start
  while (start > 0 && goesOn(start - 1)) start--
  const before = tokens[start - 1]
  const owned = tokens.slice(start, end).some(({ text }) => /^['’]s?$/.test(text))
  if (before && /^(?:the|an?)$/i.test(before.text)) start--
  else if (before && (owned ? /^(?:PRON|DET|PART)$/ : /^(?:PRON|DET|NUM|PART|CCONJ)$/).test(before.pos))
    return null
  const words = tokens.slice(start, end)
  if (end - start < 2 || !isRole(words) || /^['’]/.test(words[0]!.text)) return null
  return owned || OFFICE.test(head.text) ? { from: start, to: end } : null
}

/**
 * A person asked for by what the sentence says they are: "Who is named as director of the Hull Museum?" Null where it
 * says nothing that tells them from others.
 */
export function askRole(said: Said, answer: Stretch, { type, fine, text }: Candidate): Form | null {
  // Who leads a country is known without the text.
  if (type !== 'person' || fine === 'person/leader' || !text.includes(' ')) return null
  const role = roleAfter(said, answer) ?? roleBefore(said, answer) ?? titleBefore(said, answer)
  if (!role) return null
  const { tokens } = said
  const words = tokens.slice(role.from, role.to)
  const owned = words.some(({ text: word }) => /^['’]s?$/.test(word))
  const first = words[0]!
  const bare = role.to <= answer.from && !owned && first.pos !== 'DET'
  const phrase =
    first.pos === 'DET'
      ? `${first.text.toLowerCase()}${write(said, role).slice(first.text.length)}`
      : writeSmall(said, role)
  return { kind: 'who', prompt: `${NAMED_AS}${bare ? 'the ' : ''}${phrase.replace(/\s+/g, ' ')}?` }
}

/** "Ada Stone, 19, …": "What age is given for Ada Stone?" */
export function askAge({ tokens, text }: Said, { from, to }: Stretch): Form | null {
  if (to - from !== 1 || tokens[from - 1]?.text !== ',' || tokens[to]?.text !== ',') return null
  const { dep, head, text: age } = tokens[from]!
  const of = tokens[head]
  if (!/^(?:appos|list|nummod|nmod)$/.test(dep) || of?.pos !== 'PROPN' || !/^[1-9]\d?$/.test(age)) return null
  const all = tokens.filter(
    (token, at) =>
      at < from && (at === head || (token.head === head && /^(?:flat|compound)$/.test(token.dep))),
  )
  const name = text.slice(all[0]!.start, tokens[from - 2]!.end)
  return all.length > 1 ? { kind: 'how-many', prompt: `What age is given for ${name}?` } : null
}
