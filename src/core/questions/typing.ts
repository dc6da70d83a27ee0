import type { AnswerType } from './fact'
import { isDemonym, kindOf } from './gazetteer'

/** What a name stands for; `fine` is shared by names that can stand in for one another. */
export interface Typed {
  type: AnswerType
  fine: string
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Last words of names that say what the name is of. */
const HEADS: readonly [AnswerType, ReadonlySet<string>][] = [
  [
    'event',
    set(
      'Summit Congress Conference Forum Olympics Games Olympiad Cup War Battle Revolution Festival Championship Election Dialogue Outreach Treaty Siege Crisis Uprising Rebellion Expo Bowl Tournament Convention Meeting Session Accord Accords Agreement Crusade Massacre Plague Movement Renaissance Reformation Enlightenment Exhibition',
    ),
  ],
  [
    'organisation',
    set(
      'University College School Institute Ministry Department Agency Company Corporation Inc Inc. Ltd Party Union Association Council Committee Commission Bank Army Navy Court Church Club Team Orchestra Society Foundation Group League Organization Organisation Museum Library Bureau Parliament Senate Assembly Academy Hospital Press Network Airlines Center Centre Daily Times Post Fund Authority Federation',
    ),
  ],
  [
    'place',
    set(
      'River Lake Mountain Mountains Valley Island Islands Ocean Sea Bay Street Avenue Road Square Park Airport Stadium Arena Bridge Castle Palace Temple Cathedral Tower City County Province State Republic Kingdom Desert Forest Gulf Peninsula Strait Hill Beach Canal Garden Gardens Station District Harbour Harbor Theatre Theater South North',
    ),
  ],
  [
    'work',
    set(
      'Prize Award Act Law Bill Constitution Charter Declaration Bible Symphony Concerto Opera Magazine Manifesto',
    ),
  ],
  [
    'name',
    set(
      'Initiative Programme Program Project Plan Mission Campaign Policy Theory Strategy Mechanism Scheme Protocol Vision',
    ),
  ],
]

const PERSON_TITLE =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sir|Lady|Lord|Saint|St|Gen|Col|Sen|Rep|Gov|Capt|Rev)\.?|\b(?:President|Chancellor|Premier|Minister|Secretary|King|Queen|Prince|Princess|Emperor|Empress|Pope|Bishop|Captain|General|Colonel|Admiral|Professor|Doctor|Senator|Governor|Mayor|Judge|Justice|Chairman|Director|Duke|Count|Baron)|\b(?:captain|coach|counterpart|author|actor|actress|writer|poet|composer|singer|player|director|president|minister|striker|keeper|goalkeeper|referee|philosopher|physicist|professor|artist|painter|historian|scientist|researcher|spokesman|spokeswoman|leader|manager|founder|brother|sister|wife|husband|son|daughter|father|mother|friend|king|queen))\s+$/
const TITLE_WORD =
  /^(?:Mr|Mrs|Ms|Dr|Prof|Sir|President|Chancellor|Premier|Prime|Minister|Foreign|Vice|Secretary|Secretary-General|King|Queen|Prince|Princess|Emperor|Pope|Captain|General|Colonel|Professor|Senator|Governor|Mayor|Judge|Chairman|Director|Father|Sister|Saint|Lord|Lady|Duke|Chief|Justice|Executive|Manager|Deputy|Former|Late|Ambassador|Emeritus|Assistant|Associate|Lieutenant|Major|Admiral|Marshal|Archbishop|Bishop|Cardinal|Rabbi|Imam|Sheikh|Sultan|Tsar|Baron|Count|Countess|Earl|Dame|Madame|Monsieur|Mlle|Mme|Commander|Sergeant|Coach|Chancellor|Congressman|Congresswoman|Attorney|Detective|Inspector|Officer|Spokesman|Spokeswoman|MP)\.?$/
const LEADER_TITLE =
  /\b(?:President|Prime Minister|Chancellor|Premier|president|prime minister|counterpart|head of state)\b[^.]{0,20}$/
