/** A title or a deck's name as part of a file's: letters and figures of any script, each word after a hyphen. */
export const inFileName = (words = ''): string =>
  (words.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    .map((part) => `-${part}`)
    .join('')
    .slice(0, 60)
