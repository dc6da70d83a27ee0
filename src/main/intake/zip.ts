import { type ArchiveLimits, openArchive } from '#main/formats/archive'
import { MOST_FILES } from './folder'
import type { Entry } from './step'

const MEGABYTE = 1024 * 1024

/** Files are unpacked one at a time, so only the largest counts for memory. */
const LIMITS: ArchiveLimits = {
  entries: MOST_FILES,
  total: 4096 * MEGABYTE,
  file: 256 * MEGABYTE,
  ratio: 250,
}

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

/** What the archives of single documents hold, each at a fixed place: Office, OpenDocument and EPUB. */
const OF_DOCUMENTS = ['[Content_Types].xml', 'mimetype', 'META-INF/container.xml']

/**
 * The files of a ZIP archive that is a folder of texts; null for any other file, and for a document that is a ZIP
 * archive inside. Names in it are only compared with each other: none becomes a path on the disk.
 * @throws ImportError when it is damaged or would unpack to too much
 */
export function filesInZip(name: string, bytes: Uint8Array): Entry[] | null {
  if (!isZip(bytes) || /\.(?:epub|docx)$/i.test(name)) return null
  const archive = openArchive(bytes, LIMITS)
  if (OF_DOCUMENTS.some((one) => archive.names.includes(one))) return null
  const folder = name.replace(/\.zip$/i, '')
  return archive.names.map((inside) => ({
    path: `${folder}/${plainPath(inside)}`,
    read: async () => archive.read(inside)!,
  }))
}

/** A name in an archive as it is shown: without a root, a drive or steps upwards. */
const plainPath = (name: string): string =>
  name
    .split(/[\\/]+/)
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[a-z]:$/i.test(part))
    .join('/')