const SAYS =
  /^\s*(?:,[^,]{0,60},)?\s*(?:said|says|told|wrote|argued|argues|claimed|added|explained|stated|noted|proposed|attended|married|died|scored)\b/
const GIVEN = set(
  'John James Robert Michael William David Richard Joseph Thomas Charles Daniel Matthew Anthony Mark Donald Steven Paul Andrew Joshua George Kevin Brian Edward Ronald Timothy Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Frank Gregory Raymond Alexander Patrick Jack Dennis Jerry Tyler Aaron Henry Adam Nathan Peter Zachary Kyle Walter Harold Jeremy Carl Arthur Albert Joe Marie Anna Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Sandra Betty Ashley Emily Kimberly Margaret Donna Michelle Carol Amanda Melissa Deborah Stephanie Laura Rebecca Sharon Cynthia Kathleen Amy Angela Shirley Emma Brenda Pamela Nicole Anne Samantha Katherine Christine Helen Debra Rachel Carolyn Janet Maria Catherine Heather Diane Olivia Julie Joyce Victoria Ruth Virginia Lauren Kelly Christina Joan Evelyn Judith Martin Simon Ian Neil Hugh Luis Juan Carlos José Pedro Antonio Hans Karl Friedrich Wolfgang Ludwig Jean Pierre Louis François Claude Giovanni Marco Ivan Vladimir Sergei Nikolai Dmitri Andreas Marcus Harry Romelu Eva Clara Ada Alice Jane Kate Lucy Max Tom Tim Ben Sam Dan Bob Bill Jim Mike Steve Chris Nick Alex',
)

const byHead = new Map<string, AnswerType>()
for (const [type, heads] of HEADS) for (const head of heads) byHead.set(head, type)

/** Heads that stand before the name: "Lake Como". */
const FIRST_HEAD = /^(?:Lake|Mount|River|Gulf|University|Bank|Hotel|Fort|Port|Cape)$/

/** Whether a name's word says what the name is of: "Summit", "University". */
export const isNameHead = (word: string): boolean => byHead.has(word)

/** Whether a capitalised word is a title before a name and no part of it: "President", "Dr". */
export const isTitleWord = (word: string): boolean => TITLE_WORD.test(word)

/**
 * The type of a name from its own words, the gazetteer and what stands around it; `given` is what a model of names
 * says, which only counts where these are silent.
 */
export function typeOfName(name: string, before: string, after: string, given?: AnswerType): Typed {
  const kind = kindOf(name)
  if (kind === 'leader') return { type: 'person', fine: 'person/leader' }
  if (kind === 'bloc') return { type: 'organisation', fine: 'organisation/bloc' }
  if (kind === 'language') return { type: 'name', fine: 'name/language' }
  if (kind && !(given === 'person' && !/\s/.test(name))) return { type: 'place', fine: `place/${kind}` }
  const words = name.split(/[\s-]+/)
  const core = name.split(/\s+(?:of|for|on|de|in)\s+/)[0]!.split(/\s+/)
  for (const head of [core.at(-1)!, words.at(-1)!, FIRST_HEAD.test(words[0]!) ? words[0]! : '']) {
    const type = byHead.get(head)
    if (type && words.length > 1) return { type, fine: `${type}/${head}` }
  }
  if (PERSON_TITLE.test(before) || isTitleWord(words[0]!))
    return { type: 'person', fine: LEADER_TITLE.test(before) ? 'person/leader' : 'person' }
  if (GIVEN.has(words[0]!) && words.length > 1 && words.length < 4) return { type: 'person', fine: 'person' }
  if (/\band\b/.test(name)) return { type: 'name', fine: 'name' }
  if (given && given !== 'name') return { type: given, fine: given }
  if (SAYS.test(after) && words.length < 4) return { type: 'person', fine: 'person' }
  if (
    /\b(?:[Ii]n|near|from|at)\s+$/.test(before) &&
    words.length < 3 &&
    !words.some(isDemonym) &&
    given === undefined
  )
    return { type: 'place', fine: 'place' }
  return { type: 'name', fine: 'name' }
}
