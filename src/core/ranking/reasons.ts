import type { AnswerType, Fact, Reason } from '#core/facts/fact'
import { contentWords } from '#core/sentences/lexicon'
import { blockText } from '#core/text/blocks'
import type { Block, BlockId, Section } from '#core/text/document'
import { sentences } from '#core/text/segment'
import { centrality } from './rank'

/** What a text is like around its facts, found once for all of them. */
export interface Setting {
  /** The sentences of its running text, by the block they stand in. */
  blocks: ReadonlyMap<BlockId, readonly Placed[]>
  /** The sentences that have a word, lower case. */
  places: ReadonlyMap<string, readonly Placed[]>
  /** Words of content of the title. */
  title: ReadonlySet<string>
}

/** A sentence with what is known of it. */
interface Placed {
  block: BlockId
  /** Its offset in the block's text, UTF-16 units. */
  at: number
  text: string
  lower: string
  words: ReadonlySet<string>
  isOpening: boolean
  isCentral: boolean
}

/** Of so many sentences some can be told to be more central than others, and how many of them are. */
const ENOUGH = 8
const CENTRAL = 0.2

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** Words of content, lower case; in scripts without spaces each two characters that stand side by side. */
const tellingWords = (text: string): string[] =>
  contentWords(text).flatMap((word) =>
    UNSPACED.test(word) ? Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2)) : word,
  )

function group<K>(placed: readonly Placed[], keysOf: (one: Placed) => Iterable<K>): Map<K, Placed[]> {
  const groups = new Map<K, Placed[]>()
  for (const one of placed)
    for (const key of keysOf(one)) {
      const known = groups.get(key)
      if (known) known.push(one)
      else groups.set(key, [one])
    }
  return groups
}

const RUNNING: ReadonlySet<Block['kind']> = new Set(['paragraph', 'quote', 'verse', 'listItem', 'footnote'])

/** A text does not open with its by-line: so many words of content and an end mark make a sentence whole. */
const WHOLE = 3
const ENDS = /[.!?…。！？؟।][)\]”’"'»」』]*$/u

/** The setting of the facts of a section; `language` is BCP 47. */
export function settingOf(section: Section, title: string, language: string): Setting {
  const found = section.blocks
    .filter(({ kind }) => RUNNING.has(kind))
    .flatMap((block) => {
      const text = blockText(block)
      return sentences(text, block.lang ?? language).map(({ start, end }) => {
        const sentence = text.slice(start, end)
        return { block: block.id, at: start, text: sentence, words: tellingWords(sentence) }
      })
    })
  const central = centrality(found.map(({ words }) => ({ text: words.join(' ') })))
  const least = [...central].sort((a, b) => b - a)[Math.ceil(found.length * CENTRAL) - 1] ?? 0
  const opening = found.find(({ text, words }) => words.length >= WHOLE && ENDS.test(text))?.block
  const isParted = found.some(({ block }) => block !== opening)
  const placed = found.map(
    (one, i): Placed => ({
      ...one,
      lower: one.text.toLowerCase(),
      words: new Set(one.words),
      isOpening: isParted && one.block === opening,
      isCentral: found.length >= ENOUGH && central[i]! > 0 && central[i]! >= least,
    }),
  )
  return {
    blocks: group(placed, ({ block }) => [block]),
    places: group(placed, (one) => one.words),
    title: new Set(tellingWords(title)),
  }
}

/** The sentence that a fact's answer stands in; undefined for one in a table or the like. */
function sentenceOf({ source, span }: Fact, { blocks }: Setting): Placed | undefined {
  const at = source.from.at + span.start
  return blocks.get(source.from.block)?.findLast((one) => one.at <= at && at < one.at + one.text.length)
}

const IN_WORD = /[\p{L}\p{M}\p{N}]/u

/** Whether a sentence has these words, not within longer ones; where they have no capital, whatever its case. */
function hasWords({ text, lower }: Placed, wanted: string, isCased: boolean): boolean {
  const within = isCased ? text : lower
  const isSpaced = !UNSPACED.test(wanted)
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + 1)) {
    const [before, after] = [within[at - 1] ?? '', within[at + wanted.length] ?? '']
    if (!isSpaced || (!IN_WORD.test(before) && !IN_WORD.test(after))) return true
  }
  return false
}

/** How many sentences name a fact's answer, or another that is right as well; its own is always one of them. */
export function namedIn(fact: Fact, setting: Setting): number {
  const found = new Set<Placed | undefined>([sentenceOf(fact, setting)])
  for (const name of [fact.answer, ...fact.accepts]) {
    const wanted = name.replace(/^(?:the|an?) /i, '')
    const isCased = /\p{Lu}/u.test(wanted)
    // The rarest of its words leaves the fewest sentences to look at.
    const near = tellingWords(wanted)
      .map((word) => setting.places.get(word) ?? [])
      .reduce<readonly Placed[] | undefined>((a, b) => (a && a.length <= b.length ? a : b), undefined)
    for (const one of near ?? []) if (hasWords(one, wanted, isCased)) found.add(one)
  }
  return found.size
}

const FIGURES: ReadonlySet<AnswerType> = new Set(['number', 'money', 'percent'])
export const isFigure = (type: AnswerType): boolean => FIGURES.has(type)
export const isName = (type: AnswerType): boolean =>
  type !== 'date' && type !== 'term' && type !== 'phrase' && !isFigure(type)

const MOST = 3
/** In so many sentences an answer is named again and again. */
export const OFTEN = 3
/** So many words of the title, or all that it has, make a sentence say what it says. */
const SHARED = 2

/**
 * What speaks for a fact, the most telling first, at most three. All of it can be checked in the text; it is not how the
 * ranking came to choose the fact, which weighs far more.
 *
 * - `again`: two sentences or more name its answer; of no figure, since another "three" may count other things
 * - `titled`: its sentence has two words of content that the title has too, or the only one there
 * - `opening`: its sentence is in the first paragraph, of several
 * - `central`: its sentence is in the fifth of all that share most words with the others
 * - `exact`: its answer is a date or a figure
 * - `name`: its answer is a name
 * - `once`: no other sentence names its answer; said where nothing else can be
 *
 * @param named of `namedIn`
 */
export function reasonsOf(fact: Fact, named: number, setting: Setting): Reason[] {
  const { type } = fact
  const sentence = sentenceOf(fact, setting)
  const { title } = setting
  const shared = [...title].filter((word) => sentence?.words.has(word)).length
  const isAgain = named > 1 && !isFigure(type)
  const all: [Reason, boolean | undefined][] = [
    ['again', isAgain && named >= OFTEN],
    ['titled', title.size > 0 && shared >= Math.min(SHARED, title.size)],
    ['opening', sentence?.isOpening],
    ['central', sentence?.isCentral],
    ['again', isAgain && named < OFTEN],
    ['exact', type === 'date' || isFigure(type)],
    ['name', isName(type)],
  ]
  const found = all.flatMap(([reason, holds]) => (holds ? [reason] : [])).slice(0, MOST)
  return found.length > 0 ? found : ['once']
}
