import { join } from 'node:path'
import type { Problem } from '#contract/app'
import type { DeviceId } from '#core/study/events'
import type { Ports } from '#main/ports'
import { ensureFolder } from './durable'
import { openJson } from './json'
import { isDeviceId } from './segments'

interface DeviceFile {
  device: DeviceId
}

const isDeviceFile = (value: unknown): value is DeviceFile =>
  typeof value === 'object' &&
  value !== null &&
  'device' in value &&
  typeof value.device === 'string' &&
  isDeviceId(value.device)

/**
 * The name this data folder's events go by, made and on disk before the first of them.
 * A lost or damaged file gives a new one: then the old events are another device's, and no id comes twice.
 */
export async function openDevice(
  dataDir: string,
  randomId: Ports['randomId'],
  report: (problem: Problem) => void,
): Promise<DeviceId> {
  await ensureFolder(dataDir)
  const made: DeviceFile = { device: randomId(8) }
  const file = await openJson(join(dataDir, 'device.json'), made, {
    check: isDeviceFile,
    report,
    instead: 'defaults',
  })
  if (file.data.device === made.device) await file.write()
  return file.data.device
}
