/** What an element says of itself beside its name: `epub:type`, ARIA's `doc-` roles, and a few classes. */

const NONE: readonly string[] = []

/** The words of `epub:type`, and of `role` as ARIA for publications has them: `doc-footnote` is `footnote`. */
export function meanings(attributes: Record<string, string>): readonly string[] {
  if (attributes['epub:type'] === undefined && attributes.role === undefined) return NONE
  const types = (attributes['epub:type'] ?? '').split(/\s+/)
  const roles = (attributes.role ?? '').split(/\s+/).filter((role) => role.startsWith('doc-'))
  return [...types.map((type) => type.slice(type.indexOf(':') + 1)), ...roles.map((role) => role.slice(4))]
}

const has = (words: readonly string[], ...wanted: string[]): boolean =>
  words.some((word) => wanted.includes(word))

export const isNote = (words: readonly string[]) => has(words, 'footnote', 'endnote', 'rearnote', 'note')
export const isNotes = (words: readonly string[]) => has(words, 'footnotes', 'endnotes', 'rearnotes', 'notes')
export const isNoteReference = (words: readonly string[]) => has(words, 'noteref')
export const isBacklink = (words: readonly string[]) => has(words, 'backlink', 'referrer')
export const isPageBreak = (words: readonly string[]) => has(words, 'pagebreak')
export const isVerseType = (words: readonly string[]) => has(words, 'poem', 'verse', 'song', 'hymn', 'lyrics')

/** Classes that converters and publishers give to verse and small capitals; nothing else of a style is kept. */
export const isVerseClass = (name = '') =>
  /(?:^|[\s_-])(?:poem|poetry|verse|stanza|lyrics?)(?:$|[\s_-])/i.test(name)
export const isVerseLine = (name = '') => /(?:^|\s)(?:line|verse-?line|l)\d*(?:$|\s)/i.test(name)
export const isSmallCaps = (name = '') => /(?:^|\s)(?:small-?caps|smallcap|smcaps?|sc)(?:$|\s)/i.test(name)

/** What a browser would not show. */
export const isHidden = ({ hidden, style = '' }: Record<string, string>) =>
  hidden !== undefined || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)

/** A page's label: what it is called, or the number at the end of its id. */
export function pageLabel(attributes: Record<string, string>, text: string): string | undefined {
  const said = attributes['aria-label'] ?? attributes.title ?? text
  const label = said
    .replace(/^\s*(?:page|p\.)\s+/i, '')
    .replace(/\s+/g, ' ')
    .trim()
  return (label || /(\d+|_[ivxlc]+)$/i.exec(attributes.id ?? '')?.[0].replace('_', ''))?.slice(0, 20)
}

const direction = (value = ''): 'ltr' | 'rtl' | undefined => {
  const named = value.trim().toLowerCase()
  return named === 'ltr' || named === 'rtl' ? named : undefined
}

/** Language and direction an element sets, where it does. */
export function voice(attributes: Record<string, string>): { lang?: string; dir?: 'ltr' | 'rtl' } {
  const lang = (attributes['xml:lang'] ?? attributes.lang)?.trim()
  const dir = direction(attributes.dir)
  return { ...(lang && isTag(lang) ? { lang } : {}), ...(dir ? { dir } : {}) }
}

/** Whether a string is a language tag, by its form. */
const isTag = (tag: string) => /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(tag)

/** Whether two language tags are the same language to a reader: Chinese and Serbian differ by their script. */
export function isSameLanguage(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  const [first] = a.split('-')
  return a === b || (first === b.split('-')[0] && !['zh', 'sr'].includes(first!))
}

const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(number: number): string {
  let [rest, text] = [number, '']
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) text += sign
  return text
}

function letter(number: number): string {
  let [rest, text] = [number, '']
  for (; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text
  return text
}

/** What an ordered list shows before its item of such a number: `3.`, `c.`, `III.`. */
export function listNumber(number: number, type = '1'): string {
  if (number < 1 || number > 3999) return `${number}.`
  const sign = /^a$/i.test(type) ? letter(number) : /^i$/i.test(type) ? roman(number) : `${number}`
  return `${/^[AI]$/.test(type) ? sign.toUpperCase() : sign}.`
}
