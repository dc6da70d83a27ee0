import type { CSSProperties } from 'react'
import type { Page, Settings, Typography } from '#contract/settings'
import type { ReadingId } from '#core/text/document'

/**
 * A face; how wide its mean letter of running English is beside its zero, CSS's `ch` (measured); and what its space is
 * changed by, in em. OpenDyslexic's own is 0.85 em, more than three times a book face's: words fall apart into columns.
 */
const FAMILIES = {
  serif: { face: 'var(--serif)', letter: 0.81, space: 0 },
  sans: { face: 'var(--sans)', letter: 0.83, space: 0 },
  legible: { face: 'var(--legible)', letter: 0.68, space: 0 },
  dyslexic: { face: 'var(--dyslexic)', letter: 1.02, space: -0.25 },
} as const

const MARGINS = { narrow: 'var(--s3)', normal: 'var(--s5)', wide: 'var(--s8)' } as const

/** A column of fewer letters makes the eye jump too often: two stand side by side only where each has as many. */
const LEAST = 45

/** The styles of a typography as custom properties, which Text.module.css and Flow.module.css read. */
export function typeVars(type: Typography): CSSProperties {
  const { face, letter, space } = FAMILIES[type.family]
  const letters = (count: number) => `calc(${(count * letter).toFixed(1)}ch + ${count} * var(--text-letter))`
  const isGap = type.paragraphs === 'gap'
  const vars = {
    '--text-family': face,
    // Relative to the root, so that the browser's own text size counts too.
    '--text-size': `${type.size / 16}rem`,
    '--text-measure': letters(type.measure),
    '--text-least': letters(Math.min(LEAST, type.measure)),
    '--text-leading': String(type.lineHeight),
    '--text-letter': `${type.letterSpacing}em`,
    '--text-word': `${(type.wordSpacing + space).toFixed(2)}em`,
    // What stands in another face within the text has that one's own spaces.
    '--text-word-other': `${type.wordSpacing}em`,
    '--text-gap': isGap ? '0.85em' : '0em',
    '--text-indent': isGap ? '0em' : '1.4em',
    '--text-margin': MARGINS[type.margins],
    '--text-align': type.justify ? 'justify' : 'start',
    '--text-hyphens': type.hyphenate ? 'auto' : 'manual',
  }
  return vars as CSSProperties
}

/** How a text is set: by itself where it has a page of its own, else like all others. */
export function pageOf(settings: Settings, id: ReadingId | undefined): Page {
  return (id !== undefined && settings.own[id]) || settings
}

export type PresetName = 'comfortable' | 'compact' | 'book' | 'large' | 'easier'

const COMFORTABLE: Typography = {
  family: 'serif',
  size: 19,
  measure: 66,
  lineHeight: 1.6,
  letterSpacing: 0,
  wordSpacing: 0,
  paragraphs: 'gap',
  margins: 'normal',
  justify: false,
  hyphenate: true,
}

/**
 * A few good pages to begin from. The last two go by WCAG 2.2, 1.4.12 (text spacing) and the British Dyslexia
 * Association's style guide: larger letters, more air, no justified and no broken words. The letters of the last are
 * drawn with that air around them already.
 */
export const PRESETS: Readonly<Record<PresetName, Typography>> = {
  comfortable: COMFORTABLE,
  compact: {
    ...COMFORTABLE,
    size: 16,
    measure: 75,
    lineHeight: 1.4,
    paragraphs: 'indent',
    margins: 'narrow',
  },
  book: { ...COMFORTABLE, lineHeight: 1.5, paragraphs: 'indent', margins: 'wide', justify: true },
  large: {
    ...COMFORTABLE,
    family: 'legible',
    size: 26,
    measure: 55,
    lineHeight: 1.7,
    letterSpacing: 0.02,
    wordSpacing: 0.08,
    hyphenate: false,
  },
  easier: {
    ...COMFORTABLE,
    family: 'dyslexic',
    measure: 55,
    lineHeight: 1.9,
    hyphenate: false,
  },
}

/** Which of the presets a typography is, if any. */
export function presetOf(type: Typography): PresetName | null {
  const names = Object.keys(PRESETS) as PresetName[]
  const isEqual = (preset: Typography) =>
    (Object.keys(preset) as (keyof Typography)[]).every((key) => preset[key] === type[key])
  return names.find((name) => isEqual(PRESETS[name])) ?? null
}
