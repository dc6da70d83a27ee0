import type { AnswerType } from '#core/facts/fact'
import { inList, listsOf } from '#core/language/gazetteer'
import { cuesOf } from './cues'
import { isDemonym, kindOf } from './gazetteer'
import { GIVEN_NAMES } from './given-names'
import { isPlaceHere, isWorkHere } from './namesakes'
import { isOrdinary } from './ordinary'

/** What a name stands for; `fine` is shared by names that can stand in for one another. */
export interface Typed {
  type: AnswerType
  fine: string
}

/** What one mention of a name says of its type. */
export interface Vote extends Typed {
  /** `STRONG` and more: its own words or a title tell; 0: nothing does. */
  weight: number
  /** What stands around the name says so in words: "a weaver from Cork", "who died". */
  evident?: boolean
}

/** A vote of this weight outdoes all lighter ones. */
export const STRONG = 4
/** Lighter votes together make a type sure from here on. */
export const SURE = 2.5

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Last words of names that say what the name is of. */
const HEADS: readonly [AnswerType, ReadonlySet<string>][] = [
  [
    'event',
    set(
      'Summit Congress Conference Forum Olympics Games Olympiad Cup War Battle Revolution Festival Championship Election Dialogue Outreach Treaty Siege Crisis Uprising Rebellion Expo Exposition Bowl Tournament Convention Meeting Session Accord Accords Agreement Crusade Massacre Plague Week Fair Parade Carnival Marathon Movement Renaissance Reformation Enlightenment Exhibition Paralympics Protests Elections Ceremony Earthquake',
    ),
  ],
  [
    'organisation',
    set(
      'University College School Institute Ministry Department Agency Company Corporation Inc Inc. Ltd Party Union Association Council Committee Commission Bank Army Navy Court Church Club Team Orchestra Society Foundation Group League Organization Organisation Museum Library Bureau Parliament Senate Assembly Academy Hospital Press Network Airlines Center Centre Daily Times Post Fund Authority Federation Board Trust Institution Alliance Coalition Laboratory Corps Brigade Transit Media Gallery Galleries Records Studios Television Broadcasting Services Industries Motors Airways Railways Railway Herald Tribune Gazette Journal News Radio Police Guild Regiment Division Choir Band',
    ),
  ],
  [
    'place',
    set(
      'River Lake Mountain Mountains Valley Island Islands Ocean Sea Bay Street Avenue Road Square Park Airport Stadium Arena Bridge Castle Palace Temple Cathedral Tower City County Province State Republic Kingdom Desert Forest Gulf Peninsula Strait Hill Beach Canal Garden Gardens Station District Harbour Harbor Theatre Theater Abbey Village Town Point Rock Pass Coast Falls Creek Glacier Pier Peak South North Trail Turnpike Expressway Highway Freeway Parkway Boulevard Lane Reserve Lodge Gorge Delta Cemetery Yard Hall House Monument Memorial Fortress Citadel Region Voivodeship Voivodship Territory Archipelago Plateau Plain Plains Highlands Springs Heights Reef Lagoon Plaza Market Zoo Dam Basin Wall Colony',
    ),
  ],
  [
    'work',
    set(
      'Prize Award Act Law Bill Constitution Charter Declaration Bible Symphony Concerto Opera Magazine Manifesto Directive Medal Awards',
    ),
  ],
  [
    'name',
    set(
      'Initiative Programme Program Project Plan Mission Campaign Policy Theory Strategy Mechanism Scheme Protocol Vision Scholarship Fellowship System Theorem Hypothesis',
    ),
  ],
]

/** More of them, too general to ask with ("Which watch …?"). */
const MORE_HEADS: readonly [AnswerType, ReadonlySet<string>][] = [
  [
    'organisation',
    set(
      'Corp Corp. Co. LLC GmbH AG PLC Insider Tech Systems Technologies Finance Solutions Partners Holdings Pictures Entertainment Productions Publishing Brewery Brewing Insurance Foods Chronicle Observer Telegraph Brotherhood Administration Secretariat Laboratories Watch',
    ),
  ],
  ['name', set('OS API Edition Editions')],
]

