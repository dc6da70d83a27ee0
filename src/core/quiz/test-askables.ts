import type { AnswerType } from '#core/facts/fact'
import { BLANK } from '#core/text/blank'
import type { Askable } from './question'

let made = 0

/** A fact with a blank for its answer, in a paragraph of its own; for tests. */
export function askable(
  blank: string,
  answer: string,
  type: AnswerType,
  more: Partial<Askable> = {},
): Askable {
  const n = made++
  const at = (place: number) => ({ block: `s2.${n}`, at: place })
  const exact = blank.replace(BLANK, answer)
  return {
    ...{ reading: 'r1', fact: `a${n}`, kind: 'cloze', prompt: blank, blank, answer, accepts: [], type },
    ...{ language: 'en', wrong: [] },
    source: { text: 't', from: at(0), to: at(exact.length), quote: { exact, prefix: '', suffix: '' } },
    ...more,
  }
}

/** The generator of Park and Miller (1988). */
export function seeded(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1
  return () => {
    state = (state * 16_807) % 2_147_483_647
    return (state - 1) / 2_147_483_646
  }
}

/** Every order of some things. */
export const ordersOf = <T>(all: readonly T[]): T[][] =>
  all.length === 0
    ? [[]]
    : all.flatMap((one, n) =>
        ordersOf([...all.slice(0, n), ...all.slice(n + 1)]).map((rest) => [one, ...rest]),
      )
