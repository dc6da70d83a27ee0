import type { Section } from '#core/text/document'
import { sectionOf } from '#core/text/section-of'
import type { Picture } from '#main/texts/assets'
import type { Texts } from '#main/texts/texts'
import type { KeptNote } from './notes/kept'

export interface PictureDeps {
  texts: Pick<Texts, 'open'>
  asset: (id: string) => Promise<Picture | null>
}

/** Pictures by the name they get, and the names of those of each note. */
export interface Pictures {
  pictures: Map<string, Uint8Array>
  shown: Map<string, string[]>
}

const ENDINGS: Record<string, string> = {
  ...{ 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/webp': 'webp' },
  ...{ 'image/svg+xml': 'svg', 'image/avif': 'avif' },
}
/** Bytes of all pictures together. */
const MOST = 200 * 1024 ** 2

/** The pictures in a block, and the one that a caption is of. */
function assetsAt({ blocks }: Section, id: string): string[] {
  const at = blocks.findIndex((block) => block.id === id)
  const block = blocks[at]
  if (!block || !('runs' in block)) return []
  const before = block.kind === 'caption' ? blocks[at - 1] : undefined
  const above = before?.kind === 'figure' ? [before.asset] : []
  return [...above, ...block.runs.flatMap(({ asset }) => asset ?? [])]
}

/** The pictures that stand where notes were made. A text that cannot be opened has none. */
export async function picturesOf(
  notes: readonly KeptNote[],
  { texts, asset }: PictureDeps,
): Promise<Pictures> {
  const found: Pictures = { pictures: new Map(), shown: new Map() }
  let bytes = 0
  for (const { note } of notes) {
    if (note.reading === undefined || !note.source) continue
    const { reading, source } = note
    const section = await texts
      .open(reading)
      .then((text) => text.section(sectionOf(source.from)))
      .catch(() => null)
    for (const id of section ? assetsAt(section, source.from.block) : []) {
      const picture = await asset(`${reading}/${id}`)
      const ending = picture && ENDINGS[picture.type]
      if (!ending || bytes + picture.bytes.length > MOST) continue
      const name = `lectern-${id}.${ending}`
      if (!found.pictures.has(name)) bytes += picture.bytes.length
      found.pictures.set(name, picture.bytes)
      found.shown.set(note.id, [...(found.shown.get(note.id) ?? []), name])
    }
  }
  return found
}
