import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encoderFor, utf16 } from '#tests/fixtures/pages/encode'
import { decodeText } from './decode'
import { ImportError } from './format'

const fixture = (name: string) => readFileSync(`tests/fixtures/texts/${name}.txt`, 'utf8')
const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

const TEXTS = ['german', 'russian', 'chinese', 'chinese-traditional', 'japanese', 'korean']
const LEGACY: [text: string, encoding: string][] = [
  ['german', 'windows-1252'],
  ['chinese', 'gb18030'],
  ['chinese-traditional', 'big5'],
  ['chinese-traditional', 'gb18030'],
  ['japanese', 'shift_jis'],
  ['japanese', 'euc-jp'],
  ['korean', 'euc-kr'],
  ['russian', 'windows-1251'],
  ['russian', 'koi8-r'],
  ['russian', 'iso-8859-5'],
]

/** Every sentence of a text, and every two in a row. */
function shortTexts(text: string): string[] {
  const sentences = text.match(/[^.。]+[.。][“」]?/gu) ?? []
  return [...sentences, ...sentences.slice(1).map((sentence, i) => `${sentences[i]}${sentence}`)]
}

describe('decodeText', () => {
  it.each(TEXTS)('reads %s in UTF-8 and in UTF-16 of either byte order, with a mark and without', (name) => {
    const text = fixture(name)
    const variants = [
      new TextEncoder().encode(text),
      new TextEncoder().encode(`\ufeff${text}`),
      ...[true, false].flatMap((big) => [utf16(text, big, true), utf16(text, big, false)]),
    ]
    for (const bytes of variants) expect(decodeText(bytes)).toMatchObject({ text, warnings: [] })
    for (const short of shortTexts(text))
      for (const big of [true, false]) expect(decodeText(utf16(short, big, false)).text).toBe(short)
  })

  it.each(LEGACY)('reads %s in %s, whole and sentence by sentence', (name, encoding) => {
    const encode = encoderFor(encoding)
    const text = fixture(name)
    expect(decodeText(encode(text))).toEqual({ text, encoding, warnings: [] })
    for (const short of shortTexts(text)) expect(decodeText(encode(short)).text).toBe(short)
  })

  it('keeps the curly quotes and dashes of Windows-1252, which Node takes for control characters', () => {
    const text = 'The mayor’s plan – “a harbour for all” – is the café’s, and it is not for sale.'
    expect(decodeText(encoderFor('windows-1252')(text)).text).toBe(text)
  })

  it('finds the encoding of a long text whose first accent comes late', () => {
    const text = `${'The tide came in and the tide went out. '.repeat(2000)}It was the café on the quay that stayed.`
    expect(decodeText(encoderFor('windows-1252')(text)).text).toBe(text)
  })

  it('reads UTF-32 by its mark', () => {
    const bytes = Uint8Array.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0, 0x00, 0xf6, 0x01, 0x00])
    expect(decodeText(bytes).text).toBe('A\u{1f600}')
  })

  it('reads slightly damaged UTF-8 as UTF-8 and says so', () => {
    const bytes = new TextEncoder().encode(fixture('russian'))
    bytes[bytes.length - 3] = 0xff
    const { encoding, text, warnings } = decodeText(bytes)
    expect(encoding).toBe('utf-8')
    expect(text).toContain('Станция на реке')
    expect(warnings[0]).toContain('damaged')
  })

  it('says when it guessed with doubt', () => {
    expect(decodeText(Uint8Array.from([0x41, 0x20, 0xe4, 0x20, 0x42])).warnings[0]).toContain(
      'save the text as UTF-8',
    )
  })

  it('makes every line end \\n, drops marks and NULs, and leaves the rest alone', () => {
    const bytes = new TextEncoder().encode(
      'a\r\nb\rc\u2028d\ufeffe\0 e\u0301\u00a0f and a NUL here and there does not make a file data',
    )
    expect(decodeText(bytes).text).toBe(
      'a\nb\nc\nde e\u0301\u00a0f and a NUL here and there does not make a file data',
    )
  })

  it.each([
    ['%PDF-1.7\n', 'This is a PDF. A plain text is needed here.'],
    ['PK\x03\x04\x14\0\x06\0[Content_Types].xml word/document.xml', 'This is a Word document.'],
    ['PK\x03\x04\x14\0\0\0photo.raw', 'This is a ZIP archive.'],
    ['\x89PNG\r\n\x1a\n', 'This is a picture (PNG). Lectern cannot read pictures yet.'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'This is an older Office document.'],
    ['{\\rtf1\\ansi Hello}', 'This is an RTF document.'],
    ['<!DOCTYPE html>\n<p>Hello', 'This is a web page (HTML). A plain text is needed here.'],
    ['\x01\x02\x03\x04 some \x05\x06\x07 bytes \x0e\x0f', 'This file holds data, not text.'],
  ])('refuses %j in plain words', (start, message) => {
    expect(() => decodeText(ascii(start))).toThrow(ImportError)
    expect(() => decodeText(ascii(start))).toThrow(message)
  })

  it('gives text or an ImportError for any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        try {
          const { text } = decodeText(bytes)
          expect(text).not.toMatch(/[\0\r\ufeff]/)
        } catch (error) {
          expect(error).toBeInstanceOf(ImportError)
        }
      }),
    )
  })
})
