import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { blockText } from '#core/text/blocks'
import { parseFile } from '#main/formats/index'
import { makePdf, type PdfParts } from '#tests/fixtures/pdfs/make-pdf'
import { jpegOf, pictureObject } from '#tests/fixtures/pdfs/picture'
import { below, PROSE, setAll, setIn } from '#tests/fixtures/pdfs/set'
import { makePng } from '#tests/fixtures/png'

const { harbour, keeper, museum } = PROSE
const WHOLE = { x: 50, y: 520, width: 300 }
const FERRY = jpegOf(640, 480)
const ferry = pictureObject(FERRY, 640, 480)

/** Draws a picture of the page's resources with its lower left corner at a place. */
const draw = (x: number, y: number, width: number, height: number, name = 'ferry') =>
  `q ${width} 0 0 ${height} ${x} ${y} cm /${name} Do Q`

async function read(parts: Omit<PdfParts, 'resources'>) {
  const names = ['ferry', 'other', 'unseen']
  const objects = parts.objects ?? [ferry]
  const named = objects.map((_, n) => `/${names[n]} ${1000 + n} 0 R`).join(' ')
  const resources = `/XObject << ${named} >> /Properties << /unseen 1002 0 R >>`
  const parsed = await parseFile({ name: 'made.pdf', bytes: makePdf({ ...parts, objects, resources }) })
  const blocks = parsed.sections.flatMap((section) => section.blocks)
  return {
    ...parsed,
    blocks,
    shown: blocks.map((block) =>
      block.kind === 'figure' ? `${block.width} x ${block.height}` : blockText(block),
    ),
  }
}

/** Two paragraphs with room for a picture between them, and how high that begins. */
const first = setIn(harbour, WHOLE)
const top = below(first, 10)
const parted = [...first, ...setIn(keeper, { ...WHOLE, y: top - 130 })]

