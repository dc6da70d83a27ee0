import { describe, expect, it } from 'vitest'
import type { Run } from '#core/text/document'
import { parseFile } from '#main/formats/index'
import { makePdf, type Text, widthOf } from '#tests/fixtures/pdfs/make-pdf'
import { PROSE, setIn } from '#tests/fixtures/pdfs/set'

const lines = setIn(PROSE.harbour, { x: 50, y: 500, width: 300 })
const WEB = 'https://example.org/ice'

type Box = [left: number, bottom: number, right: number, top: number]

/** Where some words of a line stand. */
function boxOf({ text, x, y }: Text, words: string): Box {
  const left = x + widthOf(text.slice(0, text.indexOf(words)))
  return [left, y - 2, left + widthOf(words), y + 8]
}

const link = (rect: Box, more = '', action = `/S /URI /URI (${WEB})`) =>
  `<< /Type /Annot /Subtype /Link /Rect [${rect.join(' ')}] /A << ${action} >> ${more} >>`

async function linked(...links: string[]): Promise<Run[]> {
  const bytes = makePdf({ pages: [lines], page: `/Annots [${links.join(' ')}]` })
  const { sections } = await parseFile({ name: 'made.pdf', bytes })
  const runs = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => ('runs' in block ? block.runs : [])),
  )
  // Whatever leads somewhere, the words stay as they are.
  expect(runs.map(({ text }) => text).join('')).toBe(PROSE.harbour)
  return runs.filter(({ to }) => to !== undefined)
}

describe('links', () => {
  it('are on the words they stand over, without the spaces beside them', async () => {
    const [first] = lines
    expect(await linked(link(boxOf(first!, 'in the second week')))).toEqual([
      { text: 'in the second week', to: { url: WEB } },
    ])
  })

  it('are on each word of a line that has one, and on no other', async () => {
    for (const line of lines.slice(0, 4)) {
      const words = line.text.split(' ').filter((word, n, all) => word.length > 2 && all.indexOf(word) === n)
      const starts = words.filter((word) => line.text.indexOf(word) === ` ${line.text}`.indexOf(` ${word} `))
      const runs = await linked(...starts.map((word) => link(boxOf(line, word))))
      expect(runs.map(({ text }) => text.trim()).join(' ')).toBe(starts.join(' '))
    }
  })

  it('go on from line to line', async () => {
    const [first, second] = lines
    const [end, start] = [
      first!.text.split(' ').slice(-2).join(' '),
      second!.text.split(' ').slice(0, 2).join(' '),
    ]
    const boxes = [boxOf(first!, end), boxOf(second!, start)]
    const quads = boxes.map(([left, bottom, right, top]) => [
      left,
      top,
      right,
      top,
      left,
      bottom,
      right,
      bottom,
    ])
    const whole: Box = [40, boxes[1]![1], 360, boxes[0]![3]]
    expect(await linked(link(whole, `/QuadPoints [${quads.flat().join(' ')}]`))).toEqual([
      { text: `${end} ${start}`, to: { url: WEB } },
    ])
  })

  it.each([
    ['run something', '/S /URI /URI (javascript:alert(1))'],
    ['open a file', '/S /URI /URI (file:///etc/passwd)'],
    ['start a program', '/S /Launch /F (/bin/sh)'],
    ['hold too much', `/S /URI /URI (https://example.org/${'a'.repeat(5000)})`],
  ])('that would %s are none', async (_, action) => {
    expect(await linked(link(boxOf(lines[0]!, 'in the second week'), '', action))).toEqual([])
  })

  it('that are hidden, or stand over nothing, are none', async () => {
    const box = boxOf(lines[0]!, 'in the second week')
    expect(await linked(link(box, '/F 2'), link([50, 20, 350, 60]))).toEqual([])
  })
})
