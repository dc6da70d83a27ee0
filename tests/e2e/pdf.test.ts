import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { makePdf, type PdfParts } from '#tests/fixtures/pdfs/make-pdf'
import { pictureObject } from '#tests/fixtures/pdfs/picture'
import { PROSE, setIn } from '#tests/fixtures/pdfs/set'
import { appPerFile } from './under-test'

const app = appPerFile()

const keep = async (name: string, parts: PdfParts) => {
  const path = join(await mkdtemp(join(tmpdir(), 'lectern-pdf-')), name)
  await writeFile(path, makePdf(parts))
  return path
}

const WHOLE = { x: 50, y: 470, width: 300 }
const opened = () => app.waitFor('the reader', () => app.run(() => location.hash.startsWith('#/read/')))

test('a dropped PDF opens as flowing text, with the pages and the contents it names itself', async () => {
  const head = { text: 'The frozen bay', x: 50, y: 520, size: 18 }
  const pages = [
    [head, ...setIn(PROSE.harbour, WHOLE)],
    setIn(PROSE.keeper, WHOLE),
    [{ ...head, text: 'Afterwards' }, ...setIn(PROSE.museum, WHOLE)],
  ]
  const catalog =
    '/PageLabels << /Nums [0 << /S /r /St 7 >>] >> /OpenAction << /S /JavaScript /JS (acted = 1) >>'
  await app.drop(await keep('bay.pdf', { pages, catalog, outline: [['Afterwards', 2]] }))
  await opened()
  await app.waitText(PROSE.harbour)
  const text = await app.text()
  expect(text).toContain(PROSE.keeper)
  expect(text).toContain('Afterwards')
  // Its own name of the page in sight, out of the last one's.
  await app.waitText('vii')
  expect(text).toMatch(/ix/)
  expect(await app.run(() => 'acted' in window)).toBe(false)
})

test('a picture has its room before it is there: a text that it makes longer than the window is not read to the end', async () => {
  const [width, height] = [300, 600]
  const grey = Buffer.alloc(height * (1 + width), 160).map((value, n) => (n % (1 + width) === 0 ? 0 : value))
  const packed = `/ColorSpace /DeviceGray /DecodeParms << /Predictor 15 /Columns ${width} >>`
  const objects = [pictureObject(deflateSync(grey), width, height, packed, 'FlateDecode')]
  const resources = '/XObject << /tower 1000 0 R >>'
  await app.go('#/')
  const content = 'q 150 0 0 300 50 100 cm /tower Do Q'
  await app.drop(
    await keep('tower.pdf', { pages: [setIn(PROSE.museum, WHOLE)], objects, resources, content }),
  )
  await opened()
  await app.waitFor('the picture', () =>
    app.run(() => document.querySelector<HTMLImageElement>('img[data-figure]')?.naturalHeight === 600),
  )
  await app.waitText('min left')
  expect(await app.text()).not.toContain('Read to the end')
})

test('a PDF with a password asks for it until it is right, and then opens', async () => {
  await app.go('#/')
  const pages = [setIn(PROSE.clock, WHOLE)]
  await app.drop(await keep('clock.pdf', { pages, password: 'larch' }))
  await app.waitText('This PDF is locked with a password.')
  await app.waitField()
  expect(await app.run(() => (document.activeElement as HTMLInputElement).type)).toBe('password')
  await app.type('spruce')
  await app.press('Enter')
  await app.waitText('That password does not open this PDF.')
  expect(await app.axe()).toEqual([])
  await app.waitField()
  await app.type('larch')
  await app.press('Enter')
  await opened()
  await app.waitText(PROSE.clock)
})

test('a PDF without words is taken and says so; a damaged one is refused in a sentence', async () => {
  await app.go('#/')
  await app.drop(await keep('scan.pdf', { pages: [[]], content: '50 50 100 100 re f' }))
  await app.waitText('Nothing of it can be shown.')
  const path = join(await mkdtemp(join(tmpdir(), 'lectern-pdf-')), 'broken.pdf')
  await writeFile(path, '%PDF-1.7\nno more of it')
  await app.go('#/')
  await app.drop(path)
  await app.waitText('This PDF is damaged, and nothing of it can be read.')
})
