import type { ReadSentence } from '#core/sentences/sentence'
import { blockText } from '#core/text/blocks'
import type { Block, BlockId, Section } from '#core/text/document'
import type { Group } from './groups'
import { isGiven } from './typing'

/** A title, or what stands before the first question, that tells of an interview. */
const INTERVIEW =
  /\b(?:interview(?:s|ed)?|in conversation with|talks? (?:to|with|about)|tells?|speaks? (?:to|with|about)|spoke (?:to|with)|questions (?:to|for)|Q ?& ?A)\b/i
/** A title of what one person said to an audience. */
const SPEECH = /\b(?:address|adress|speech|remarks|lecture|sermon|keynote|testimony|statement|farewell)\b/i
/** Whom an opening says was asked, right before the name. */
const ASKED =
  /\b(?:(?:spoke|talked|sat down|caught up|chatted) (?:to|with)|interview(?:ed| with)) (?:\p{Ll}+ )?$/iu
/** After these a title names whom it is about, or who asks. */
const NOT_THE_SPEAKER = /\b(?:for|to|on|about|of|against|honou?ring|by|after) $/i
const NOT_A_SPEECH_OF = /\b(?:for|to|on|about|of|against|honou?ring|after) $/i

const CAPITALS = /\p{Lu}[\p{L}.-]*(?:['’](?!s\b)\p{L}+)?(?: \p{Lu}[\p{L}.-]*(?:['’](?!s\b)\p{L}+)?)+/gu
const MOST_WORDS = 3

