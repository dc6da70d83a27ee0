/** Asked for something that is not there, or no longer. */
export class NotFoundError extends Error {
  override name = 'NotFoundError'
}

/** Asked for something this shell does not allow. */
export class DeniedError extends Error {
  override name = 'DeniedError'
}

/** Asked for something the reader should be told about in these very words. */
export class PlainError extends Error {
  override name = 'PlainError'
}

export const DISK_FULL = 'The disk is full. Nothing was lost, and nothing new was saved.'

/** Whether a write failed for want of space or quota. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')

export const READ_ONLY = 'Lectern may not write to its data folder. Nothing new was saved.'

/** Whether a write failed because none is allowed there. */
export const isReadOnly = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['EROFS', 'EACCES', 'EPERM'].includes(String(error.code))

/** An error of starting on a data folder, in words for the reader where it is the folder's or the disk's. */
export function inWordsOf(error: unknown, data: string): unknown {
  if (isDiskFull(error))
    return new PlainError(`The disk of the data folder ${data} is full. Make room, and start Lectern again.`)
  // What starts is not only in the data folder: locks are kept beside the system's caches.
  const path = error instanceof Error && 'path' in error ? String(error.path) : data
  const place = path.startsWith(data) ? `its data folder ${data}` : path
  if (isReadOnly(error))
    return new PlainError(`Lectern may not write to ${place}. Allow it to, and start Lectern again.`)
  if (error instanceof Error && 'code' in error && ['EEXIST', 'ENOTDIR'].includes(String(error.code)))
    return new PlainError(
      `There is a file where Lectern needs a folder: ${path}. Move it, and start Lectern again.`,
    )
  return error
}
