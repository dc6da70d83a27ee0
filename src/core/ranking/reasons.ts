import type { AnswerType, Fact, Reason } from '#core/facts/fact'
import { type Placed, type Setting, sentenceOf, tellingWords, UNSPACED } from './setting'

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