const PERSON_TITLE =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sir|Lady|Lord|Saint|St|Gen|Col|Sen|Rep|Gov|Capt|Rev)\.?|\b(?:President-elect|CEO|President|Chancellor|Premier|Minister|Secretary|King|Queen|Prince|Princess|Emperor|Empress|Pope|Bishop|Captain|General|Colonel|Admiral|Professor|Doctor|Senator|Governor|Mayor|Judge|Justice|Chairman|Director|Duke|Count|Baron)|\b(?:captain|coach|counterpart|author|actor|actress|writer|poet|composer|singer|player|director|president|minister|striker|keeper|goalkeeper|referee|philosopher|physicist|professor|artist|painter|historian|scientist|researcher|spokesman|spokeswoman|leader|manager|founder|brother|sister|wife|husband|son|daughter|father|mother|uncle|aunt|cousin|nephew|niece|neighbour|neighbor|friend|teacher|lawyer|singer|novelist|dramatist|architect|engineer|botanist|astronomer|chemist|biologist|economist|mathematician|surgeon|journalist|editor|king|queen),?)\s+$/
const TITLE_WORD =
  /^(?:Mr|Mrs|Ms|Dr|Prof|Sir|President|Chancellor|Premier|Prime|Minister|Foreign|Vice|Secretary|Secretary-General|King|Queen|Prince|Princess|Emperor|Pope|Captain|General|Colonel|Professor|Senator|Governor|Mayor|Judge|Chairman|Director|Father|Sister|Saint|Lord|Lady|Duke|Chief|Justice|Executive|Manager|Deputy|Former|Late|Ambassador|Emeritus|Assistant|Associate|Lieutenant|Major|Admiral|Marshal|Archbishop|Bishop|Cardinal|Rabbi|Imam|Sheikh|Sultan|Tsar|Baron|Count|Countess|Earl|Dame|Madame|Monsieur|Mlle|Mme|Commander|Sergeant|Coach|Chancellor|Congressman|Congresswoman|Attorney|Detective|Inspector|Officer|Spokesman|Spokeswoman|MP|President-elect|Vice-[Pp]resident|CEO)\.?$/
const LEADER_TITLE =
  /\b(?:President|Prime Minister|Chancellor|Premier|president|prime minister|counterpart|head of state)\b[^.]{0,20}$/
/** What mostly persons do, and what only they do. */
const SAYS =
  /^\s*(?:,[^,]{0,60},)?\s*(?:said|says|told|argued|argues|claimed|added|explained|stated|noted|proposed|attended|scored)\b/
const LIVES =
  /^(?:,? who(?:se)?\b|\s*(?:,[^,]{0,60},)?\s*(?:died|wrote|writes|married|smiled|laughed|nodded|was born|grew up|could not|could read)\b)/
const AT_PLACE =
  /\b(?:[Ii]n|near|[Aa]t|from|reach|reached|reaches|towards?|into|north of|south of|east of|west of)\s+$/
const GIVEN = set(
  'John James Robert Michael William David Richard Joseph Thomas Charles Daniel Matthew Anthony Mark Donald Steven Paul Andrew Joshua George Kevin Brian Edward Ronald Timothy Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Frank Gregory Raymond Alexander Patrick Jack Dennis Jerry Tyler Aaron Henry Adam Nathan Peter Zachary Kyle Walter Harold Jeremy Carl Arthur Albert Joe Marie Anna Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Sandra Betty Ashley Emily Kimberly Margaret Donna Michelle Carol Amanda Melissa Deborah Stephanie Laura Rebecca Sharon Cynthia Kathleen Amy Angela Shirley Emma Brenda Pamela Nicole Anne Samantha Katherine Christine Helen Debra Rachel Carolyn Janet Maria Catherine Heather Diane Olivia Julie Joyce Victoria Ruth Virginia Lauren Kelly Christina Joan Evelyn Judith Martin Simon Ian Neil Hugh Luis Juan Carlos José Pedro Antonio Hans Karl Friedrich Wolfgang Ludwig Jean Pierre Louis François Claude Giovanni Marco Ivan Vladimir Sergei Nikolai Dmitri Andreas Marcus Harry Romelu Eva Clara Ada Alice Jane Kate Lucy Max Tom Tim Ben Sam Dan Bob Bill Jim Mike Steve Chris Nick Alex',
)

