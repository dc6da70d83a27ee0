import type { Input } from '#main/formats/format'

export const LOCKED = 'This Word document is locked with a password, so Lectern cannot read it.'

/** The name of the main part, which every Word document has in its list of types, its relations or its archive. */
const INSIDE = ['word/document', 'wordprocessingml.document']
/** Bytes at either end that are looked at: the first files, and the archive's list, which is at its end. */
const HEAD = 4_096
const TAIL = 65_536

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** Whether a file is a Word document: by its parts, or by its name where it is a ZIP archive at all. */
export function isWord({ name, bytes }: Input): boolean {
  if (latin1(bytes.subarray(0, 4)) !== 'PK\x03\x04') return false
  const ends = latin1(bytes.subarray(0, HEAD)) + latin1(bytes.subarray(-TAIL))
  const isOffice = ends.includes('[Content_Types].xml')
  return /\.docx$/i.test(name) || (isOffice && INSIDE.some((part) => ends.includes(part)))
}

/** Whether it is one that is encrypted, which Office keeps in its older kind of file (MS-OFFCRYPTO 2.3.4.4). */
export const isLockedOffice = ({ name, bytes }: Input): boolean =>
  /\.docx$/i.test(name) &&
  latin1(bytes.subarray(0, 4)) === '\xd0\xcf\x11\xe0' &&
  latin1(bytes).includes([...'EncryptedPackage'].join('\0'))
