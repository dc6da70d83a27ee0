import { NO_PICTURE } from '#core/text/assets'
import type { Asset } from '#main/formats/format'
import { createKeeper, pictureInAddress } from '#main/formats/kept-pictures'

/** The pictures of a page: those that came with it are kept, the others are said in their own words. */
export interface PagePictures {
  find: (address: string, said: Record<string, string>) => Pick<Asset, 'id'> | undefined
  drawing: (markup: string) => Asset | undefined
  sizeOf: (id: string) => { width?: number; height?: number }
  kept: () => Asset[]
  /** How many were left out: on the network, and for other reasons. */
  remote: () => number
  missing: () => number
}

/** Dots that count readers, and lines that keep things apart. */
const isDot = ({ width = '', height = '' }: Record<string, string>) =>
  [width, height].some((length) => /^[01](?:px)?$/.test(length.trim()))

/** `inside` gives the bytes of a picture that came along, by its address as written. */
export function createPagePictures(inside: (address: string) => Uint8Array | undefined): PagePictures {
  const keeper = createKeeper()
  const remote = new Set<string>()
  const missing = new Set<string>()
  return {
    find(address, said) {
      if (address.trim() === '' || isDot(said)) return undefined
      const bytes = inside(address) ?? pictureInAddress(address)
      const asset = bytes && keeper.keep(bytes)
      if (asset) return asset
      const isAway = !bytes && !/^\s*data:/i.test(address)
      ;(isAway ? remote : missing).add(address.slice(0, 200))
      return said.alt?.trim() ? { id: NO_PICTURE } : undefined
    },
    drawing(markup) {
      const isNamed = /^<svg[^>]*\sxmlns\s*=/i.test(markup)
      const whole = isNamed ? markup : markup.replace(/^<svg/i, '<svg xmlns="http://www.w3.org/2000/svg"')
      return keeper.keep(new TextEncoder().encode(whole))
    },
    sizeOf(id) {
      const { width, height } = keeper.get(id) ?? {}
      return width && height ? { width, height } : {}
    },
    kept: keeper.all,
    remote: () => remote.size,
    missing: () => missing.size,
  }
}
