import type { Archive } from '#main/formats/archive'
import type { Asset } from '#main/formats/format'
import { createKeeper, LARGEST_PICTURE, pictureInAddress } from '#main/formats/kept-pictures'
import { isOutside, resolveInside } from './paths'

/** The pictures of a book that its text shows. */
export interface Pictures {
  /** By an address as the file `from` writes it. */
  find: (from: string, address: string) => Asset | undefined
  /** A drawing written in the text. */
  drawing: (markup: string) => Asset | undefined
  kept: () => Asset[]
  get: (id: string) => Asset | undefined
  /** How many were left out: on the network, and for other reasons. */
  remote: () => number
  missing: () => number
}

export function createPictures(archive: Archive): Pictures {
  const keeper = createKeeper()
  const byPath = new Map<string, Asset | undefined>()
  const remote = new Set<string>()
  const missing = new Set<string>()

  function fromArchive(path: string): Asset | undefined {
    if (archive.size(path) > LARGEST_PICTURE) return undefined
    try {
      const bytes = archive.read(path)
      // A copy: what is stored unpacked would otherwise keep hold of the whole book.
      return bytes ? keeper.keep(bytes.slice()) : undefined
    } catch {
      // A damaged picture costs itself only.
      return undefined
    }
  }

  function note(asset: Asset | undefined, address: string): Asset | undefined {
    if (!asset) missing.add(address)
    return asset
  }

  return {
    find(from, address) {
      const inside = pictureInAddress(address)
      if (inside) return note(keeper.keep(inside), address.slice(0, 200))
      if (isOutside(address)) {
        const isData = /^\s*data:/i.test(address)
        ;(isData ? missing : remote).add(address.slice(0, 200))
        return undefined
      }
      const { path } = resolveInside(from, address)
      if (!byPath.has(path)) byPath.set(path, fromArchive(path))
      return note(byPath.get(path), path)
    },
    drawing(markup) {
      // The file declares these for all of it; the drawing has to stand by itself.
      const names = [
        /\sxmlns\s*=/.test(markup) ? '' : ' xmlns="http://www.w3.org/2000/svg"',
        /xlink:/.test(markup) && !/xmlns:xlink/.test(markup)
          ? ' xmlns:xlink="http://www.w3.org/1999/xlink"'
          : '',
      ].join('')
      const whole = markup.replace(/^<(?:\w+:)?svg/, (tag) => tag + names)
      return note(keeper.keep(new TextEncoder().encode(whole)), whole.slice(0, 200))
    },
    kept: keeper.all,
    get: keeper.get,
    remote: () => remote.size,
    missing: () => missing.size,
  }
}
