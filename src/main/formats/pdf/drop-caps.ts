import type { Segment } from './segments'

/** How much larger than the lines beside it a letter is that stands for the first of a paragraph. */
const LARGER = 1.8
/** Letters with perhaps a quotation mark before them. */
const CAP = /^["'“‘«„]?\p{Lu}$/u

/**
 * Puts a letter that is set over several lines at the head of the first of them. The lines beside it begin where it does,
 * so that they are not taken for ones that stand in.
 */
export function withDropCaps(segments: readonly Segment[]): Segment[] {
  const caps = segments.filter(({ pieces }) => pieces.length === 1 && CAP.test(pieces[0]!.text.trim()))
  if (caps.length === 0 || caps.length > segments.length / 4) return [...segments]
  const changed = new Map<Segment, Segment | undefined>()
  for (const cap of caps) {
    const beside = segments.filter((other) => standsBeside(other, cap)).sort((a, b) => a.y - b.y)
    const [host, ...others] = beside
    if (!host || others.length === 0) continue
    const [letter] = cap.pieces
    const first = {
      ...letter!,
      size: host.size,
      y: host.y,
      width: host.left - cap.left,
      bold: false,
      italic: false,
    }
    changed.set(cap, undefined)
    changed.set(host, { ...host, left: cap.left, pieces: [first, ...host.pieces] })
    for (const other of others) changed.set(other, { ...other, left: cap.left })
  }
  return segments.flatMap((segment) => (changed.has(segment) ? (changed.get(segment) ?? []) : segment))
}

function standsBeside(other: Segment, cap: Segment): boolean {
  const gap = other.left - cap.right
  return (
    other !== cap &&
    cap.size >= LARGER * other.size &&
    gap > -0.3 * other.size &&
    gap < 1.2 * other.size &&
    other.y > cap.y - cap.size &&
    other.y < cap.y + 0.3 * other.size
  )
}
