/** Read as texts of their own (`pdf`, `page`), but not where a plain text is wanted. */
export const PDF = 'a PDF'
export const WEB_PAGE = 'a web page (HTML)'

/** What a file is when it is not a text: its first bytes, at an offset, and its name in plain words. */
const MAGIC: [at: number, bytes: string, name: string][] = [
  [0, '%PDF-', PDF],
  [0, 'PK\x05\x06', 'a ZIP archive'],
  [0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an older Office document'],
  [0, '{\\rtf', 'an RTF document'],
  [0, '\x89PNG', 'a picture (PNG)'],
  [0, '\xff\xd8\xff', 'a picture (JPEG)'],
  [0, 'GIF8', 'a picture (GIF)'],
  [0, 'II*\x00', 'a picture (TIFF)'],
  [0, 'MM\x00*', 'a picture (TIFF)'],
  [8, 'WEBP', 'a picture (WebP)'],
  [8, 'WAVE', 'a sound recording'],
  [0, 'ID3', 'a sound recording'],
  [0, 'OggS', 'a sound recording'],
  [0, 'fLaC', 'a sound recording'],
  [4, 'ftyp', 'a film or sound recording'],
  [0, '\x1aE\xdf\xa3', 'a film'],
  [60, 'BOOKMOBI', 'a Kindle book'],
  [0, 'AT&TFORM', 'a DjVu document'],
  [0, '\x1f\x8b', 'a compressed file (gzip)'],
  [0, 'BZh', 'a compressed file (bzip2)'],
  [0, '7z\xbc\xaf\x27\x1c', 'a 7-Zip archive'],
  [0, 'Rar!\x1a\x07', 'a RAR archive'],
  [0, '\xfd7zXZ\x00', 'a compressed file (xz)'],
  [0, 'SQLite format 3\x00', 'a database'],
  [0, '\x7fELF', 'a program'],
  [0, 'MZ\x90\x00', 'a program'],
  [0, '%!PS-', 'a PostScript document'],
]

/** Names inside a ZIP's first entries that tell which kind of document it is. */
const ZIPPED: [inside: string, name: string][] = [
  ['word/', 'a Word document'],
  ['xl/', 'an Excel workbook'],
  ['ppt/', 'a PowerPoint presentation'],
  ['application/vnd.oasis.opendocument', 'an OpenDocument file'],
  ['[Content_Types].xml', 'an Office document'],
]

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

/**
 * The kind of file these bytes are, as `a PDF`, or undefined when nothing says that they are not a text.
 * Reads the first kilobytes only.
 */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const head = latin1(bytes.subarray(0, 4096))
  if (head.startsWith('PK\x03\x04'))
    return ZIPPED.find(([inside]) => head.includes(inside))?.[1] ?? 'a ZIP archive'
  const magic = MAGIC.find(([at, start]) => head.startsWith(start, at))
  if (magic) return magic[2]
  if (/^(?:\xef\xbb\xbf)?\s*(?:<!--[^>]*-->\s*)?<(?:!doctype html|html[\s>])/i.test(head)) return WEB_PAGE
  return undefined
}

/** Share of characters that no text contains: control characters other than tab, line ends and form feed. */
export function controlShare(text: string): number {
  if (text.length === 0) return 0
  let controls = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if ((code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 27) || code === 127)
      controls++
  }
  return controls / text.length
}
