import { describe, expect, it } from 'vitest'
import { DOT } from '#tests/fixtures/books/make-book'
import { readPicture } from './images'

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part)),
  )
const zeros = (n: number): number[] => Array.from({ length: n }, () => 0)

describe('a picture', () => {
  it.each([
    ['PNG', DOT, 'image/png', 1, 1],
    ['GIF', bytes('GIF89a', [3, 0, 2, 1]), 'image/gif', 3, 258],
    [
      'JPEG',
      bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 17, 8, 0, 5, 0, 7, 3]),
      'image/jpeg',
      7,
      5,
    ],
    ['WebP, lossy', bytes('RIFF', zeros(4), 'WEBPVP8 ', zeros(10), [9, 0x40, 8, 0]), 'image/webp', 9, 8],
    ['WebP, lossless', bytes('RIFF', zeros(4), 'WEBPVP8L', zeros(5), [2, 0xc0, 0, 0]), 'image/webp', 3, 4],
    [
      'WebP, extended',
      bytes('RIFF', zeros(4), 'WEBPVP8X', zeros(8), [9, 0, 0, 8, 0, 0]),
      'image/webp',
      10,
      9,
    ],
  ])('%s is known by its first bytes, with its size', (_, picture, type, width, height) => {
    expect(readPicture(picture)).toMatchObject({
      type,
      width,
      height,
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
    })
  })

  it('whose size is not said or cannot be has none', () => {
    const avif = readPicture(bytes(zeros(4), 'ftypavif', zeros(8)))
    expect(avif).toMatchObject({ type: 'image/avif' })
    expect(avif).not.toHaveProperty('width')
    for (const cut of [
      bytes([0xff, 0xd8, 0xff, 0xe0, 0, 0]),
      bytes('\x89PNG\r\n\x1a\n'),
      bytes('GIF89a', zeros(4)),
    ])
      expect(readPicture(cut)).not.toHaveProperty('width')
  })

  it('has the id of its bytes, whatever it is called', () => {
    expect(readPicture(DOT.slice())!.id).toBe(readPicture(DOT)!.id)
    expect(readPicture(bytes('GIF89a', [1, 0, 1, 0]))!.id).not.toBe(readPicture(DOT)!.id)
  })

  it.each(['', 'BM plain', '<html><svg></svg></html>', 'text <svg>', '<svg onload="x"/>', '%PDF-1.7'])(
    'is not made of %j',
    (content) => {
      expect(readPicture(bytes(content))).toBeUndefined()
    },
  )

  it('may be a drawing that does nothing', () => {
    const drawing =
      '<?xml version="1.0"?><svg:svg xmlns:svg="http://www.w3.org/2000/svg"><svg:use href="#a"/></svg:svg>'
    expect(readPicture(bytes(drawing))).toMatchObject({ type: 'image/svg+xml' })
  })

  it.each([
    ['viewBox="0 0 1400 440.4"', { width: 1400, height: 440 }],
    ['width="12" height="7px" viewBox="0 0 1 1"', { width: 12, height: 7 }],
    ['width="100%" height="100%" viewBox="0,0,30,20"', { width: 30, height: 20 }],
    ['width="100%"', undefined],
    ['viewBox="0 0 0 -3"', undefined],
  ])('that is a drawing has the size it says: %s', (attributes, size) => {
    const { width, height } = readPicture(bytes(`<svg ${attributes}><path d="M0 0"/></svg>`))!
    expect(width && height ? { width, height } : undefined).toEqual(size)
  })
})
