/** UTF-16 units looked at. */
const LONGEST = 8_000
/** CSS pixels: what is wider shows no more on a page of ours. */
const WIDE_ENOUGH = 1_600
const CANDIDATE = /(\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/g

/**
 * Of the addresses of one picture in several sizes (`srcset`, HTML 4.8.4.2.1) the widest that is not wider than a page
 * needs; else the smallest. '' where there is none.
 */
export function pictureOfSet(srcset = ''): string {
  const all = [...srcset.slice(0, LONGEST).matchAll(CANDIDATE)].map(([, address = '', size, unit]) => ({
    address,
    // A picture for screens of single density is taken for one of 800 pixels.
    width: unit === 'w' ? Number(size) : 800 * Number(size ?? 1),
  }))
  const bySize = all.sort((a, b) => a.width - b.width)
  return (bySize.findLast(({ width }) => width <= WIDE_ENOUGH) ?? bySize[0])?.address ?? ''
}