describe('a picture of a PDF', () => {
  it('stands between the paragraphs it is printed between, as it is in the file', async () => {
    const { shown, blocks, assets, warnings } = await read({
      pages: [parted],
      content: draw(50, top - 100, 133, 100),
    })
    expect(shown).toEqual([harbour, '640 x 480', keeper])
    expect(blocks[1]).toMatchObject({ kind: 'figure', page: '1', asset: assets[0]!.id })
    expect(Buffer.from(assets[0]!.bytes).equals(FERRY)).toBe(true)
    expect([assets.length, warnings]).toEqual([1, []])
  })

  it('stands in its column, before its caption', async () => {
    const caption = 'Figure 3. The ferry in the ice.'
    const right = setAll([keeper], { x: 210, y: 400, width: 150 })
    const pages = [
      [
        ...setAll([harbour, museum], { ...WHOLE, width: 150 }, 8),
        ...setIn(caption, { x: 210, y: 425, width: 150 }),
        ...right,
      ],
    ]
    const { shown } = await read({ pages, content: draw(210, 440, 120, 90) })
    expect(shown).toEqual([harbour, museum, '640 x 480', caption, keeper])
  })

  it('is left out when it comes again on page after page', async () => {
    const pages = [harbour, keeper, museum].map((text) => setIn(text, WHOLE))
    const content = draw(50, 100, 133, 100)
    expect((await read({ pages: pages.slice(0, 2), content })).assets.length).toBe(1)
    expect((await read({ pages, content })).assets).toEqual([])
  })

  it.each([
    ['cut out', 3, '/ColorSpace /DeviceRGB /SMask 1001 0 R'],
    ['turned over', 3, '/ColorSpace /DeviceRGB /Decode [1 0 1 0 1 0]'],
    ['in inks', 4, '/ColorSpace /DeviceCMYK'],
    ['in one ink', 1, '/ColorSpace [/Separation /Gold /DeviceCMYK 1001 0 R]'],
  ])('is left out when it looks another way by itself: %s', async (_, components, more) => {
    const objects = [pictureObject(jpegOf(640, 480, components), 640, 480, more)]
    const { shown } = await read({ pages: [parted], objects, content: draw(50, top - 100, 133, 100) })
    expect(shown).toEqual([harbour, keeper])
  })

  const rows = Buffer.from(Array.from({ length: 80 * 301 }, (_, n) => (n % 301 === 0 ? 0 : n % 251)))
  const packed = (parameters: string, colours = '/ColorSpace /DeviceRGB') => {
    const more = `${colours} /DecodeParms << ${parameters} >>`
    return [pictureObject(deflateSync(rows, { level: 1 }), 100, 80, more, 'FlateDecode')]
  }

  it('that is packed as in a PNG becomes one', async () => {
    const objects = packed('/Predictor 15 /Colors 3 /Columns 100')
    const { shown, assets } = await read({ pages: [parted], objects, content: draw(50, top - 100, 125, 100) })
    expect([shown, assets[0]?.type]).toEqual([[harbour, '100 x 80', keeper], 'image/png'])
    expect(makePng(100, 80, 3, rows).equals(assets[0]!.bytes)).toBe(true)
  })

  it.each([
    ['whole', packed('')],
    ['in lines of another length', packed('/Predictor 15 /Colors 3 /Columns 90')],
    ['in other inks', packed('/Predictor 15 /Colors 4 /Columns 100')],
    [
      'as numbers of colours',
      packed('/Predictor 15 /Columns 100', '/ColorSpace [/Indexed /DeviceRGB 255 9 0 R]'),
    ],
  ])('that is packed otherwise, %s, is left out', async (_, objects) => {
    const { shown } = await read({ pages: [parted], objects, content: draw(50, top - 100, 125, 100) })
    expect(shown).toEqual([harbour, keeper])
  })

  it('that says of itself what marks say is none of the file', async () => {
    const objects = [pictureObject(FERRY, -1, 7), pictureObject(FERRY, -1, -1)]
    const content = draw(50, top - 100, 133, 100) + draw(250, top - 100, 133, 100, 'other')
    const { shown, warnings } = await read({ pages: [parted], objects, content })
    expect(shown).toEqual([harbour, keeper])
    expect(warnings).toEqual(['One picture could not be shown and was left out.'])
  })

  it('is looked for without a change to what is read', async () => {
    const parts = { pages: [parted], objects: [ferry], resources: '/XObject << /ferry 1000 0 R >>' }
    const bytes = makePdf({ ...parts, content: draw(50, top - 100, 133, 100) })
    const before = Buffer.from(bytes)
    expect((await parseFile({ name: 'a.pdf', bytes })).assets.length).toBe(1)
    expect(before.equals(bytes)).toBe(true)
  })

  it.each([
    ['small', draw(50, top - 100, 40, 40)],
    ['long and thin', draw(50, top - 60, 300, 49)],
    ['mirrored', `q -133 0 0 100 200 ${top - 100} cm /ferry Do Q`],
    ['turned', `q 0 100 -133 0 200 ${top - 110} cm /ferry Do Q`],
    ['beyond the page', draw(50, 600, 133, 100)],
    ['what the text stands on', draw(0, 0, 400, 560)],
    ['on a layer that is off', `/OC /unseen BDC ${draw(50, top - 100, 133, 100)} EMC`],
    ['cut in pieces', draw(50, top - 60, 133, 50) + draw(50, top - 110, 133, 50, 'other')],
    ['one of many', Array.from({ length: 13 }, (_, n) => draw(50 + n, 100 + n, 90, 90)).join(' ')],
  ])('is left out when it is %s', async (_, content) => {
    const { shown, assets } = await read({
      pages: [parted],
      content,
      objects: [ferry, pictureObject(jpegOf(640, 480, 3, 1), 640, 480), '<< /Type /OCG /Name (Unseen) >>'],
      catalog: '/OCProperties << /OCGs [1002 0 R] /D << /OFF [1002 0 R] >> >>',
    })
    expect([shown, assets.length]).toEqual([[harbour, keeper], 0])
  })
})
