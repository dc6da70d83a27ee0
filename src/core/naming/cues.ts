import type { AnswerType } from '#core/facts/fact'
import { isDemonym, kindOf } from './gazetteer'
import { isWorkHere } from './namesakes'
import { isOrdinary } from './ordinary'

/** What stands around a name, or its shape, says of its type, with how much that counts. */
export type Cue = readonly [type: AnswerType, weight: number]

/** Enough by itself to make a type sure. */
const TELLING = 2.5

/** Nouns in -er and -or that are no persons. */
const THINGS: ReadonlySet<string> = new Set(
  `river paper newspaper computer letter number quarter power order border over under other after
  never ever whether former per either neither rather water winter summer layer chapter matter
  master major minor senior junior floor door motor factor sector corridor harbor labor color
  honor error prior exterior interior later earlier older larger smaller greater lower upper outer
  inner further together register container timber rubber copper silver theater character danger finger dinner
  corner cover answer offer member remember september october november december however moreover freighter steamer
  carrier cruiser bomber fighter helicopter thriller bestseller poster transfer disaster monster cluster semester trimester
  liver for nor her another altogether retailer manufacturer maker carmaker automaker broadcaster provider operator insurer lender supplier distributor exporter
  importer employer brewer grocer liver cancer fever shelter cylinder transistor reactor tractor vector monitor processor browser server router
  printer scanner folder header parameter diameter meter kilometer millimeter timer gender tender ladder spider
  tiger panther badger otter beaver oyster lobster flower shower glacier guardian tower center`.split(/\s+/),
)
const PERSONAL = String.raw`\p{Ll}+(?:ist|ian|er|or|eer|man|woman|ress|crat|mate)s?`
const BEFORE_PERSON = new RegExp(String.raw`\b(${PERSONAL}),?\s+$`, 'u')
export const KIN =
  '(?:wife|husband|mother|father|son|daughter|brother|sister|cousin|uncle|aunt|friend|girlfriend|boyfriend|partner|colleague|pupil|student|widow|heir)'
