import { decodeEntities, htmlText } from '#main/formats/entities'

/** What of a field is kept. */
export interface FieldText {
  text: string
  /** Names of the pictures and sounds in it, as they stand there. */
  media: string[]
}

const SOUND = /\[sound:([^[\]]*)\]|\[anki:play:[^[\]]*\]/gi
const PICTURE = /<img\b[^>]*?\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi
const SPOKEN = /\[anki:tts\b[^[\]]*\]|\[\/anki:tts\]/gi
const LATEX = /\[\/?(?:latex|\$\$?)\]/gi

/** Names stand in a field as they are or as in an address. */
function plainName(name: string): string {
  const said = decodeEntities(name).trim()
  try {
    return decodeURIComponent(said)
  } catch {
    return said
  }
}

function mediaNames(html: string): string[] {
  const found = [...html.matchAll(PICTURE), ...html.matchAll(SOUND)]
  return found.map(([, one, two, three]) => plainName(one ?? two ?? three ?? '')).filter(Boolean)
}

/** What a field says, without what it does and shows: HTML as plain text, a line for each line. */
export function fieldText(html: string): FieldText {
  const text = htmlText(html.replace(SOUND, ' ').replace(SPOKEN, '').replace(LATEX, ''))
    .replace(/[\u00a0\u2007\u202f\t]/g, ' ')
    .replace(/\r/g, '')
    .replace(/ *\n\s*/g, '\n')
    .trim()
  return { text, media: mediaNames(html) }
}

/** Words as a field of Anki's, which is HTML. */
export const toHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\r?\n/g, '<br>')
