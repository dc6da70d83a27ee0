import type { ReadSentence } from '#core/sentences/sentence'
import type { Group } from './groups'

const SPEECH = new Set('say tell add ask argue explain note warn insist claim recall reply'.split(' '))

/** Whether a sentence says no more than what somebody said. */
const tellsSpeech = ({ analysis }: ReadSentence): boolean =>
  (analysis?.tokens ?? []).some(({ head, lemma }) => head < 0 && SPEECH.has(lemma))

/** Whom a text names so often is who it is about, and so seldom is not. */
const OFTEN = 4
const FEW = 2

/** What is known of a text where a "he" or "she" of it is followed. */
interface Scene {
  /** The sentence of the pronoun. */
  here: ReadSentence
  /** The last sentence before it that names the group. */
  named: ReadSentence | undefined
  /** Those who are surely called as the pronoun does. */
  alike: readonly Group[]
  /** Those in the title who may be. */
  titled: readonly Group[]
}

/**
 * Whether somebody is hardly meant though they were named last, since the text is about another who may be called so: a
 * lawyer, named to tell what they said, or a child, named once in the life of who is in the title.
 */
export function isBystander(group: Group, { here, named, alike, titled }: Scene): boolean {
  const onlyPasses = group.mentions === 1 && titled.length > 0 && !titled.includes(group)
  const onlySpoke =
    group.mentions <= FEW &&
    named !== undefined &&
    tellsSpeech(named) &&
    !tellsSpeech(here) &&
    alike.some((other) => other !== group && other.mentions >= OFTEN)
  return onlyPasses || onlySpoke
}
