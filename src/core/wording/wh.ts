import type { Candidate } from '#core/candidates/candidates'
import type { FormKind } from '#core/facts/fact'

/** The words that ask for an answer in the place of a noun, and the kind of question they make. */
export interface Asking {
  kind: FormKind
  words: string
  /** Whether a verb in the present goes with it in the plural. */
  plural?: boolean
}

/** A candidate, which may be asked for in words of its own sentence. */
export interface Asked extends Candidate {
  asking?: Asking
}

const KINDS: Record<string, string> = {
  'place/country': 'country',
  'place/city': 'city',
  'place/us-state': 'state',
  'place/continent': 'continent',
  'place/ocean': 'ocean',
  'place/region': 'region',
  'organisation/bloc': 'organisation',
  'name/language': 'language',
  'name/religion': 'religion',
  place: 'place',
  event: 'event',
}

/** Heads of names too odd to ask by: "which bowl", "which inc". */
const ODD =
  /^(?:Bowl|Inc\.?|Ltd|Movement|South|North|State|Vision|Times|Post|Daily|Press|Fund|Games|Accords|Mountains|Islands|Airlines|Center|Centre|Group|Authority|Club|Transit|Media|Gallery|Galleries|Records|Studios|Television|Broadcasting|Services|Industries|Motors|Airways|Railways|Herald|Tribune|Gazette|Journal|News|Radio|Guild|Band|Trust|Board|Alliance|Coalition|Federation|Point|Rock|Pass|Falls|Coast|Gardens|Lane|Reserve|Lodge|Yard|Hall|House|Wall|Basin|Springs|Heights|Plains|Highlands|Mount|Cape|Port|Games|Protests|Elections|Awards|Medal|Bible|Constitution|Court|Congress|Agreement|Meeting|Session|Outreach|Corps|Center|Press)$/

/** "Which university" would tell half of "Leeds University". */
const SCHOOL = /\b(?:University|College|School|Academy|Conservatory|Seminary)\b/
const PUBLICATION =
  /(?:Weekly|Times|Post|Daily|Herald|Tribune|Gazette|Journal|Guardian|Telegraph|Magazine|Chronicle|Observer|Review|Mirror)$/

/** How to ask for a name, a number or a term in the place of a noun; null where it is not clear what it is. */
export function askFor({ type, fine, text, group, asking }: Asked): Asking | null {
  if (asking) return asking
  if (fine.startsWith('pair/')) return askForTwo(fine.slice('pair/'.length))
  if (type === 'person') return { kind: 'who', words: 'who' }
  const known = KINDS[fine]
  if (known) return { kind: 'which', words: `which ${known}` }
  const head = fine.split('/')[1]
  if (head && /^\p{Lu}/u.test(head) && !ODD.test(head))
    return { kind: 'which', words: `which ${head.toLowerCase()}` }
  // "the Global South", "the Katy Trail": no place that one is at.
  if (type === 'place') return /\/\p{Lu}/u.test(fine) ? null : { kind: 'which', words: 'which place' }
  if (type === 'organisation') {
    const kind = PUBLICATION.test(text)
      ? 'publication'
      : /\bUniversity\b/.test(text)
        ? 'institution'
        : SCHOOL.test(text)
          ? 'school'
          : 'organisation'
    // Of a name without a word for its kind it is often only guessed that an organisation has it.
    return kind === 'organisation' && !group?.sure ? null : { kind: 'which', words: `which ${kind}` }
  }
  if (type === 'event') return group?.sure ? { kind: 'which', words: 'which event' } : null
  if (type === 'work' || fine === 'quote') return { kind: 'what', words: 'what' }
  if (type === 'term' || type === 'phrase') return askForThing(text)
  return null
}

/** What only people and bodies of people do. */
const DOES =
  /^(?:accuse|acquire|adopt|agree|announce|appoint|approve|attack|ban|beat|build|buy|capture|claim|conquer|create|declare|defeat|design|develop|discover|elect|establish|found|invade|invent|invite|launch|negotiate|occupy|organi[sz]e|own|pay|propose|publish|reject|replace|report|ratify|sell|sign|spend|sue|win|write)$/

/** "Who" for a name of which only its verb tells that it is somebody, or a body of people. */
export const askForDoer = ({ type, fine }: Asked, verb: string): Asking | null =>
  (type === 'name' || type === 'organisation') && fine === type && DOES.test(verb)
    ? { kind: 'who', words: 'who' }
    : null

/** Heads of phrases for people. */
const PEOPLE =
  /(?:man|men|woman|women|people|person|child|children|ists?|ians?|crats?|smiths?|mothers?|fathers?|brothers?|sisters?|sons?|daughters?|wife|wives|husbands?|boys?|girls?|kings?|queens?|teams?|police|crowds?|students?|presidents?|agents?|patients?|parents?|residents?|citizens?|nuns?|monks?|guards?|chiefs?|heads?|colleagues?|friends?|neighbou?rs?|attorneys?|captains?|coach(?:es)?|judges?|referees?|detectives?|secretar(?:y|ies)|poets?|diplomats?|experts?|pilots?|priests?|bishops?|chefs?|analysts?|candidates?|delegates?|athletes?|nurses?|uncles?|aunts?|cousins?|nephews?|nieces?)$/
/** Heads that may be people or things: "officer" and "computer". */
const PEOPLE_OR_THINGS = /(?:[^aeiou]ers?|ors?|ees|ants?|ents?)$/

/** Whether a noun is surely one for a person. */
export const isPersonNoun = (noun: string): boolean =>
  PEOPLE.test(noun) || /(?:[^aeiou]er|or|ant|ent)$/.test(noun)

/** "What" for what is surely a thing; null where it may be somebody. */
function askForThing(text: string): Asking | null {
  const head = text.toLowerCase().split(/ (?:of|in|for|from|to|with|on|at|by|that|who|which)\b/)[0]!
  return PEOPLE.test(head) || PEOPLE_OR_THINGS.test(head) ? null : { kind: 'what', words: 'what' }
}

const PLURALS: Record<string, string> = {
  country: 'countries',
  city: 'cities',
  person: 'people',
  leader: 'people',
}

function askForTwo(of: string): Asking | null {
  const plural = PLURALS[of]
  return plural ? { kind: 'which', words: `which two ${plural}`, plural: true } : null
}

/** How to ask for a time, by how exact the answer is. */
export function askWhen(fine: string): Asking | null {
  if (fine === 'year') return { kind: 'when', words: 'in which year' }
  if (fine === 'date/decade') return { kind: 'when', words: 'in which decade' }
  if (fine === 'date/century') return { kind: 'when', words: 'in which century' }
  if (fine === 'date/month-name') return { kind: 'when', words: 'in which month' }
  if (fine === 'date/month') return { kind: 'when', words: 'when' }
  if (fine === 'date/day') return { kind: 'when', words: 'on which date' }
  if (fine === 'date/day-month') return { kind: 'when', words: 'on which date' }
  return null
}
