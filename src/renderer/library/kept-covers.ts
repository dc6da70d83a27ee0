/** Addresses in this window of pictures that were shown lately, so that who comes back to them does not see them come in. */
export interface KeptCovers {
  /** One that is kept; it is then the last to be let go of. */
  get: (address: string) => string | undefined
  /** Keeps one more, and gives the one to show: of two for the same picture the first. */
  keep: (address: string, url: string) => string
}

/**
 * @param most how many are kept: more than a window shows at once
 * @param release lets go of one
 */
export function keptCovers(most: number, release: (url: string) => void): KeptCovers {
  /** The last used last. */
  const urls = new Map<string, string>()
  const get = (address: string) => {
    const url = urls.get(address)
    if (url === undefined) return undefined
    urls.delete(address)
    urls.set(address, url)
    return url
  }
  return {
    get,
    keep(address, url) {
      const known = get(address)
      if (known !== undefined) {
        if (known !== url) release(url)
        return known
      }
      urls.set(address, url)
      for (const [oldest, old] of [...urls].slice(0, -most)) {
        urls.delete(oldest)
        release(old)
      }
      return url
    },
  }
}
