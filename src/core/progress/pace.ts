import type { Stretch } from '#core/study/reading-time'
import { WORDS_PER_MINUTE } from '#core/text/words'

/** How fast somebody reads. */
export interface Pace {
  /** What is counted: characters where a language writes no spaces, whose words a reader does not see. */
  unit: 'words' | 'characters'
  perMinute: number
  /** Whether it is the reader's own; else it is that of most people. */
  isOwn: boolean
}

/** From so much reading on a pace is known. */
const KNOWN_MS = 600_000
/** A stretch shorter than this says too little: its pages may have been turned by chance. */
const LEAST_MS = 60_000
const MINUTE = 60_000

/** The part of a language tag by which paces are kept: "en" of "en-GB", "und" of none. */
export const paceLanguage = (tag: string): string => tag.split('-')[0]!.toLowerCase() || 'und'

const UNSPACED = new Set(['zh', 'ja'])

/**
 * The middle one of some values when each counts as often as its weight says; the lower of two in the middle.
 * @param weighted pairs of a value and its weight, at least one
 */
function weightedMedian(weighted: readonly (readonly [value: number, weight: number])[]): number {
  const sorted = [...weighted].sort(([a], [b]) => a - b)
  const half = sorted.reduce((sum, [, weight]) => sum + weight, 0) / 2
  let passed = 0
  for (const [value, weight] of sorted) {
    passed += weight
    if (passed >= half) return value
  }
  return sorted.at(-1)![0]
}

/**
 * The reader's pace in a language, from what they read of late. The median over stretches, each by the time it took,
 * is not moved by an evening of leafing through. Until ten minutes are known it is the average of Brysbaert 2019.
 */
export function paceOf(stretches: ReadonlyMap<number, Stretch> | undefined, language: string): Pace {
  const unit = UNSPACED.has(paceLanguage(language)) ? 'characters' : 'words'
  const telling = [...(stretches?.values() ?? [])].filter((one) => one.ms >= LEAST_MS && one[unit] > 0)
  const known = telling.reduce((sum, { ms }) => sum + ms, 0)
  if (known < KNOWN_MS) return { unit: 'words', perMinute: WORDS_PER_MINUTE, isOwn: false }
  const perMinute = weightedMedian(telling.map((one) => [(one[unit] / one.ms) * MINUTE, one.ms]))
  return { unit, perMinute: Math.round(perMinute * 10) / 10, isOwn: true }
}
