import type { ReadSentence } from '#core/sentences/sentence'
import type { Span } from '#core/text/segment'
import { KIN } from './cues'
import type { Gender } from './gender'
import type { Group } from './groups'

const SPEECH = new Set('say tell add ask argue explain note warn insist claim recall reply'.split(' '))

/** Whether a sentence says no more than what somebody said. */
const tellsSpeech = ({ analysis }: ReadSentence): boolean =>
  (analysis?.tokens ?? []).some(({ head, lemma }) => head < 0 && SPEECH.has(lemma))

/** Whom a text names so often is who it is about, and so seldom is not. */
const OFTEN = 4
const FEW = 2

const BEFORE = {
  she: new RegExp(`\\bher (?:\\p{Ll}+ )?${KIN},? $`, 'u'),
  he: new RegExp(`\\bhis (?:\\p{Ll}+ )?${KIN},? $`, 'u'),
}

/** "her sister, Eve": whoever "she" is then, it is hardly Eve. */
const isKinOf = ({ said }: ReadSentence, { names }: Group, is: Gender): boolean =>
  [...names].some((name) => said.includes(name) && BEFORE[is].test(said.slice(0, said.indexOf(name))))

/** "Ada Stone (born Ada Bell)", "(23 March 1882, Hull – 14 April 1935, Cork Hill)": of whom was named right before it. */
export function isInLifeDates(said: string, { start }: Span): boolean {
  const open = said.lastIndexOf('(', start)
  const inside = said.slice(open, said.indexOf(')', start) + 1)
  return (
    open >= 0 && !said.slice(open, start).includes(')') && /\b(?:born|née|nee) |\b[12]\d{3}\b/.test(inside)
  )
}

/** "Ada Stone (1868–1926) was …": whom a text is about that begins so, whatever its title is. */
export function leadOf(
  first: { sentence: ReadSentence; names: readonly { name: string; span: Span }[] } | undefined,
): string {
  const [lead] = first?.names ?? []
  return lead && /^,? \([^)]*\b[12]\d{3}\b/.test(first!.sentence.said.slice(lead.span.end)) ? lead.name : ''
}

/** What is known of a text where a "he" or "she" of it is followed. */
interface Scene {
  /** The sentence of the pronoun. */
  here: ReadSentence
  /** The last sentence before it that names the group. */
  named: ReadSentence | undefined
  is: Gender
  /** Those who are surely called as the pronoun does. */
  alike: readonly Group[]
  /** Those in the title who may be. */
  titled: readonly Group[]
}

/**
 * Whether somebody is hardly meant though they were named last, since the text is about another who may be called so: a
 * lawyer, named to tell what they said, or a child, named once in the life of who is in the title, or a few times in a long
 * one.
 */
export function isBystander(group: Group, { here, named, is, alike, titled }: Scene): boolean {
  const onlyPasses =
    !titled.includes(group) &&
    titled.some(({ mentions }) => group.mentions === 1 || mentions >= OFTEN * group.mentions)
  const onlySpoke =
    group.mentions <= FEW &&
    named !== undefined &&
    tellsSpeech(named) &&
    !tellsSpeech(here) &&
    alike.some((other) => other !== group && other.mentions >= OFTEN)
  const isKin = group.mentions <= FEW && named !== undefined && isKinOf(named, group, is)
  return onlyPasses || onlySpoke || isKin
}
