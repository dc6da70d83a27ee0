import { describe, expect, it } from 'vitest'
import { blockText } from '#core/text/blocks'
import { parseFile } from '#main/formats/index'
import { makePdf } from '#tests/fixtures/pdfs/make-pdf'
import { PROSE, setIn } from '#tests/fixtures/pdfs/set'

const { harbour } = PROSE

const line = (text: string, y: number) => `BT /plain 10 Tf 1 0 0 1 50 ${y} Tm (${text}) Tj ET`
const on = (layer: string, content: string) => `/OC /${layer} BDC ${content} EMC`

/** A page of prose with more content, and two layers: `seen`, and `unseen`, which is off. */
async function read(content: string, page = '', objects: string[] = []): Promise<string[]> {
  const bytes = makePdf({
    pages: [setIn(harbour, { x: 50, y: 500, width: 300 })],
    content,
    page,
    catalog: '/OCProperties << /OCGs [1000 0 R 1001 0 R] /D << /OFF [1001 0 R] >> >>',
    resources: '/Properties << /seen 1000 0 R /unseen 1001 0 R /none 1002 0 R >>',
    objects: [
      '<< /Type /OCG /Name (Seen) >>',
      '<< /Type /OCG /Name (Unseen) >>',
      '<< /Type /OCMD /OCGs [1000 0 R] /P /AllOff >>',
      ...objects,
    ],
  })
  const { sections } = await parseFile({ name: 'made.pdf', bytes })
  return sections.flatMap(({ blocks }) => blocks.map(blockText))
}

describe('layers', () => {
  it('that are off are left out, and so are expressions that come out as off', async () => {
    const content = [
      on('seen', line('Shown to everyone', 400)),
      on('unseen', line('Shown to nobody', 380)),
      on('none', line('Shown only without the other', 360)),
    ]
    expect(await read(content.join('\n'))).toEqual([harbour, 'Shown to everyone'])
  })

  it('at one place are told apart by what they say', async () => {
    const content = [
      on('unseen', line('Ferme le soir', 400)),
      on('seen', line('Closed at night', 400)),
      on('unseen', on('seen', line('Within what is off', 380))),
    ]
    expect(await read(content.join('\n'))).toEqual([harbour, 'Closed at night'])
  })

  it('that hold a field or a note hide it', async () => {
    const stream = line('Drawn in a note', 10).replace('50 10', '0 0')
    const look =
      `<< /Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /plain 10 0 R >> >> ` +
      `/Length ${stream.length} >>\nstream\n${stream}\nendstream`
    const note = (layer: string) =>
      `<< /Type /Annot /Subtype /FreeText /Rect [50 300 250 320] /Contents (Kept in a note) /AP << /N 1003 0 R >> ${layer} >>`
    expect(await read('', `/Annots [${note('')}]`, [look])).toEqual([harbour, 'Drawn in a note'])
    expect(await read('', `/Annots [${note('/OC 1001 0 R')}]`, [look])).toEqual([harbour])
  })
})
