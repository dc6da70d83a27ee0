const ROOM = 16

/**
 * Places in a list by rank, the lowest first; those of one rank as they stand in the list. Changed in place: an answer
 * moves one of thousands, and to sort all of them after each would leave megabytes behind.
 */
export class Ranking {
  length: number
  private room: Int32Array
  private ranks = new Float64Array()
  private isRanked = false

  /** @param rankOf a place: asked for once, when all are first looked at or it comes in later */
  constructor(
    places: readonly number[],
    private readonly rankOf: (place: number) => number,
  ) {
    this.length = places.length
    this.room = Int32Array.from(places)
  }

  /** Lets all be ranked anew, by what they are ranked by now. */
  anew(): void {
    this.isRanked = false
  }

  /** As they are until the next change. */
  get places(): Int32Array {
    this.rank()
    return this.room.subarray(0, this.length)
  }

  private rank(): void {
    if (this.isRanked) return
    this.isRanked = true
    this.room = this.room.slice(0, this.length)
    this.ranks = new Float64Array(this.length)
    for (let n = 0; n < this.length; n += 1) this.ranks[n] = this.rankOf(this.room[n]!)
    const { room, ranks } = this
    const compare = (a: number, b: number) => ranks[a]! - ranks[b]! || room[a]! - room[b]!
    // New cards mostly stand so already, and there can be very many.
    let sorted = 1
    while (sorted < room.length && compare(sorted - 1, sorted) < 0) sorted += 1
    if (sorted >= room.length) return
    const order = Uint32Array.from(room, (_, n) => n).sort(compare)
    this.room = Int32Array.from(order, (n) => room[n]!)
    this.ranks = Float64Array.from(order, (n) => ranks[n]!)
  }

  add(place: number): void {
    this.rank()
    const rank = this.rankOf(place)
    if (this.length === this.room.length) this.grow()
    const { room, ranks, length } = this
    let [from, to] = [0, length]
    while (from < to) {
      const middle = (from + to) >>> 1
      if ((ranks[middle]! - rank || room[middle]! - place) < 0) from = middle + 1
      else to = middle
    }
    room.copyWithin(from + 1, from, length)
    ranks.copyWithin(from + 1, from, length)
    room[from] = place
    ranks[from] = rank
    this.length += 1
  }

  remove(place: number): void {
    const at = this.room.subarray(0, this.length).indexOf(place)
    if (at < 0) return
    this.room.copyWithin(at, at + 1, this.length)
    this.ranks.copyWithin(at, at + 1, this.length)
    this.length -= 1
  }

  private grow(): void {
    const { room, ranks } = this
    const size = Math.max(ROOM, 2 * room.length)
    this.room = new Int32Array(size)
    this.room.set(room)
    this.ranks = new Float64Array(size)
    this.ranks.set(ranks)
  }
}
