import { describe, expect, it } from 'vitest'
import { blockText } from '#core/text/blocks'
import { parseFile } from '#main/formats/index'
import { encoderFor, utf16 } from '#tests/fixtures/pages/encode'
import { WRITINGS } from '#tests/fixtures/pages/writings'
import { decodePage } from './charset'

const MIXED = [WRITINGS.western[0]!, WRITINGS.simplified[0]!, WRITINGS.cyrillic[0]!]
const utf8 = (text: string) => new TextEncoder().encode(text)

/** Twelve encodings, each with three texts that can be written in it. */
const CASES: [encoding: string, encode: (text: string) => Uint8Array, texts: string[]][] = [
  ['utf-8', utf8, MIXED],
  ['utf-16le', (text) => utf16(text, false, true), MIXED],
  ['utf-16be', (text) => utf16(text, true, false), MIXED],
  ['windows-1252', encoderFor('windows-1252'), WRITINGS.western],
  ['windows-1250', encoderFor('windows-1250'), WRITINGS.central],
  ['windows-1251', encoderFor('windows-1251'), WRITINGS.cyrillic],
  ['koi8-r', encoderFor('koi8-r'), WRITINGS.cyrillic],
  ['gb18030', encoderFor('gb18030'), WRITINGS.simplified],
  ['big5', encoderFor('big5'), WRITINGS.traditional],
  ['shift_jis', encoderFor('shift_jis'), WRITINGS.japanese],
  ['euc-jp', encoderFor('euc-jp'), WRITINGS.japanese],
  ['euc-kr', encoderFor('euc-kr'), WRITINGS.korean],
]
const EACH = CASES.flatMap(([encoding, encode, texts]) =>
  texts.map((text, n) => ({ encoding, encode, text, n: n + 1 })),
)

const page = (text: string, meta: string) =>
  `<!DOCTYPE html>\n<html><head>${meta}<style>p { margin: 0 }</style></head><body><p>${text}</p></body></html>`

const wordsOf = async (name: string, bytes: Uint8Array) =>
  (await parseFile({ name, bytes })).sections.flatMap(({ blocks }) => blocks.map(blockText)).join('\n')

describe('a text in one of twelve encodings', () => {
  it.each(EACH)('$encoding, text $n: as a page that says so', async ({ encoding, encode, text }) => {
    expect(await wordsOf('a.html', encode(page(text, `<meta charset="${encoding}">`)))).toBe(text)
  })

  it.each(EACH)('$encoding, text $n: as a page that does not', async ({ encode, text }) => {
    expect(await wordsOf('a.html', encode(page(text, '')))).toBe(text)
  })

  it.each(EACH)('$encoding, text $n: as plain text', async ({ encode, text }) => {
    expect(await wordsOf('a.txt', encode(text))).toBe(text)
  })
})

describe('decodePage', () => {
  const [german] = WRITINGS.western

  it('reads what calls itself Latin-1 as browsers do, with curly quotes', () => {
    const bytes = encoderFor('windows-1252')(page(german!, '<meta charset="iso-8859-1">'))
    expect(decodePage(bytes).text).toContain('„in nur neun Tagen“')
  })

  it('trusts whole UTF-8 more than a page saved anew that still names its old encoding', () => {
    expect(decodePage(utf8(page(german!, '<meta charset="windows-1251">'))).text).toContain(german)
  })

  it('takes what came with a page where the page says nothing', () => {
    const bytes = encoderFor('koi8-r')(page('Мир.', ''))
    expect(decodePage(bytes, 'koi8-r').text).toContain('Мир.')
  })

  it('passes over a name nobody knows, and UTF-16 named in ASCII', () => {
    for (const name of ['x-nothing', 'utf-16'])
      expect(
        decodePage(encoderFor('windows-1252')(page(german!, `<meta charset="${name}">`))).text,
      ).toContain(german)
  })

  it('reads ISO-2022-JP, which is all ASCII, by its escapes', () => {
    const bytes = Uint8Array.from(Buffer.from('<html><p>\x1b$B%"%$\x1b(B</p></html>', 'latin1'))
    expect(decodePage(bytes).text).toContain('アイ')
  })

  it('says when characters are damaged', () => {
    const bytes = utf8(page(german!, '<meta charset="utf-8">'))
    bytes[bytes.indexOf(0xc3) + 1] = 0x20
    const { text, warnings } = decodePage(bytes)
    expect(text).toContain('Br� cke')
    expect(warnings).toEqual([expect.stringContaining('damaged')])
  })
})
