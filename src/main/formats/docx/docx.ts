import { NO_PICTURE } from '#core/text/assets'
import { openArchive } from '#main/formats/archive'
import { assemble } from '#main/formats/epub/assemble'
import { type Draft, type Format, ImportError, type Input } from '#main/formats/format'
import { readMarkup } from '#main/formats/html/read'
import { createKeeper } from '#main/formats/kept-pictures'
import { isRightToLeft } from '#main/formats/language'
import { counted, type LeftOut, leftOutWarnings } from '#main/formats/left-out'
import { targetIn } from '#main/formats/page/addresses'
import { isLockedOffice, isWord, LOCKED } from './kind'
import { toMarkup } from './markup'
import { openParts, type Parts } from './parts'
import { readProperties } from './properties'
import { TITLE_ID, withTitle } from './title'

const MEGABYTE = 1024 * 1024
/** A document of 600 pages and many pictures stays far below. */
const LIMITS = { entries: 10_000, total: 512 * MEGABYTE, file: 64 * MEGABYTE, ratio: 250 }

const DAMAGED = 'This Word document is damaged: the part with its text is missing or cannot be read.'

/** Word documents (OOXML), by way of the same reader of markup that books and pages have. */
export const docx: Format = {
  id: 'docx',
  largest: 256 * MEGABYTE,
  accepts: (input: Input) => isWord(input) || isLockedOffice(input),
  parse: async (input: Input): Promise<Draft> => {
    if (isLockedOffice(input)) throw new ImportError(LOCKED)
    const parts = openParts(openArchive(input.bytes, LIMITS))
    if (!parts) throw new ImportError(DAMAGED)
    return toDraft(parts, await toMarkup(parts, createKeeper()))
  },
}

function toDraft(parts: Parts, { markup, keeper, missing }: Awaited<ReturnType<typeof toMarkup>>): Draft {
  const left: LeftOut = { media: 0, live: parts.embedded, pictures: missing, remote: parts.remote }
  const sizeOf = (id: string) => {
    const { width, height } = keeper.get(id) ?? {}
    return width && height ? { width, height } : {}
  }
  const read = readMarkup(markup, {
    picture(address, { alt = '' }) {
      if (keeper.get(address)) return { id: address, ...sizeOf(address) }
      return alt.trim() === '' ? undefined : { id: NO_PICTURE }
    },
    drawing: () => undefined,
    sizeOf,
    target: targetIn(new Set([...markup.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!)), undefined),
    missed: (what) => void left[what]++,
  })
  const metadata = readProperties(parts)
  const dir = isRightToLeft(metadata.language ?? '') ? 'rtl' : 'ltr'
  const { blocks } = assemble([{ path: '', ...read }], { entries: [], pages: [] }, metadata.language, dir)
  const isStyled = (n: number) => read.pieces[n]?.ids.includes(TITLE_ID) === true
  const { title, blocks: body } = withTitle(blocks, isStyled, metadata.title)
  return {
    metadata: { ...metadata, ...(title ? { title } : {}) },
    blocks: [...body],
    dir,
    assets: keeper.all(),
    warnings: [
      ...leftOutWarnings(left),
      ...counted(
        parts.formulas,
        'One formula could not be read and was left out.',
        '# formulas could not be read and were left out.',
      ),
      ...(parts.hasMacros ? ['Its macros were left out.'] : []),
    ],
  }
}
