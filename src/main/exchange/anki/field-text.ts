import { htmlText } from '#main/formats/entities'

/** What of a field is kept, and how much of it is not. */
export interface FieldText {
  text: string
  pictures: number
  sounds: number
}

const SOUND = /\[sound:[^[\]]*\]|\[anki:play:[^[\]]*\]/gi
const SPOKEN = /\[anki:tts\b[^[\]]*\]|\[\/anki:tts\]/gi
const LATEX = /\[\/?(?:latex|\$\$?)\]/gi

const count = (html: string, what: RegExp): number => html.match(what)?.length ?? 0

/** What a field says, without what it does and shows: HTML as plain text, a line for each line. */
export function fieldText(html: string): FieldText {
  const text = htmlText(html.replace(SOUND, ' ').replace(SPOKEN, '').replace(LATEX, ''))
    .replace(/[\u00a0\u2007\u202f\t]/g, ' ')
    .replace(/\r/g, '')
    .replace(/ *\n\s*/g, '\n')
    .trim()
  return { text, pictures: count(html, /<img\b/gi), sounds: count(html, SOUND) }
}

/** Words as a field of Anki's, which is HTML. */
export const toHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\r?\n/g, '<br>')
