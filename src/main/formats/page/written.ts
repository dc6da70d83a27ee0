import { pictureInAddress } from '#main/formats/kept-pictures'

/** A page whose pictures written out in it (`data:`) are set apart: they can be most of it, and no part of its structure. */
export interface Written {
  source: string
  /** The bytes of a picture that was set apart, by the address that stands for it. */
  pictureAt: (address: string) => Uint8Array | undefined
}

const OPENING = /data:image\/[\w.+-]{1,20};base64,/gi
/** Shorter ones are dots and icons, and stay. */
const SHORTEST = 200
const STAND_IN = 'lectern-picture:'

/** Where base64 that begins at a place ends. Counted and not matched: a pattern runs out of stack over megabytes. */
function endOfBase64(text: string, from: number): number {
  let at = from
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
    // 0 to 9, +, / and =
    if (!isLetter && !(code >= 47 && code <= 57) && code !== 43 && code !== 61) break
  }
  return at
}

export function withoutWritten(markup: string): Written {
  const apart: string[] = []
  const parts: string[] = []
  let done = 0
  for (const { 0: opening, index } of markup.matchAll(OPENING)) {
    const end = endOfBase64(markup, index + opening.length)
    if (end - index < SHORTEST) continue
    parts.push(markup.slice(done, index), `${STAND_IN}${apart.push(markup.slice(index, end)) - 1}`)
    done = end
  }
  const source = parts.join('') + markup.slice(done)
  return {
    source,
    pictureAt: (address) => {
      const written = address.startsWith(STAND_IN) ? apart[Number(address.slice(STAND_IN.length))] : undefined
      return written === undefined ? undefined : pictureInAddress(written)
    },
  }
}
