import { type PassedOver, sortFolder } from '#core/text/folder'
import { PlainError } from '#main/errors'
import { pageWithPictures } from './saved-page'

export interface FileBytes {
  name: string
  bytes: Uint8Array
  /** What is said to open it; never kept. */
  password?: string
  /** What somebody made of it, who handed it on. */
  handed?: Handed
}

/** Files that come along with a text: its cards as a package of Anki's, its marks as annotations. */
export interface Handed {
  cards?: Uint8Array
  marks?: Uint8Array
}

/** A file somewhere, by its path within what was brought (`/` between names). */
export interface Entry {
  path: string
  read: () => Promise<Uint8Array>
}

/**
 * A text on its way in, something that may hold several, one that has to be fetched first, or a file that is passed over,
 * with the reason in words.
 */
export type Step = { name: string } & (
  | { fetch: (signal: AbortSignal, tell: (done: number) => void) => Promise<FileBytes> }
  | { take: () => Promise<FileBytes | Step[]> /** It came out of a ZIP archive. */; isUnpacked?: true }
  | { why: string }
)

const WHY: Record<PassedOver, string> = {
  picture: 'This is a picture. Pictures come in as parts of a text only.',
  media: 'This is a sound or a film, which Lectern does not read.',
  cards: 'This is a file of cards. It comes in by itself, under “Cards in and out”.',
  other: 'This is no kind of file that Lectern reads.',
}

const NO_TEXTS = 'There is no text in this folder.'

/**
 * The files of a folder as steps: its texts in reading order, each page with the pictures of its own folder, then what
 * is passed over.
 * @throws PlainError when there is nothing in it
 */
export function stepsOf(entries: readonly Entry[]): Step[] {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]))
  const { texts, passed } = sortFolder([...byPath.keys()])
  const steps: Step[] = texts.map(({ path, beside }) => {
    const take = async (): Promise<FileBytes> => {
      const name = path.slice(path.lastIndexOf('/') + 1)
      const bytes = await byPath.get(path)!.read()
      const files = beside.map((one) => byPath.get(one)!)
      return files.length > 0 ? pageWithPictures({ path, name, bytes }, files) : { name, bytes }
    }
    return { name: path, take }
  })
  steps.push(...passed.map(({ path, why }) => ({ name: path, why: WHY[why] })))
  if (steps.length === 0) throw new PlainError(NO_TEXTS)
  return steps
}
