import { z } from 'zod'
import { PlainError } from '#main/errors'
import { plainName } from '#main/texts/file-name'
import type { Entry, FileBytes } from './step'

/** The list in a folder or an archive that holds one text with what was made of it, to be handed on. */
export const LIST = 'lectern.json'
export const FORMAT = 'lectern-text'
export const VERSION = 1

const path = z.string().min(1).max(1000)
const list = z.object({
  format: z.literal(FORMAT),
  version: z.number(),
  text: path,
  cards: z.exactOptional(path),
  marks: z.exactOptional(path),
})

/** Which file of the same archive is the text, its cards (an Anki package), its marks (annotations). */
export type HandedList = z.infer<typeof list>

/** Bytes; a list is some hundred. */
const LONGEST = 64 * 1024
const NEWER = 'This text was handed on by a newer version of Lectern. Update Lectern to take it in.'

function listIn(bytes: Uint8Array): HandedList | null {
  if (bytes.length > LONGEST) return null
  try {
    return list.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? null
  } catch {
    return null
  }
}

/**
 * A text that was handed on with what was made of it, out of the files of a folder or an archive; null where they are
 * anything else, or lack the text.
 * @throws PlainError for one of a later version
 */
export async function handedIn(entries: readonly Entry[]): Promise<FileBytes | null> {
  const [first] = entries
  const folder = first ? first.path.slice(0, first.path.indexOf('/') + 1) : ''
  const byPath = new Map(entries.map((entry) => [entry.path, entry]))
  const about = byPath.get(folder + LIST)
  const found = about && listIn(await about.read())
  if (!found) return null
  if (found.version !== VERSION) throw new PlainError(NEWER)
  const bytesOf = async (name: string | undefined) =>
    name === undefined ? undefined : byPath.get(folder + name)?.read()
  const bytes = await bytesOf(found.text)
  if (!bytes) return null
  const [cards, marks] = [await bytesOf(found.cards), await bytesOf(found.marks)]
  return {
    ...{ name: plainName(found.text), bytes },
    handed: { ...(cards && { cards }), ...(marks && { marks }) },
  }
}
