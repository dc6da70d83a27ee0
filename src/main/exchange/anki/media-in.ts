import type { NoteMedia } from '#core/study/notes'
import type { CardMedia } from '#main/exchange/media'
import type { Draft } from './draft'
import type { MediaName } from './notes-in'
import { fileOfName } from './own'
import { mediaIn } from './package'

/** Bytes of all pictures and sounds of one package. */
const MOST = 4 * 1024 ** 3

/**
 * Keeps the pictures and sounds that notes of a package name, each once and on disk before any note tells of it, and
 * writes into the notes what was kept.
 *
 * @returns how many names lead to nothing that can be kept
 */
export async function bringMedia(
  bytes: Uint8Array,
  drafts: readonly Draft[],
  wanted: ReadonlyMap<string, readonly MediaName[]>,
  media: CardMedia,
  signal: AbortSignal,
): Promise<number> {
  if (wanted.size === 0) return 0
  const { read } = mediaIn(bytes)
  const kept = new Map<string, Pick<NoteMedia, 'file' | 'type'> | null>()
  let total = 0

  async function keep(name: string): Promise<Pick<NoteMedia, 'file' | 'type'> | null> {
    const found = read(name)
    if (found && total + found.length <= MOST) {
      total += found.length
      return media.keep(found)
    }
    // One of ours that was written out elsewhere and is still here.
    const file = fileOfName(name)
    const own = file && (await media.read(file))
    return own ? { file, type: own.type } : null
  }

  for (const names of wanted.values())
    for (const { name } of names) {
      if (kept.has(name)) continue
      signal.throwIfAborted()
      kept.set(name, await keep(name))
    }
  for (const { body } of drafts) {
    if (body.kind !== 'put' || body.of !== 'note') continue
    const own = (wanted.get(body.ref) ?? []).flatMap(({ name, on }): NoteMedia[] => {
      const one = kept.get(name)
      return one ? [{ ...one, on }] : []
    })
    if (own.length > 0) body.set = { ...body.set, media: own }
  }
  return [...kept.values()].filter((one) => one === null).length
}
