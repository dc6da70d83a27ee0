import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blockText } from '#core/text/blocks'
import { ImportError } from '#main/formats/format'
import { type ParsedFile, parseFile } from '#main/formats/index'
import { type Canary, openCanary } from '#tests/fixtures/canary'
import { onePage, rawPdf, stream } from '#tests/fixtures/pdfs/hostile'
import { makePdf } from '#tests/fixtures/pdfs/make-pdf'

const read = (bytes: Uint8Array, name = 'a.pdf') => parseFile({ name, bytes })
const textOf = ({ sections }: ParsedFile) =>
  sections.flatMap(({ blocks }) => blocks.map(blockText)).join('\n')
const kept = ({ sections, toc, metadata, assets }: ParsedFile) =>
  JSON.stringify([sections, toc, metadata, assets])

const outcome = async (bytes: Uint8Array): Promise<string> => {
  try {
    return textOf(await read(bytes))
  } catch (error) {
    if (error instanceof ImportError) return error.message
    throw error
  }
}

const WORDS = 'The ice held until March.'
const pages = [[{ text: WORDS, x: 60, y: 500 }]]
const acted = globalThis as { acted?: unknown }

let canary: Canary
let home = ''
beforeAll(async () => {
  canary = await openCanary()
  home = canary.home
})
afterAll(() => canary.close())

describe('a PDF that would', () => {
  it.each([
    ['run a script when it is opened', '/OpenAction << /S /JavaScript /JS (globalThis.acted = 1) >>'],
    [
      'run one by its name',
      '/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (acted = 1) >>] >> >>',
    ],
    ['start a program', '/OpenAction << /S /Launch /F (/bin/sh) /Win << /F (cmd.exe) >> >>'],
    ['go to another file', '/OpenAction << /S /GoToR /F (\\\\\\\\server\\\\share) /D [0 /Fit] >>'],
    ['do something with every page', '/AA << /WC << /S /JavaScript /JS (acted = 1) >> >>'],
    [
      'hand over a file',
      '/Names << /EmbeddedFiles << /Names [(evil.exe) << /Type /Filespec /F (evil.exe) >>] >> >>',
    ],
    [
      'be a form of scripts (XFA)',
      '/AcroForm << /XFA (<xdp:xdp><script>acted = 1</script></xdp:xdp>) /Fields [] >>',
    ],
  ])('%s gives its words only', async (_, catalog) => {
    const parsed = await read(makePdf({ pages, catalog }))
    expect(textOf(parsed)).toBe(WORDS)
    expect(kept(parsed)).not.toMatch(/acted|evil|cmd\.exe|server/)
    expect(acted.acted).toBeUndefined()
  })

  it('link to a script, or send what is filled in, does not; nothing is fetched', async () => {
    const link = (action: string) =>
      `<< /Type /Annot /Subtype /Link /Rect [0 0 400 560] /A << ${action} >> >>`
    const annots = [
      link('/S /URI /URI (javascript:acted=1)'),
      link(`/S /URI /URI (${home}/page)`),
      link(`/S /SubmitForm /F (${home}/form)`),
      `<< /Type /Annot /Subtype /Widget /FT /Tx /V (Filled in.) /Rect [60 400 200 420] /AA << /K << /S /JavaScript /JS (acted = 1) >> >> >>`,
    ]
    const font = `/FontFile << /F (${home}/font) /FS /URL >>`
    const parsed = await read(makePdf({ pages, page: `/Annots [${annots.join(' ')}] ${font}` }))
    expect(textOf(parsed)).toBe(`${WORDS}\nFilled in.`)
    expect(kept(parsed)).not.toMatch(/javascript|acted|\/form|\/font/)
    // A link to the web is one, and only kept.
    expect(kept(parsed)).toContain(`"url":"${home}/page"`)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect([canary.asked, acted.acted]).toEqual([[], undefined])
  })

  it('make code of a font or a function makes none', async () => {
    const matrix = '/FontMatrix [1 2 3 4 5 (0\\); globalThis.acted = 1 //)]'
    const font = `<< /Type /Font /Subtype /Type1 /BaseFont /Evil ${matrix} /FontDescriptor << /Type /FontDescriptor /FontName /Evil ${matrix} >> >>`
    const shown = 'BT /F 12 Tf 60 500 Td (Quiet.) Tj ET'
    expect(
      await outcome(
        rawPdf([
          '<< /Type /Catalog /Pages 2 0 R >>',
          '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
          '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 560] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
          stream(Buffer.from(shown)),
          font,
        ]),
      ),
    ).toBe('Quiet.')
    expect(acted.acted).toBeUndefined()
  })
})

