/** A UTF-16 unit that keeps its identity while the text around it is edited. */
export interface Letter {
  id: number
  unit: string
}

/** Repeatable randomness: mulberry32. */
export interface Chance {
  below: (n: number) => number
  pick: <T>(list: readonly T[]) => T
}

export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (n: number) => Math.floor(next() * n)
  return { below, pick: (list) => list[below(list.length)]! }
}

const SYLLABLES = 'ba co di fe gu ha jo ka li me nu or pe qua ri so ta un ve wo ex yl za the in er an'.split(
  ' ',
)
const COMMON = 'the of and to in a is that it was he for on are with as his they at be'.split(' ')

const word = (random: Chance): string =>
  random.below(3) === 0
    ? random.pick(COMMON)
    : Array.from({ length: 1 + random.below(3) }, () => random.pick(SYLLABLES)).join('')

const wordsOf = (random: Chance, n: number) => Array.from({ length: n }, () => word(random)).join(' ')

/** Stretches of two to five words that a text says again and again. */
export const phrases = (random: Chance, n: number): string[] =>
  Array.from({ length: n }, () => wordsOf(random, 2 + random.below(4)))

let ids = 0
const letters = (text: string): Letter[] => text.split('').map((unit) => ({ id: ++ids, unit }))

const clause = (random: Chance, pool: readonly string[]): string =>
  random.below(3) === 0 ? random.pick(pool) : wordsOf(random, 1 + random.below(6))

function sentence(random: Chance, pool: readonly string[]): string {
  const text = Array.from({ length: 1 + random.below(4) }, () => clause(random, pool)).join(
    random.pick([' ', ', ']),
  )
  return `${text[0]!.toUpperCase()}${text.slice(1)}${random.pick(['.', '.', '.', '?', '!”'])}`
}

/** A paragraph of one to seven sentences, a third of its clauses phrases of the pool. */
export const write = (random: Chance, pool: readonly string[]): Letter[] =>
  letters(Array.from({ length: 1 + random.below(7) }, () => sentence(random, pool)).join(' '))

const spaces = (block: readonly Letter[]): number[] =>
  block.flatMap((letter, n) => (letter.unit === ' ' ? [n] : []))

/** One edit: paragraphs inserted, removed, moved, split or joined; words put in, taken out or changed. */
export function edit(blocks: readonly Letter[][], random: Chance, pool: readonly string[]): Letter[][] {
  const after = [...blocks]
  const at = random.below(after.length)
  const block = after[at]!
  const gaps = spaces(block)
  const gap = gaps.length > 0 ? random.pick(gaps) : -1
  const nextGap = gaps.find((g) => g > gap) ?? block.length
  switch (random.below(9)) {
    case 0:
      after.splice(at, 0, write(random, pool))
      break
    case 1:
      if (after.length > 1) after.splice(at, 1)
      break
    case 2:
      after.splice(at, 1)
      after.splice(random.below(after.length + 1), 0, block)
      break
    case 3:
      if (gap > 0) after.splice(at, 1, block.slice(0, gap), block.slice(gap + 1))
      break
    case 4:
      if (at + 1 < after.length) after.splice(at, 2, [...block, ...letters(' '), ...after[at + 1]!])
      break
    case 5:
      if (gap > 0) after[at] = [...block.slice(0, gap), ...block.slice(nextGap)]
      break
    case 6:
      if (gap > 0) after[at] = [...block.slice(0, gap), ...letters(` ${word(random)}`), ...block.slice(gap)]
      break
    case 7:
      if (gap > 0)
        after[at] = [...block.slice(0, gap), ...letters(` ${word(random)}`), ...block.slice(nextGap)]
      break
    default:
      if (gap > 0)
        after[at] = [...block.slice(0, gap), ...letters(` ${clause(random, pool)}`), ...block.slice(gap)]
  }
  return after.filter((letters) => letters.length > 0)
}
