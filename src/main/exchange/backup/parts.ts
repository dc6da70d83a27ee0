import type { DeviceId } from '#core/study/events'
import type { ReadingId } from '#core/text/document'

/** What a file of a data folder is, for a backup: told by its path alone, which is the only kind that ever is one. */
export type Part = { path: string } & (
  | { is: 'segment'; device: DeviceId; seq: number; damaged: boolean }
  | { is: 'original' | 'cover'; reading: ReadingId }
  | { is: 'place'; reading: ReadingId }
  | { is: 'media' | 'settings' | 'folder' }
)

const READING = '(?<reading>[a-z0-9][a-z0-9-]{0,63})'
const PATHS: readonly [is: Part['is'], path: RegExp][] = [
  [
    'segment',
    /^log\/(?<device>[a-z0-9]{1,32})\/(?<seq>[1-9]\d{0,14})\.json(?<damaged>\.damaged-[1-9]\d{0,3})?$/,
  ],
  ['original', new RegExp(`^readings/${READING}/original\\.[a-z0-9]{1,8}$`)],
  ['cover', new RegExp(`^readings/${READING}/covers/[0-9a-f]{16}$`)],
  ['place', new RegExp(`^readings/${READING}/place\\.[a-z0-9]{1,32}\\.json$`)],
  ['media', /^media\/[0-9a-f]{16}$/],
  ['settings', /^settings\.json$/],
  // What else makes an unpacked backup a data folder.
  ['folder', /^(?:version|device|imports)\.json$/],
]

/** Null for what no backup holds. No other path of one ever reaches the disk. */
export function partOf(path: string): Part | null {
  for (const [is, pattern] of PATHS) {
    const groups = pattern.exec(path)?.groups
    if (!groups && !pattern.test(path)) continue
    const { reading, device, seq, damaged } = groups ?? {}
    if (is === 'segment')
      return { path, is, device: device!, seq: Number(seq), damaged: damaged !== undefined }
    if (is === 'original' || is === 'cover' || is === 'place') return { path, is, reading: reading! }
    return { path, is }
  }
  return null
}

/** Segments by device and number, so that a device's come in the order they were written in. */
export const bySequence = (a: Part, b: Part): number =>
  a.is === 'segment' && b.is === 'segment'
    ? a.device < b.device
      ? -1
      : a.device > b.device
        ? 1
        : a.seq - b.seq
    : 0
