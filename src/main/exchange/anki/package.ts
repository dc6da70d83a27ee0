import { isRecord } from '#core/text/record'
import { openArchive } from '#main/formats/archive'
import { ImportError } from '#main/formats/format'
import { lastField, messageFields, textField } from './protobuf'
import { unzstd } from './zstd'

/** Bytes. The collection of someone with a million reviews and a hundred thousand notes comes to about 200 MB. */
export const LARGEST_COLLECTION = 384 * 1024 ** 2
/** Bytes of one picture or sound. */
export const LARGEST_MEDIA = 32 * 1024 ** 2
/** Of the list of their names. */
const LARGEST_LIST = 32 * 1024 ** 2
/** Pictures and sounds are unpacked one by one, and only those that a note names; a package may hold very many. */
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

function openPackage(bytes: Uint8Array) {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new ImportError(NO_PACKAGE)
  const archive = openArchive(bytes, LIMITS)
  const has = (name: string) => archive.names.includes(name)
  if (!FILES.some(has)) throw new ImportError(NO_PACKAGE)
  return { archive, has, version: versionOf(has('meta') ? archive.read('meta') : null, has) }
}

/**
 * The SQLite file within an .apkg or .colpkg, of any of the three kinds. No name in it ever becomes a path.
 * @throws ImportError in words for the reader
 */
export function collectionIn(bytes: Uint8Array): Uint8Array {
  const { archive, has, version } = openPackage(bytes)
  const name = FILES[version - 1]!
  if (archive.size(name) > LARGEST_COLLECTION) throw new ImportError(TOO_LARGE)
  const file = has(name) ? archive.read(name) : null
  if (!file) throw new ImportError('This package is damaged: its list of cards is missing.')
  return version === 3 ? unzstd(file, LARGEST_COLLECTION, TOO_LARGE) : file
}

/** The names of pictures and sounds by the file in the archive that holds each: a number. */
function listOf(list: Uint8Array, isNew: boolean): Map<string, string> {
  const files = new Map<string, string>()
  if (isNew) {
    for (const { number, value } of messageFields(list))
      if (number === 1 && value instanceof Uint8Array) files.set(textField(value, 1), `${files.size}`)
    return files
  }
  const named: unknown = JSON.parse(new TextDecoder().decode(list))
  for (const [file, name] of Object.entries(isRecord(named) ? named : {}))
    if (typeof name === 'string') files.set(name, file)
  return files
}

/** Pictures and sounds of a package, by their names. */
export interface PackageMedia {
  has: (name: string) => boolean
  /** Null for what is not there, damaged, or larger than is taken. */
  read: (name: string) => Uint8Array | null
}

/** A package whose list of pictures and sounds cannot be read has none. */
export function mediaIn(bytes: Uint8Array): PackageMedia {
  const { archive, version } = openPackage(bytes)
  const isNew = version === 3
  const unpacked = (name: string, most: number): Uint8Array | null => {
    if (archive.size(name) > most) return null
    const file = archive.read(name)
    return file && isNew ? unzstd(file, most, TOO_LARGE) : file
  }
  const orNull = <T>(read: () => T | null): T | null => {
    try {
      return read()
    } catch {
      return null
    }
  }
  const files = orNull(() => {
    const list = unpacked('media', LARGEST_LIST)
    return list && listOf(list, isNew)
  })
  const fileOf = (name: string) => files?.get(name) ?? files?.get(name.normalize('NFC'))
  return {
    has: (name) => archive.size(fileOf(name) ?? '') > 0,
    read(name) {
      const file = fileOf(name)
      return file === undefined ? null : orNull(() => unpacked(file, LARGEST_MEDIA))
    },
  }
}
