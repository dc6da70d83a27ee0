import type { DeviceId, Event, EventId } from './events'
import { numbered } from './order'
import { type Entry, isWhole } from './plain-answer'
import { undone } from './undo'

/** Numbers up to this are ticked off in a field of bits, which holds a million of them in 125 kB. */
const TICKED = 2 ** 26

/** Ids of events: those of a device count up from 1, so each takes a bit and no place for its words. */
class Ids {
  private readonly devices = new Map<DeviceId, Uint8Array>()
  private readonly others = new Set<EventId>()

  /** Whether an entry's id is added for the first time. */
  add(entry: Entry): boolean {
    if (!isWhole(entry)) return this.tick(entry.device, entry.n)
    return this.addId(entry.id)
  }

  addId(id: EventId): boolean {
    const made = numbered(id)
    if (made) return this.tick(made.device, made.n)
    return this.others.size < this.others.add(id).size
  }

  has(entry: Entry): boolean {
    if (!isWhole(entry)) return this.isTicked(entry.device, entry.n)
    const made = numbered(entry.id)
    return made ? this.isTicked(made.device, made.n) : this.others.has(entry.id)
  }

  private isTicked(device: DeviceId, n: number): boolean {
    if (n > TICKED) return this.others.has(`${device}-${n}`)
    return ((this.devices.get(device)?.[n >> 3] ?? 0) & (1 << (n & 7))) !== 0
  }

  private tick(device: DeviceId, n: number): boolean {
    if (n > TICKED) return this.others.size < this.others.add(`${device}-${n}`).size
    let bits = this.devices.get(device)
    const [byte, bit] = [n >> 3, 1 << (n & 7)]
    if (!bits || bits.length <= byte) {
      const larger = new Uint8Array(Math.max(1024, 2 * byte))
      larger.set(bits ?? [])
      bits = larger
      this.devices.set(device, bits)
    }
    if (bits[byte]! & bit) return false
    bits[byte]! |= bit
    return true
  }
}

/**
 * What counts of a log that is read in pieces, in any order and with any repetition: each id once, no undo and nothing
 * undone. As `effective` has it, but for the order.
 *
 * @param undos all of the log
 */
export function sieveOf(undos: readonly Event[]): <E extends Entry>(entries: readonly E[]) => E[] {
  const fallen = new Ids()
  for (const id of undone([...new Map(undos.map((undo) => [undo.id, undo])).values()])) fallen.addId(id)
  const isAnyFallen = undos.length > 0
  const met = new Ids()
  return (entries) =>
    entries.filter((entry) => entry.kind !== 'undo' && met.add(entry) && !(isAnyFallen && fallen.has(entry)))
}