const QUOTED = /(?<!\p{L})['‘][^'’]+['’](?!\p{L})|["“][^"”]+["”]/gu

/** Names of persons in a title: those the text knows, and a given name with what follows it. */
function personsIn(heading: string, persons: readonly Group[]): string[] {
  const title = heading.replace(QUOTED, ' ')
  const found = persons.flatMap(({ names }) =>
    [...names].filter((name) => name.includes(' ') && title.includes(name)).slice(0, 1),
  )
  for (const [run] of title.matchAll(CAPITALS)) {
    const words = run.split(' ')
    const from = words.findIndex(isGiven)
    if (from >= 0 && words.length - from > 1) found.push(words.slice(from, from + MOST_WORDS).join(' '))
  }
  const last = (name: string) => name.slice(name.lastIndexOf(' ') + 1)
  return found.filter((name, i) => found.findIndex((other) => last(other) === last(name)) === i)
}

/** Captions, notes of the editor and the like. */
const ASIDE = /\b(?:Image|Photo|File photo|Credit|Picture)s?\b:?|^\[|^Ed(?:itor)?\b|^\(/
const isQuestion = (text: string): boolean => /\?["”’)]*$/.test(text.trim())
const isAside = (text: string): boolean => ASIDE.test(text) || !/[.!?…]["”’)\]]*$/.test(text.trim())

/** "Yes, …": an answer, and so what came before it was asked. */
const ANSWERS =
  /^(?:Yes|No|Yeah|Yep|Well|Oh|Right|Absolutely|Sure|Exactly|Correct|Definitely|Thanks|Thank you|Of course)\b/i
const SHORT = 8
const FEWEST = 3

const wordsIn = (text: string): number => text.trim().split(/\s+/).length

/** The blocks of an interview that answer a question; none where questions and answers do not alternate. */
function answersIn(blocks: readonly Block[]): Set<BlockId> {
  const direct = new Set<BlockId>()
  const further = new Set<BlockId>()
  let [questions, since] = [0, -1]
  // Remarks of who asks, told by their shortness or by the answer they get.
  let clean = true
  for (const block of blocks) {
    const text = blockText(block)
    if (isQuestion(text)) {
      questions++
      since = 0
    } else if (since >= 0 && !isAside(text)) {
      if (since === 0) direct.add(block.id)
      else if (ANSWERS.test(text) || wordsIn(text) < SHORT) clean = false
      else if (!/\byou(?:r|rs)?\b/i.test(text)) further.add(block.id)
      since++
    }
  }
  if (questions < FEWEST || direct.size < FEWEST) return new Set()
  return new Set([...direct, ...(clean ? further : [])])
}

const LABEL = /^(\p{Lu}[\p{L}.’' -]{0,30}):\s/u

/** The blocks under a speaker's label: "Stone: …", "AS: …", or "A: …" beside "Q: …". */
function labelledIn(blocks: readonly Block[], speaker: string): Set<BlockId> | undefined {
  const labels = blocks.map((block) => LABEL.exec(blockText(block))?.[1])
  const met = new Set(labels)
  const words = speaker.split(' ')
  const own = new Set([speaker, words.at(-1)!, words[0]!, words.map((word) => word[0]).join('')])
  if (met.has('Q') && met.has('A')) own.add('A')
  if (labels.filter((label) => label && own.has(label)).length < FEWEST || met.size < 3) return undefined
  return new Set(blocks.filter((_, i) => labels[i] && own.has(labels[i])).map(({ id }) => id))
}

const FIRST = /(?<![\p{L}-])(?:I|[Mm]y|[Mm]e|[Mm]ine|[Mm]yself|[Ww]e|[Oo]ur|[Uu]s|[Oo]urs)(?![\p{L}-])/u
/** The share of a speech's sentences that speak of "I" or "we", at least. */
const SPOKEN = 0.2
const OPENING = 4

/** Who speaks in a text of one speaker, and where. */
interface Speech {
  speaker: string
  blocks: ReadonlySet<BlockId>
}

function speechOf(
  sections: readonly Section[],
  sentences: readonly ReadSentence[],
  groups: ReadonlyMap<string, Group>,
  title: string,
): Speech | undefined {
  const blocks = sections.flatMap(({ blocks: own }) =>
    own.filter(({ kind }) => /^(?:paragraph|heading|quote|listItem)$/.test(kind)),
  )
  const persons = [...new Set(groups.values())].filter(({ typed }) => typed.type === 'person')
  const opening = blocks.slice(0, OPENING).map(blockText).join(' ')
  const titled = personsIn(title, persons)
  const isAsked = INTERVIEW.test(title) || /\binterview(?:s|ed)?\b/i.test(opening)
  const before = (name: string) => title.slice(0, title.indexOf(name))
  const [speaker, more] = titled.length > 0 ? titled : askedIn(opening, persons)
  if (speaker === undefined || more !== undefined) return undefined
  if (
    isAsked &&
    !NOT_THE_SPEAKER.test(before(speaker).replace(/\b(?:interview|talks?) (?:with|to) $/i, ''))
  ) {
    const found = labelledIn(blocks, speaker) ?? answersIn(blocks)
    if (found.size > 0) return { speaker, blocks: found }
  }
  const spoken = sentences.filter(({ said }) => FIRST.test(said)).length
  const surname = speaker.slice(speaker.lastIndexOf(' ') + 1)
  const told = sentences.filter(({ said }) => said.includes(surname)).length
  const isSpeech = SPEECH.test(title) && titled.length > 0 && !NOT_A_SPEECH_OF.test(before(speaker))
  if (!isSpeech || told > 1 || spoken < sentences.length * SPOKEN || blocks.some(isDialogue)) return undefined
  return { speaker, blocks: new Set(blocks.map(({ id }) => id)) }
}

/** A line of a transcript with more than one voice: "THE PRESIDENT: …". */
const isDialogue = (block: Block): boolean => /(?:^|\s)\p{Lu}[\p{Lu} .]{2,}:/u.test(blockText(block))

/** Persons whom an opening says were asked. */
const askedIn = (opening: string, persons: readonly Group[]): string[] =>
  persons.flatMap(({ name }) => {
    const at = opening.indexOf(name)
    return name.includes(' ') && at >= 0 && ASKED.test(opening.slice(0, at)) ? [name] : []
  })

/** Times, places and things that only those who listened know. */
const THERE =
  /\b(?:now|then|today|tonight|tomorrow|yesterday|here|you|your|yours|yourself|this|these|those)\b/i

/**
 * For each sentence who says it of themselves, where that is sure: one person is interviewed and answers questions, or
 * gives the speech. Undefined for all others, for what an edit has changed within, and for quotations.
 */
export function speakersOf(
  sections: readonly Section[],
  sentences: readonly ReadSentence[],
  groups: ReadonlyMap<string, Group>,
  title: string,
): (string | undefined)[] {
  const speech = title === '' ? undefined : speechOf(sections, sentences, groups, title)
  return sentences.map(({ said, block, edits }) => {
    const whole = edits.every(({ start, words }) => start === 0 || words === '')
    const own = whole && FIRST.test(said) && !/["“”[\]]/.test(said) && !THERE.test(said)
    return own && speech?.blocks.has(block) ? speech.speaker : undefined
  })
}
