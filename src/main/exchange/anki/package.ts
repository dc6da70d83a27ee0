import { openArchive } from '#main/formats/archive'
import { ImportError } from '#main/formats/format'
import { lastField } from './protobuf'
import { unzstd } from './zstd'

/** Bytes. The collection of someone with a million reviews and a hundred thousand notes comes to about 200 MB. */
export const LARGEST_COLLECTION = 384 * 1024 ** 2
/** Pictures and sounds are not unpacked; a package may hold very many. */
const LIMITS = { entries: 65_535, total: 16 * 1024 ** 3, file: LARGEST_COLLECTION, ratio: 400 }

const NO_PACKAGE = 'This is no package of cards: Lectern takes the .apkg and .colpkg files that Anki writes.'
const TOO_NEW = 'This package was written by a newer Anki than Lectern knows.'
const TOO_LARGE = 'The list of cards in this package is larger than Lectern takes.'

/** The version of a package by its `meta`: 1 and 2 hold schema 11, 3 is packed by Zstandard and holds schema 18. */
function versionOf(meta: Uint8Array | null, has: (name: string) => boolean): number {
  if (!meta) return has('collection.anki21b') ? 3 : has('collection.anki21') ? 2 : 1
  const version = lastField(meta.subarray(0, 1_000), 1)
  if (typeof version !== 'number' || version < 1 || version > 3) throw new ImportError(TOO_NEW)
  return version
}

const FILES = ['collection.anki2', 'collection.anki21', 'collection.anki21b']

/**
 * The SQLite file within an .apkg or .colpkg, of any of the three kinds. Nothing else in it is read, and no name in it
 * ever becomes a path.
 * @throws ImportError in words for the reader
 */
export function collectionIn(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new ImportError(NO_PACKAGE)
  const archive = openArchive(bytes, LIMITS)
  const has = (name: string) => archive.names.includes(name)
  if (!FILES.some(has)) throw new ImportError(NO_PACKAGE)
  const version = versionOf(has('meta') ? archive.read('meta') : null, has)
  const name = FILES[version - 1]!
  if (archive.size(name) > LARGEST_COLLECTION) throw new ImportError(TOO_LARGE)
  const file = has(name) ? archive.read(name) : null
  if (!file) throw new ImportError('This package is damaged: its list of cards is missing.')
  return version === 3 ? unzstd(file, LARGEST_COLLECTION, TOO_LARGE) : file
}
