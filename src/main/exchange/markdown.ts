import type { PlacedMark } from '#main/learning/notebook'
import { dayOf, type Written } from './written'

/** Words that stay words: what Markdown would read as its own signs is written out. */
const plain = (text: string): string =>
  text.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/^(\s*)(#{1,6}|[-+=~|]|\d+[.)])/gm, (_, space, sign) => {
    const at = /^\d/.test(sign) ? sign.length - 1 : 0
    return `${space}${sign.slice(0, at)}\\${sign.slice(at)}`
  })

/** Words in one line of Markdown, none of them a sign. */
export const oneLine = (text: string): string => plain(text.replace(/\s+/g, ' ').trim())

/** An address as Markdown takes it whatever stands in it. */
export const addressIn = (address: string): string => `<${address.replace(/[<>\s]/g, encodeURIComponent)}>`

const quoted = (text: string): string =>
  plain(text)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `> ${line}`)
    .join('\n>\n')

const LOOKS = { fill: '', underline: ' underline', strike: ' struck through' } as const

function entry({ mark, at }: PlacedMark): string {
  const { kind, colour, style, range, note, tags, addedAt } = mark
  const day = dayOf(addedAt)
  const about = [
    kind === 'bookmark' ? 'bookmark' : `${colour}${LOOKS[style]}`,
    ...(day ? [day] : []),
    ...(tags.length > 0 ? [`tags: ${tags.map(oneLine).join(', ')}`] : []),
    ...(at ? [] : ['no longer found in the text']),
  ]
  const said = note === '' ? [] : [plain(note)]
  return [quoted(range.quote.exact), ...said, `*${about.join(' · ')}*`].join('\n\n')
}

/** Marks as a person reads them: a heading for each text and each of its sections. */
export function toMarkdown(readings: readonly Written[]): string {
  const parts = ['# Notebook']
  for (const { title, byline, address, marks } of readings) {
    parts.push(`## ${oneLine(title) || 'A text without a title'}`)
    if (byline) parts.push(oneLine(byline))
    if (address) parts.push(addressIn(address))
    let last = ''
    for (const placed of marks) {
      if (placed.part !== '' && placed.part !== last) parts.push(`### ${oneLine(placed.part)}`)
      last = placed.part || last
      parts.push(entry(placed))
    }
  }
  return `${parts.join('\n\n')}\n`
}
