/** An address inside a book: the file it names, and the place in it. */
export interface Inside {
  path: string
  /** Empty for the beginning of the file. */
  id: string
}

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** Whether an address names something outside of the book. */
export const isOutside = (address: string): boolean => /^\s*(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)

/**
 * Resolves an address as a file of the book writes it (RFC 3986, with the archive's root as the root: no number of
 * `../` leads out of it). `from` is the path of that file. The result is compared with names in the archive only and
 * never reaches a disk.
 */
export function resolveInside(from: string, address: string): Inside {
  const [beforeHash = '', ...after] = address.trim().split('#')
  const id = decoded(after.join('#'))
  const path = decoded(beforeHash.split('?')[0]!)
  if (path === '') return { path: from, id }
  const start = path.startsWith('/') ? [] : from.split('/').slice(0, -1)
  const parts: string[] = []
  for (const part of [...start, ...path.split('/')]) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return { path: parts.join('/'), id }
}
