import type { Event, EventId } from './events'
import { numbered } from './order'
import { undone } from './undo'

/** Numbers up to this are ticked off in a field of bits, which holds a million of them in 125 kB. */
const TICKED = 2 ** 26

/** Which ids were met: those of a device count up from 1, so each takes a bit and no place for its words. */
class Met {
  private readonly devices = new Map<string, Uint8Array>()
  private readonly others = new Set<EventId>()

  /** Whether an id is met for the first time. */
  add(id: EventId): boolean {
    const made = numbered(id)
    if (!made || made.n > TICKED) return this.others.size < this.others.add(id).size
    const { device, n } = made
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
export function sieveOf(undos: readonly Event[]): (events: readonly Event[]) => Event[] {
  const fallen = undone([...new Map(undos.map((undo) => [undo.id, undo])).values()])
  const met = new Met()
  return (events) =>
    events.filter(({ id, kind }) => kind !== 'undo' && met.add(id) && (fallen.size === 0 || !fallen.has(id)))
}