const BEFORE_KIN = new RegExp(
  String.raw`\b(?:his|her|their|my|whose|['’]s) (?:\p{Ll}+ ){0,2}${KIN},?\s+$`,
  'u',
)
const OWNS = new RegExp(
  String.raw`^['’]s? (?:${KIN}|parents|family|childhood|birth|death|career|life|biography|body|hands|eyes|office|lawyer|paintings|novels?|poems?|speech)\b`,
)
/** Who wrote a paper: "Stone and colleagues", "Stone et al.". */
const CITED = /^ (?:et al\b|and (?:his |her )?colleagues\b)/
const LIVED =
  /^,? \((?:born|b\.|née|c\. ?\d{3,4}|(?:\d{1,2} )?\p{Lu}?\p{Ll}* ?(?:\d{1,2}, )?\d{4} ?[–-] ?(?:\d|\p{Lu}))/u
/** "…, a weaver from Cork, …": what somebody is, right after the name. */
const SAID_TO_BE = new RegExp(
  String.raw`^, (?:an?|the|then|former|now|himself|herself)(?: [\p{L}'’-]+){0,4}? (${PERSONAL}|member|president|chief|head|minister|professor|poet|architect|king|queen|athlete|chair|captain|judge|secretary|${KIN})\b`,
  'u',
)
const WENT_TO =
  /\b(?:moved|returned|went|travell?ed|came|sailed|flew|fled|emigrated|headed|drove|retreated|marched|migrated) (?:back |home |south |north |east |west )?(?:to|into|through) (?:the )?$/
const STANDS =
  /\b(?:located|situated|born|based|lived?|living|died|buried|raised|stationed|headquartered|held|founded) (?:in|at|near) (?:the )?$/
/** What a band has. */
const OF_BAND =
  /\b(?:guitarist|vocalist|drummer|bassist|frontman|frontwoman|keyboardist)s? (?:of|for|with|in) (?:the )?(?:[\p{Ll}-]+ )*$|\bband,? $/u
/** The surname first, the given names with a hyphen: "Wong Yeung-tat". */
const HYPHENED = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+-\p{L}\p{Ll}+$/u
const PLAIN =
  /^\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}\.| (?:de|van|von|al|el|bin|di|da|du|le|la))*(?: \p{Lu}[\p{L}’'-]+){1,2}$/u
/** What firms and the like have, and what they are called. */
const OF_FIRM =
  /\b(?:spokesman|spokeswoman|spokesperson|chief executive|CEO|employees?|shareholders|customers|headquarters|subsidiary|acquisition|buyout|shares) (?:of|for|at|with) (?:the )?$|\b(?:retailer|manufacturer|maker|carmaker|automaker|broadcaster|insurer|lender|brewer|start-?up|firm|company|chain|charity|think tank|non-?profit|airline) $/
const FIRM_OWNS =
  /^['’]s? (?:shares?|stock|chief executive|CEO|headquarters|customers|employees|subsidiar\p{Ll}+|website|spokes\p{Ll}+|profits?|revenues?|sales|stores?|factories|users|shareholders)\b/u
const SAID_FIRM =
  /^, (?:an?|the)(?: [\p{L}’'-]+){0,4}? (?:company|firm|start-?up|retailer|manufacturer|maker|chain|non-?profit|charity|think tank|agency|airline|carrier|organi[sz]ation|group|website|publisher|bank)\b/u
const SHORT = /^\p{Lu}{2,6}$/u

const isPersonNoun = (word: string): boolean => !THINGS.has(word.replace(/s$/, ''))

/** The cues for a name between what stands before and after it, and what a model says of it. */
export function cuesOf(name: string, before: string, after: string, given?: AnswerType): Cue[] {
  const found: Cue[] = []
  const words = name.split(/\s+/)
  const article = /\b[Tt]he $/.test(before)
  if (HYPHENED.test(name)) found.push(['person', TELLING])
  if (OF_BAND.test(before)) return [['organisation', TELLING]]
  if (isWorkHere(before, after)) return [['work', TELLING]]
  const noun = BEFORE_PERSON.exec(before)?.[1]
  if (words.length < 5 && !article && noun !== undefined && isPersonNoun(noun))
    found.push(['person', TELLING])
  if (words.length < 5 && (BEFORE_KIN.test(before) || OWNS.test(after))) found.push(['person', 2])
  if (words.length < 5 && !article && LIVED.test(after)) found.push(['person', TELLING])
  if (CITED.test(after)) found.push(['person', TELLING])
  const said = SAID_TO_BE.exec(after)?.[1]
  if (words.length < 5 && !article && said !== undefined && isPersonNoun(said))
    found.push(['person', TELLING])
  // Two or three plain words, no article: what a model takes for a person is one.
  if (
    given === 'person' &&
    !article &&
    PLAIN.test(name) &&
    !words.some((word) => isDemonym(word) || kindOf(word) || isOrdinary(word))
  )
    found.push(['person', 1.25])
  if (words.length < 4 && (WENT_TO.test(before) || STANDS.test(before))) found.push(['place', 1])
  const beyond = /^, (\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)*)/u.exec(after)?.[1]
  const kind = beyond === undefined ? undefined : kindOf(beyond)
  if (
    words.length < 4 &&
    /\b(?:in|at|from|near|of|to) $/.test(before) &&
    (kind === 'us-state' || kind === 'country')
  )
    found.push(['place', TELLING])
  if (OF_FIRM.test(before) || FIRM_OWNS.test(after)) found.push(['organisation', 1.5])
  if (!article && SAID_FIRM.test(after)) found.push(['organisation', TELLING])
  if (SHORT.test(name) && given !== 'place' && given !== 'person') found.push(['organisation', 1.5])
  return found
}
