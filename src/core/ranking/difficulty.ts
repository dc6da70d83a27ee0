import type { Difficulty, Fact, Trait } from '#core/facts/fact'
import { contentWords } from '#core/sentences/lexicon'
import { isFigure, isName, OFTEN } from './reasons'

/** What each trait adds; the kinds of answers first. */
const WEIGHTS: Record<Trait, number> = {
  ...{ figure: 2.5, day: 2.5, date: 1.5, count: 1, words: 1, name: -0.5 },
  ...{ long: 1, rare: 0.5, once: 0.5, again: -1, recall: 0.5, choices: -0.5 },
}
/** Below the first a fact is easy, from the second on hard. */
const EASY = 0.5
const HARD = 2.25

/** So many words of content make an answer long; in scripts without spaces so many characters. */
const LONG_WORDS = 4
const LONG_UNSPACED = 10
/** Letters of a word that stands for a rare one: the commoner a word, the shorter (Zipf 1935). */
const RARE = 10
const MOST_TRAITS = 2

const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+$/u

/** Digits of a date that says the day too, and of a figure that no fingers can count. */
const DAY_DIGITS = 5
const FIGURE_DIGITS = 2

function kindOf({ type, answer }: Fact): Trait {
  const digits = answer.match(/\p{N}/gu)?.length ?? 0
  if (type === 'date') return digits >= DAY_DIGITS ? 'day' : 'date'
  if (isFigure(type)) return digits >= FIGURE_DIGITS ? 'figure' : 'count'
  return isName(type) ? 'name' : 'words'
}

/** Whether even the shortest answer that is right is long. */
const isLong = ({ answer, accepts }: Fact): boolean =>
  [answer, ...accepts].every((one) =>
    UNSPACED.test(one) ? one.length >= LONG_UNSPACED : contentWords(one).length >= LONG_WORDS,
  )

/** The same of rare words. */
const isRare = ({ answer, accepts }: Fact): boolean =>
  [answer, ...accepts].every((one) =>
    contentWords(one).some((word) => !UNSPACED.test(word) && word.length >= RARE),
  )

/**
 * How hard a fact is to recall, and the traits that make it so, the weightiest first, at most two.
 *
 * It is a guess from the text alone, for someone who read it once with care, with weights set by hand after what is
 * known of memory: exact figures and dates are harder to keep than names, what is met again and again is kept better
 * than what is met once, long answers and rare words are harder, and to recognise is easier than to recall. It is not
 * measured: it knows nothing of what a reader knew before or how their cards went, and no card is planned by it.
 *
 * @param named how many sentences name its answer
 */
export function difficultyOf(fact: Fact, named: number): { difficulty: Difficulty; traits: Trait[] } {
  const kind = kindOf(fact)
  const has: [Trait, boolean][] = [
    [kind, true],
    ['long', isLong(fact)],
    // Other threes count other things.
    ['again', named >= OFTEN && kind !== 'count'],
    ['once', named === 1],
    ['rare', kind !== 'figure' && isRare(fact)],
    ['choices', fact.distractors.length > 0],
    ['recall', fact.distractors.length === 0],
  ]
  const traits = has.flatMap(([trait, holds]) => (holds ? [trait] : []))
  const sum = traits.reduce((total, trait) => total + WEIGHTS[trait], 0)
  const difficulty = sum < EASY ? 'easy' : sum < HARD ? 'medium' : 'hard'
  return { difficulty, traits: telling(traits, difficulty) }
}

/** Of traits those that tell why, the weightiest first: what makes for hard where it is hard, for easy where it is easy. */
function telling(traits: readonly Trait[], difficulty: Difficulty): Trait[] {
  const weight = (trait: Trait): number =>
    difficulty === 'hard'
      ? WEIGHTS[trait]
      : difficulty === 'easy'
        ? -WEIGHTS[trait]
        : Math.abs(WEIGHTS[trait])
  return traits
    .filter((trait) => weight(trait) > 0)
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, MOST_TRAITS)
}
