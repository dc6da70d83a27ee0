import { blockText } from '#core/text/blocks'
import type { Section } from '#core/text/document'
import { type Io, printJson } from './io'
import { withApp } from './with-app'

/** The text as one would type it: blocks, headings among them, with a blank line between. */
export const plainText = (sections: Section[]): string =>
  sections
    .flatMap(({ blocks }) => blocks.map(blockText))
    .filter((text) => text.trim() !== '')
    .join('\n\n')

/** `text ID`: a reading as plain text, or as a document with its metadata. */
export async function printText(io: Io, data: string, id: string, json: boolean): Promise<number> {
  return withApp(io, data, async (_, call) => {
    const { reading, dir, toc, sections: known } = await call('reading.open', { id })
    const sections: Section[] = []
    for (const { id: section } of known) sections.push(await call('reading.section', { id, section }))
    if (json) printJson(io, { ...reading, dir, toc, sections })
    else io.out(`${plainText(sections)}\n`)
    return 0
  })
}

/** `list`: a JSON line a reading; the reader's own, with `all` those that ship with the app too. */
export async function printList(io: Io, data: string, all: boolean): Promise<number> {
  return withApp(io, data, async (_, call) => {
    for (const item of await call('library.list', {})) if (all || !item.builtIn) printJson(io, item)
    return 0
  })
}