/** Whether a word is known as a given name. */
export const isGiven = (word: string): boolean =>
  GIVEN.has(word) || GIVEN_NAMES.has(word) || inList(listsOf([word])[0]!, 'given')

const byHead = new Map<string, AnswerType>()
for (const [type, heads] of [...HEADS, ...MORE_HEADS]) for (const head of heads) byHead.set(head, type)
const asked = new Set(HEADS.flatMap(([, heads]) => [...heads]))

/** Heads that stand before the name: "Lake Como". */
const beginsWithHead = (name: string): boolean =>
  /^(?:(?:Lake|River|Gulf) |(?:University|Bank) of )/.test(name)

/** Words that only places begin with: "Fort William". */
const FIRST_OF_PLACE = /^(?:Fort|Mount|Cape|Port)$/
/** The same of other languages. */
const FIRST_ABROAD = /^(?:Boulevard|Rue|Piazza|Calle|Mont|Château|Chateau|Masjid)$/

/** Whether a name's word says what the name is of: "Summit", "University". */
export const isNameHead = (word: string): boolean => byHead.has(word)

/** Whether such a word says that it is a place: "Bridge". */
export const isPlaceHead = (word: string): boolean => byHead.get(word) === 'place'

/** Whether a capitalised word is a title before a name and no part of it: "President", "Dr". */
export const isTitleWord = (word: string): boolean => TITLE_WORD.test(word)

const CALLED = /\b(?:man|woman|boy|girl|child|lady|gentleman|widow|farmer|sailor|monk|nun) (?:called|named) $/
const PLACE_OF =
  /\b(?:town|village|city|abbey|island|port|county|province|region|district|capital|kingdom|harbour|valley|suburb|hamlet|parish|municipality) (?:of|called|named) $/

/** Last words of what persons of tales are called: "the Sea King". */
const PERSON_HEAD =
  /^(?:King|Queen|Prince|Princess|Emperor|Empress|Duke|Duchess|Lord|Lady|Wizard|Witch|Fairy)$/

