/** In which collection a text is, and where it stands in it: smaller numbers come first. */
export type Membership = readonly [name: string, rank: number]

/** What of a text is said about collections, with whose it is. */
export interface Member {
  id: string
  collections: readonly Membership[]
}

/** The name of a collection as it is kept; empty for none. */
export const tidyName = (name: string): string => name.replace(/\s+/g, ' ').trim()

export const rankIn = (collections: readonly Membership[], name: string): number | undefined =>
  collections.find(([one]) => one === name)?.[1]

const without = (collections: readonly Membership[], name: string): Membership[] =>
  collections.filter(([one]) => one !== name)

/** The texts of a collection in its order. */
export function membersOf<M extends Member>(all: readonly M[], name: string): M[] {
  const rank = ({ collections }: M) => rankIn(collections, name)
  return all
    .filter((one) => rank(one) !== undefined)
    .sort((a, b) => rank(a)! - rank(b)! || (a.id < b.id ? -1 : 1))
}

/** What a change writes: the memberships a text has from then on. */
export type Changed = Map<string, Membership[]>

/** Puts texts at the end of a collection, in the order given; those in it already stay where they are. */
export function added(all: readonly Member[], ids: readonly string[], name: string): Changed {
  const last = membersOf(all, name).at(-1)
  let rank = last ? rankIn(last.collections, name)! : 0
  const byId = new Map(all.map((one) => [one.id, one]))
  const changed: Changed = new Map()
  for (const id of ids) {
    const member = byId.get(id)
    if (!member || rankIn(member.collections, name) !== undefined) continue
    rank += 1
    changed.set(id, [...member.collections, [name, rank]])
  }
  return changed
}

/** Takes texts out of a collection. */
export function removed(all: readonly Member[], ids: readonly string[], name: string): Changed {
  const wanted = new Set(ids)
  return new Map(
    membersOf(all, name).flatMap(({ id, collections }) =>
      wanted.has(id) ? [[id, without(collections, name)]] : [],
    ),
  )
}

/**
 * Gives a collection another name. Where there is one of that name already, its texts come first and the others after
 * them; a text that is in both stays where it was in that one.
 */
export function renamed(all: readonly Member[], name: string, to: string): Changed {
  if (name === to) return new Map()
  const last = membersOf(all, to).at(-1)
  const base = last ? rankIn(last.collections, to)! : 0
  return new Map(
    membersOf(all, name).map(({ id, collections }, n) => {
      const rest = without(collections, name)
      return [id, rankIn(rest, to) === undefined ? [...rest, [to, base + n + 1]] : rest]
    }),
  )
}

/** Moves a text so many places on in a collection, or back; only its own place is written. */
export function moved(all: readonly Member[], id: string, name: string, by: number): Changed {
  const members = membersOf(all, name)
  const from = members.findIndex((one) => one.id === id)
  const to = Math.min(members.length - 1, Math.max(0, from + by))
  if (from < 0 || from === to) return new Map()
  const others = members.filter((one) => one.id !== id)
  const rankAt = (n: number) => (others[n] ? rankIn(others[n].collections, name)! : undefined)
  const [before, after] = [rankAt(to - 1), rankAt(to)]
  const rank =
    before === undefined ? after! - 1 : after === undefined ? before + 1 : before + (after - before) / 2
  // Between two of one rank, or of neighbours that no number parts any more, all are numbered anew.
  const isFree = (before === undefined || rank > before) && (after === undefined || rank < after)
  const order = [...others.slice(0, to), members[from]!, ...others.slice(to)]
  const wanted = isFree ? [members[from]!] : order
  return new Map(
    wanted.map(({ id: one, collections }, n) => [
      one,
      collections.map((kept): Membership => (kept[0] === name ? [name, isFree ? rank : n + 1] : kept)),
    ]),
  )
}
