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