/** The type that a name's own words, the gazetteer or a title before it tell; undefined where they are silent. */
function toldType(name: string, before: string, after: string, given?: AnswerType): Typed | undefined {
  const kind = kindOf(name)
  if (kind === 'leader') return { type: 'person', fine: 'person/leader' }
  if (kind === 'bloc') return { type: 'organisation', fine: 'organisation/bloc' }
  if (kind === 'language' || kind === 'religion') return { type: 'name', fine: `name/${kind}` }
  // "Islamism", "Orientalists": no place and nobody.
  if (/^\p{Lu}\p{Ll}+(?:ism|ology|ity|ists|crats)$/u.test(name)) return { type: 'name', fine: 'name' }
  if (kind && isWorkHere(before, after)) return { type: 'work', fine: 'work' }
  const isPlace = kind === 'country' || isPlaceHere(name, before, after)
  if (kind && isPlace && !(given === 'person' && !/\s/.test(name)))
    return { type: 'place', fine: `place/${kind}` }
  const words = name.split(/\s+/)
  const core = name.split(/\s+(?:of|for|on|de|in)\s+/)[0]!.split(/\s+/)
  if (/\bWar (?:I|II|One|Two)$/.test(name)) return { type: 'event', fine: 'event/War' }
  for (const head of [core.at(-1)!, words.at(-1)!, beginsWithHead(name) ? words[0]! : '']) {
    const type = byHead.get(head)
    // "Bill de Souza" is no bill.
    if (type && words.length > 1 && !(type === 'place' && /\band\b/.test(name)) && !isCalled(words, head))
      return { type, fine: asked.has(head) ? `${type}/${head}` : type }
  }
  if (words.length > 1 && words.length < 4 && FIRST_OF_PLACE.test(words[0]!))
    return { type: 'place', fine: `place/${words[0]}` }
  if (words.length > 1 && words.length < 4 && FIRST_ABROAD.test(words[0]!))
    return { type: 'place', fine: 'place' }
  if (PLACE_OF.test(before)) return { type: 'place', fine: 'place' }
  if (CALLED.test(before)) return { type: 'person', fine: 'person' }
  if (PERSON_TITLE.test(before) || isTitleWord(words[0]!))
    return { type: 'person', fine: LEADER_TITLE.test(before) ? 'person/leader' : 'person' }
  if (words.length > 1 && PERSON_HEAD.test(words.at(-1)!)) return { type: 'person', fine: 'person' }
  if (/['’]s Day$/.test(name)) return { type: 'name', fine: 'name' }
  if (isFullName(name)) return { type: 'person', fine: 'person' }
  if (/\band\b/.test(name)) return { type: 'name', fine: 'name' }
  return undefined
}

/** Whether a word for what a name is of is somebody's first name here. */
const isCalled = (words: readonly string[], head: string): boolean =>
  head === words[0] && isGiven(head) && /^(?:de|van|von)$/.test(words[1] ?? '')

/** Two to four words that begin with a given name, or with an initial and one; not "Virginia Food Market". */
function isFullName(name: string): boolean {
  const words = name.split(/\s+/).filter((word) => !/^(?:\p{Lu}\.)+$/u.test(word))
  const [first, ...others] = words
  if (others.length < 1 || others.length > 2 || !isGiven(first!.split('-')[0]!)) return false
  return !isOrdinary(words.at(-1)!) && !isDemonym(words.at(-1)!)
}

const KNOWN: readonly [AnswerType, readonly string[]][] = [
  ['organisation', ['organ']],
  ['place', ['country', 'region', 'city']],
]

const isKnownCity = (words: readonly string[]): boolean =>
  [...listsOf(words)].every((each) => inList(each, 'city'))

/** How much the model's word for a name counts: more for a name of several words, and enough where general lists agree. */
function guessWeight(name: string, given: AnswerType): number {
  const words = name.split(/\s+/)
  const bits = listsOf(words)
  const known = KNOWN.some(
    ([type, lists]) => type === given && lists.some((list) => bits.every((each) => inList(each, list))),
  )
  return known ? SURE : words.length > 1 ? SURE / 2 : 1
}

/** Before a name that is nobody's: "the Grey Pirates". */
const ARTICLE = /\b(?:the|these|those|some|many|several|all|most|two|three|four|five|other)(?: \p{Ll}+)? $/iu

/** Whether a model can be believed that this is a person: ordinary words and what has an article are nobody. */
const canBePerson = (words: readonly string[], before: string): boolean =>
  !ARTICLE.test(before) && !words.some((word, i) => isOrdinary(word) && (i > 0 || words.length > 1))

/**
 * What a mention says of a name's type: its own words, the gazetteer and titles strongly, else what stands around it
 * and `given`, what a model of names says.
 */
export function typeOfName(name: string, before: string, after: string, given?: AnswerType): Vote {
  const told = toldType(name, before, after, given)
  if (told) return { ...told, weight: STRONG }
  const words = name.split(/[\s-]+/)
  const votes = new Map<AnswerType, number>()
  const telling = new Set<AnswerType>()
  const vote = (type: AnswerType, weight: number, byModel = false) => {
    votes.set(type, (votes.get(type) ?? 0) + weight)
    if (weight >= SURE && !byModel) telling.add(type)
  }
  if (given === 'person' && words.length === 1 && isGiven(name)) vote('person', SURE)
  else if (given && given !== 'name' && (given !== 'person' || canBePerson(words, before)))
    vote(given, guessWeight(name, given), true)
  const several = ARTICLE.test(before)
  if (words.length < 4 && !several && LIVES.test(after)) vote('person', SURE)
  else if (words.length < 4 && !several && SAYS.test(after)) vote('person', words.length > 1 ? 1.5 : 1)
  if (words.length < 3 && AT_PLACE.test(before) && !words.some(isDemonym)) vote('place', 1.5)
  for (const [type, weight] of cuesOf(name, before, after, given)) vote(type, weight)
  const [best] = [...votes].sort((a, b) => b[1] - a[1])
  if (!best) return { type: 'name', fine: 'name', weight: 0 }
  const [type, weight] = best
  const fine = type === 'place' && isKnownCity(words) ? 'place/city' : type
  return { type, fine, weight, ...(telling.has(type) && { evident: true }) }
}
