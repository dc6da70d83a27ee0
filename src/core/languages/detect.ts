import { blockText } from '#core/text/blocks'
import type { Section } from '#core/text/document'
import { CYRILLIC, LATIN, type LanguageTraits } from './detect-data'

const SAMPLE = 40_000
/** Fewest function words, and the least share of all words, that let a Latin or Cyrillic text be named. */
const MIN_HITS = 3
const MIN_SHARE = 0.08

const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Hebrew',
  'Arabic',
  'Devanagari',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Thai',
] as const
type Script = (typeof SCRIPTS)[number]
const PATTERNS = SCRIPTS.map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'gu')] as const)

const prepared = (table: Record<string, LanguageTraits>) =>
  Object.entries(table).map(([code, { words, letters }]) => ({
    code,
    words: new Set(words.split(' ')),
    letters,
  }))
const latin = prepared(LATIN)
const cyrillic = prepared(CYRILLIC)

/**
 * The language of a text as a BCP 47 code, `und` when unsure: by script, and within Latin and Cyrillic by the
 * share of each language's function words. Reads the first 40,000 characters; needs about two sentences.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE)
  const counts = Object.fromEntries(
    PATTERNS.map(([script, pattern]) => [script, sample.match(pattern)?.length ?? 0]),
  ) as Record<Script, number>
  const kana = counts.Hiragana + counts.Katakana
  // A Han or Hangul character carries about as much as two or three letters, so it counts for more.
  const weights: [string, number][] = [
    ['latin', counts.Latin],
    ['cyrillic', counts.Cyrillic],
    ['el', counts.Greek],
    ['he', counts.Hebrew],
    ['arabic', counts.Arabic],
    ['hi', counts.Devanagari],
    ['th', counts.Thai],
    ['ko', counts.Hangul * 2.5],
    ['han', (counts.Han + kana) * 2.5],
  ]
  const total = weights.reduce((sum, [, n]) => sum + n, 0)
  const [main, weight] = weights.reduce((best, next) => (next[1] > best[1] ? next : best))
  if (weight < 8 || weight < total * 0.6) return 'und'
  if (main === 'latin') return byWords(sample, latin)
  if (main === 'cyrillic') return byWords(sample, cyrillic)
  if (main === 'arabic') return /[پچژگ]/.test(sample) && /[یک]/.test(sample) ? 'fa' : 'ar'
  if (main === 'han') return kana > (counts.Han + kana) * 0.1 ? 'ja' : 'zh'
  return main
}

function byWords(sample: string, languages: ReturnType<typeof prepared>): string {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const scores = languages.map(({ code, words: known, letters }) => {
    const hits = words.filter((word) => known.has(word)).length
    const own =
      letters.length > 0 ? words.filter((word) => [...word].some((c) => letters.includes(c))).length : 0
    // Letters of its own settle close relatives (Danish and Norwegian, Russian and Bulgarian) that share words.
    return { code, hits, score: hits + own * 0.3 }
  })
  scores.sort((a, b) => b.score - a.score)
  const [first, second] = scores
  if (!first || first.hits < MIN_HITS || first.hits < words.length * MIN_SHARE) return 'und'
  return second && second.score > first.score * 0.97 ? 'und' : first.code
}

/** Characters a section has at least to be told to be in another language than its text. */
const SURE = 400

/** The language of a section: another than its text's only where it is long enough to tell and tells plainly. */
export function sectionLanguage({ blocks }: Pick<Section, 'blocks'>, language: string): string {
  const text = blocks.map(blockText).join('\n')
  if (text.length < SURE) return language
  const found = detectLanguage(text)
  return found === 'und' || found === language.toLowerCase().split('-')[0] ? language : found
}
