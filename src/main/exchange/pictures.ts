import type { Section } from '#core/text/document'
import { sectionOf } from '#core/text/section-of'
import type { Picture } from '#main/texts/assets'
import type { Texts } from '#main/texts/texts'
import { mediaName } from './anki/own'
import { endingOf } from './endings'
import type { CardMedia } from './media'
import type { KeptNote } from './notes/kept'

export interface PictureDeps {
  texts: Pick<Texts, 'open'>
  asset: (id: string) => Promise<Picture | null>
  media: CardMedia
}

/** Pictures and sounds by the name they get, and the names of those that stand where a note was made. */
export interface Pictures {
  pictures: Map<string, Uint8Array>
  shown: Map<string, string[]>
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

/** What notes show, and the pictures that stand where they were made. A text that cannot be opened has none. */
export async function picturesOf(
  notes: readonly KeptNote[],
  { texts, asset, media }: PictureDeps,
): Promise<Pictures> {
  const found: Pictures = { pictures: new Map(), shown: new Map() }
  let bytes = 0
  const take = (name: string, picture: Picture): boolean => {
    if (found.pictures.has(name)) return true
    if (bytes + picture.bytes.length > MOST) return false
    bytes += picture.bytes.length
    found.pictures.set(name, picture.bytes)
    return true
  }
  for (const { note } of notes) {
    for (const one of note.media ?? []) {
      const own = await media.read(one.file)
      if (own) take(mediaName(one), own)
    }
    if (note.reading === undefined || !note.source) continue
    const { reading, source } = note
    const section = await texts
      .open(reading)
      .then((text) => text.section(sectionOf(source.from)))
      .catch(() => null)
    for (const id of section ? assetsAt(section, source.from.block) : []) {
      const picture = await asset(`${reading}/${id}`)
      if (!picture || !endingOf(picture.type)) continue
      const name = mediaName({ file: id, type: picture.type })
      if (take(name, picture)) found.shown.set(note.id, [...(found.shown.get(note.id) ?? []), name])
    }
  }
  return found
}
