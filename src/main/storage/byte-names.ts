const FIRST_NAMES = 1024
const FIRST_BYTES = 16_384

/**
 * Numbers for names that stand in bytes, counted from 0, each the same as often as it is met. A word is made of each only
 * once: to make one of every name in a long log takes as long as all else that is done with it there.
 */
export class ByteNames {
  readonly words: string[] = []
  private bytes = new Uint8Array(FIRST_BYTES)
  /** Where each name ends; the first has the place after 0. */
  private ends = new Int32Array(FIRST_NAMES + 1)
  private hashes = new Int32Array(FIRST_NAMES)
  /** By hash: numbers from 1, 0 for a free place. At most half are taken. */
  private slots = new Int32Array(2 * FIRST_NAMES)

  /** The number of the name between two places. */
  of(text: Uint8Array, from: number, to: number): number {
    let hash = 0x811c9dc5 | 0
    for (let n = from; n < to; n += 1) hash = Math.imul(hash ^ text[n]!, 0x01000193)
    const last = this.slots.length - 1
    let slot = (hash ^ (hash >>> 15)) & last
    for (let taken = this.slots[slot]!; taken > 0; taken = this.slots[slot]!) {
      if (this.hashes[taken - 1] === hash && this.is(taken - 1, text, from, to)) return taken - 1
      slot = (slot + 1) & last
    }
    return this.add(hash, text, from, to)
  }

  private is(number: number, text: Uint8Array, from: number, to: number): boolean {
    const { bytes, ends } = this
    const start = ends[number]!
    if (ends[number + 1]! - start !== to - from) return false
    for (let n = 0; n < to - from; n += 1) if (bytes[start + n] !== text[from + n]) return false
    return true
  }

  private add(hash: number, text: Uint8Array, from: number, to: number): number {
    const number = this.words.length
    const start = this.ends[number]!
    const end = start + to - from
    if (number === this.hashes.length) this.widen()
    if (end > this.bytes.length) this.bytes = longer(this.bytes, new Uint8Array(2 * end))
    this.bytes.set(text.subarray(from, to), start)
    this.ends[number + 1] = end
    this.hashes[number] = hash
    this.put(number)
    return this.words.push(Buffer.from(this.bytes.buffer, start, to - from).toString()) - 1
  }

  private widen(): void {
    const most = 2 * this.hashes.length
    this.ends = longer(this.ends, new Int32Array(most + 1))
    this.hashes = longer(this.hashes, new Int32Array(most))
    this.slots = new Int32Array(2 * most)
    for (let number = 0; number < this.words.length; number += 1) this.put(number)
  }

  private put(number: number): void {
    const hash = this.hashes[number]!
    const last = this.slots.length - 1
    let slot = (hash ^ (hash >>> 15)) & last
    while (this.slots[slot]! > 0) slot = (slot + 1) & last
    this.slots[slot] = number + 1
  }
}

function longer<A extends Uint8Array | Int32Array>(array: A, into: A): A {
  into.set(array)
  return into
}
