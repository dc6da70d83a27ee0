import { readFile, stat } from 'node:fs/promises'
import type { Source } from '#contract/jobs'
import { PlainError } from '#main/errors'
import { errorCode } from '#main/storage/durable'
import { plainName } from './file-name'
import { LARGEST_FILE, TOO_LARGE, type Uploads } from './uploads'

export interface FileBytes {
  name: string
  bytes: Uint8Array
}

const PASTED = 'Pasted text.txt'

const REASONS: Record<string, string> = {
  ENOENT: 'There is no such file.',
  ENOTDIR: 'There is no such file.',
  EACCES: 'Lectern is not allowed to read this file.',
  EPERM: 'Lectern is not allowed to read this file.',
}

async function readPath(path: string): Promise<Uint8Array> {
  try {
    // A pipe or a device would never end.
    const found = await stat(path)
    if (found.isDirectory()) throw new PlainError('This is a folder, not a file.')
    if (!found.isFile()) throw new PlainError('This is not a file that can be read.')
    if (found.size > LARGEST_FILE) throw new PlainError(TOO_LARGE)
    return await readFile(path)
  } catch (error) {
    const reason = REASONS[errorCode(error)]
    if (reason) throw new PlainError(reason)
    throw error
  }
}

/** What a source is called while it waits. */
export function sourceName(source: Source, uploads: Uploads): string {
  if ('path' in source) return plainName(source.path)
  return 'upload' in source ? (uploads.nameOf(source.upload) ?? 'Untitled') : PASTED
}

/** A source's name and bytes; rejects in words for the reader where the reason is known. */
export async function readSource(source: Source, uploads: Uploads): Promise<FileBytes> {
  if ('path' in source) return { name: plainName(source.path), bytes: await readPath(source.path) }
  if ('upload' in source) return uploads.read(source.upload)
  return { name: PASTED, bytes: new TextEncoder().encode(source.text) }
}
