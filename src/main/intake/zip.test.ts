import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { makeBook } from '#tests/fixtures/books/make-book'
import { makeDocx, para } from '#tests/fixtures/books/make-docx'
import { filesInZip } from './zip'

const zip = (files: Record<string, string | Uint8Array>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, of]) => [name, typeof of === 'string' ? strToU8(of) : of]),
    ),
  )
const paths = (bytes: Uint8Array, name = 'notes.zip') => filesInZip(name, bytes)?.map(({ path }) => path)
/** Changes a number of every entry in the archive's list, or of its end (`PK` and two bytes begin each). */
function forge(bytes: Uint8Array, begin: number, field: number, value: number, wide = true): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at + 22 <= copy.length; at++) {
    if (view.getUint32(at, true) !== begin) continue
    if (wide) view.setUint32(at + field, value, true)
    else view.setUint16(at + field, value, true)
  }
  return copy
}
const LIST = 0x02014b50
const END = 0x06054b50

describe('a ZIP archive of texts', () => {
  it('is a folder called after it', async () => {
    const files = filesInZip('My notes.ZIP', zip({ 'a.md': 'One.', 'deep/b.md': 'Two.' }))!
    expect(files.map(({ path }) => path)).toEqual(['My notes/a.md', 'My notes/deep/b.md'])
    expect(new TextDecoder().decode(await files[1]!.read())).toBe('Two.')
  })

  it('is no document that is an archive inside, and no other file', () => {
    expect(paths(makeBook({ chapters: { 'a.xhtml': '<p>x</p>' } }), 'book.zip')).toBeUndefined()
    expect(paths(makeDocx({ body: para('x') }), 'letter.zip')).toBeUndefined()
    expect(paths(zip({ mimetype: 'application/vnd.oasis.opendocument.text' }))).toBeUndefined()
    expect(paths(zip({ 'a.txt': 'x' }), 'broken.epub')).toBeUndefined()
    expect(paths(strToU8('PK, said the clerk.'))).toBeUndefined()
  })

  it.each([
    ['/etc/cron.d/evil.txt', 'notes/etc/cron.d/evil.txt'],
    ['C:\\windows\\evil.txt', 'notes/windows/evil.txt'],
    ['\\\\server\\share\\evil.txt', 'notes/server/share/evil.txt'],
    ['../../../evil.txt', 'notes/evil.txt'],
    ['a/./../b.txt', 'notes/a/b.txt'],
  ])('shows %s as %s', (name, path) => expect(paths(zip({ [name]: 'x' }))).toEqual([path]))

  it.each([
    ['of 100,000 files', forge(zip({ 'a.txt': 'x' }), END, 10, 0xffff, false)],
    ['with a file said to be of a gigabyte', forge(zip({ 'a.txt': 'x' }), LIST, 24, 1024 ** 3)],
    ['packed a thousandfold', zipSync({ 'a.txt': new Uint8Array(4 * 1024 * 1024) }, { level: 9 })],
    ['whose files share their bytes', forge(zip({ 'a.txt': 'x', 'b.txt': 'y' }), LIST, 20, 2 ** 30)],
  ])('%s is refused before anything is unpacked', (_, bytes) =>
    expect(() => paths(bytes)).toThrow('would unpack to far more'),
  )

  it('with a file that holds more than it says, or is locked, refuses that one', async () => {
    const long = forge(zip({ 'a.txt': 'word '.repeat(500) }), LIST, 24, 10)
    await expect(filesInZip('n.zip', long)![0]!.read()).rejects.toThrow('cannot be unpacked')
    const locked = forge(zip({ 'a.txt': 'x' }), LIST, 8, 1, false)
    await expect(filesInZip('n.zip', locked)![0]!.read()).rejects.toThrow('locked with a password')
  })

  it('that is cut off is called damaged', () => {
    const whole = zip({ 'a.txt': 'x' })
    expect(() => paths(whole.subarray(0, whole.length - 10))).toThrow('its end is missing')
  })
})
