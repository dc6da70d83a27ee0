import type { Source } from '#contract/jobs'
import { PlainError } from '#main/errors'
import { readPath } from '#main/intake/folder'
import type { FileBytes } from '#main/intake/step'
import { clippingOf } from './clipping'
import { plainName } from './file-name'
import type { Uploads } from './uploads'

export type { FileBytes } from '#main/intake/step'

const PASTED = 'Pasted text'

/** What a source is called while it waits. */
export function sourceName(source: Source, uploads: Uploads): string {
  if ('path' in source) return plainName(source.path)
  if ('upload' in source) return source.within ?? uploads.nameOf(source.upload) ?? 'Untitled'
  return 'name' in source ? source.name : `${PASTED}.txt`
}

/** A source's name and bytes; rejects in words for the reader where the reason is known. */
export async function readSource(source: Source, uploads: Uploads): Promise<FileBytes> {
  if ('name' in source) throw new PlainError('This file was not handed over.')
  if ('path' in source) return { name: plainName(source.path), bytes: await readPath(source.path) }
  if ('upload' in source) return uploads.read(source.upload)
  const clipping = source.html === undefined ? null : clippingOf(source.html)
  const [written, ending] = clipping === null ? [source.text, 'txt'] : [clipping, 'html']
  return { name: `${PASTED}.${ending}`, bytes: new TextEncoder().encode(written) }
}