describe('a PDF that leads in circles or without end', () => {
  it.each([
    [
      'a number of pages nobody has',
      rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 2000000000 >>']),
    ],
    ['content that is not there', onePage('').subarray(0, 300)],
    ['nothing but its name', new Uint8Array(Buffer.from('%PDF-1.7\n'))],
    [
      'a name and then something else',
      new Uint8Array(Buffer.from(`%PDF-1.7\n${'\x89PNG\r\n\x1a\n'.repeat(100)}`, 'latin1')),
    ],
  ])('by %s is refused in a sentence', async (_, bytes) => {
    await expect(read(bytes)).rejects.toBeInstanceOf(ImportError)
  })

  it('by pages that hold themselves is found to have no text', async () => {
    const own = rawPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>',
    ])
    for (const bytes of [own, rawPdf(['<< /Type /Catalog /Pages 1 0 R >>'])])
      expect((await read(bytes)).words).toBe(0)
  })

  it('by a drawing that draws itself gives the words around it', async () => {
    const shown = 'BT /F 12 Tf 60 500 Td (Before.) Tj ET /X Do BT /F 12 Tf 60 300 Td (After.) Tj ET'
    const itself =
      '<< /Length 5 /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >> >>\nstream\n/X Do\nendstream'
    expect(await outcome(onePage(shown, [itself]))).toBe('Before.\nAfter.')
  })

  it('by an outline that follows itself still has its words', async () => {
    const objects = [
      '<< /Title (Round) /Parent 1001 0 R /Next 1000 0 R /First 1000 0 R /Dest [100 0 R /Fit] >>',
      '<< /First 1000 0 R /Last 1000 0 R >>',
    ]
    expect(textOf(await read(makePdf({ pages, catalog: '/Outlines 1001 0 R', objects })))).toBe(WORDS)
  })

  it('by brackets forty thousand deep is refused or read, and ends', async () => {
    const deep = `${'['.repeat(40_000)}${']'.repeat(40_000)}`
    expect(await outcome(makePdf({ pages, catalog: `/Deep ${deep}` }))).toMatch(
      /^The ice held|^This PDF is damaged/,
    )
    expect(await outcome(onePage(`BT /F 12 Tf 60 500 Td (Shown.) Tj ET ${deep} TJ`))).toMatch(
      /Shown|damaged|no text|^$/,
    )
  })

  it('by a thousand kept states has its words', async () => {
    expect(await outcome(onePage(`${'q '.repeat(1_000)} BT /F 12 Tf 60 500 Td (Shown.) Tj ET`))).toBe(
      'Shown.',
    )
  })
})

describe('a damaged PDF', () => {
  it('cut anywhere or with any byte changed never crashes the reader', async () => {
    const whole = makePdf({ pages, outline: [['One', 0]] })
    for (let n = 0; n < whole.length; n += 61) {
      const changed = whole.slice()
      changed[n] = (changed[n]! + 85) % 256
      for (const bytes of [changed, whole.subarray(0, n)])
        expect(typeof (await outcome(bytes))).toBe('string')
    }
  })

  it('with something before its head, or called something else, is read all the same', async () => {
    const whole = makePdf({ pages })
    expect(await outcome(new Uint8Array(Buffer.concat([Buffer.from('\n\n'), whole])))).toBe(WORDS)
    expect((await read(whole, 'notes.txt')).format).toBe('pdf')
  })

  it('is no PDF where a text only speaks of one', async () => {
    const text = 'A PDF begins with %PDF- and a number, as this note says.'
    expect((await read(new Uint8Array(Buffer.from(text)), 'note.txt')).format).toBe('text')
  })
})
