import { blockText } from '#core/text/blocks'
import type { AssetId, Document } from '#core/text/document'
import { cutSections, type SectionSize } from '#core/text/sections'
import type { Tell } from '#main/jobs/runner'
import { docx } from './docx/docx'
import { epub } from './epub/epub'
import { type Asset, type Format, ImportError, type Input, type Metadata } from './format'
import { detectLanguage, isRightToLeft } from './language'
import { markdown } from './markdown'
import { fitting, titleFromName } from './metadata'
import { page } from './page/page'
import { pdf } from './pdf/pdf'
import { text } from './text'

/** In the order they are asked; the last takes whatever is left. */
const FORMATS: Format[] = [epub, pdf, docx, page, markdown, text]

const MEGABYTE = 1024 * 1024
const LARGEST = 64 * MEGABYTE

export interface ParsedFile extends Document {
  /** The id of the format that read it. */
  format: string
  metadata: Metadata & { title: string; language: string }
  /** One for each section. */
  sizes: SectionSize[]
  words: number
  /** Plain sentences for the reader about what was left out or guessed. */
  warnings: string[]
  /** Every picture the text shows, and the cover. */
  assets: Asset[]
  cover?: AssetId
}

const formatOf = (input: Input): Format => FORMATS.find((each) => each.accepts(input)) ?? text

const CLAIMS = /\.(epub|pdf|docx)$/i
const PLAIN: Record<string, string> = { page: 'a web page', markdown: 'plain text', text: 'plain text' }

/** What to say of words under a name that promises more: so end downloads that a site answered with a message. */
function claimed(name: string, format: string): string[] {
  const claim = CLAIMS.exec(name)?.[1]
  const found = PLAIN[format]
  return claim === undefined || found === undefined
    ? []
    : [
        `Its name says ${claim.toUpperCase()}, but it is ${found}. If it was downloaded, that may have gone wrong.`,
      ]
}

/**
 * Reads a file into sections of blocks, with a title and a language in any case.
 * @throws ImportError, in words for the reader, when the file is too large, is no text, or says nothing (but for a
 * book of pictures).
 */
export async function parseFile(input: Input, tell: Tell = () => {}): Promise<ParsedFile> {
  const format = formatOf(input)
  const largest = format.largest ?? LARGEST
  if (input.bytes.length > largest) {
    const limit = `${largest / MEGABYTE} MB`
    throw new ImportError(`This file is larger than ${limit}, which is more than Lectern reads as one text.`)
  }
  const draft = await format.parse(input, tell)
  const whole = draft.blocks.map(blockText).join('\n')
  if (!format.wordless && !/[\p{L}\p{N}]/u.test(whole))
    throw new ImportError('There is no text in this file.')
  const metadata = fitting(draft.metadata)
  const language = metadata.language ?? detectLanguage(whole)
  const { sections, toc, sizes } = cutSections(draft.blocks, language, draft.toc)
  return {
    format: format.id,
    metadata: { ...metadata, title: metadata.title ?? titleFromName(input.name), language },
    sections,
    toc,
    dir: isRightToLeft(language) ? 'rtl' : draft.dir,
    sizes,
    words: sizes.reduce((sum, { words }) => sum + words, 0),
    warnings: [...claimed(input.name, format.id), ...draft.warnings],
    assets: draft.assets ?? [],
    ...(draft.cover === undefined ? {} : { cover: draft.cover }),
  }
}
