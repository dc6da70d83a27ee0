import type { Archive } from '#main/formats/archive'
import type { Asset } from '#main/formats/format'
import { readPicture } from '#main/formats/images'
import { isOutside, resolveInside } from './paths'

/** Bytes: one picture, and all of a book's together. What is beyond is left out, and said to be. */
const LARGEST = 32 * 1024 * 1024
const ALL = 256 * 1024 * 1024

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

const DATA = /^\s*data:image\/[\w.+-]+;base64,([A-Za-z0-9+/=\s]*)$/i

export function createPictures(archive: Archive): Pictures {
  const kept = new Map<string, Asset>()
  const byPath = new Map<string, Asset | undefined>()
  const remote = new Set<string>()
  const missing = new Set<string>()
  let total = 0

  function keep(bytes: Uint8Array): Asset | undefined {
    const asset = bytes.length > LARGEST ? undefined : readPicture(bytes)
    const known = asset && kept.get(asset.id)
    if (!asset || known) return known
    if (total + bytes.length > ALL) return undefined
    total += bytes.length
    kept.set(asset.id, asset)
    return asset
  }

  function fromArchive(path: string): Asset | undefined {
    if (archive.size(path) > LARGEST) return undefined
    try {
      const bytes = archive.read(path)
      // A copy: what is stored unpacked would otherwise keep hold of the whole book.
      return bytes ? keep(bytes.slice()) : undefined
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
      const data = DATA.exec(address)
      if (data) return note(keep(new Uint8Array(Buffer.from(data[1]!, 'base64'))), address.slice(0, 200))
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
      return note(keep(new TextEncoder().encode(whole)), whole.slice(0, 200))
    },
    kept: () => [...kept.values()],
    get: (id) => kept.get(id),
    remote: () => remote.size,
    missing: () => missing.size,
  }
}
