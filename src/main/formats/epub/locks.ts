import { ImportError } from '#main/formats/format'
import { all, parseTree } from '#main/formats/html/tree'
import type { Package, ReadText } from './package'
import { resolveInside } from './paths'

/** Ways to make fonts unusable outside of their book; of text they keep nothing away. */
const FONTS_ONLY = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/

/** What each protection leaves in a book. */
const SCHEMES: [path: string, name: string][] = [
  ['META-INF/license.lcpl', 'Readium LCP'],
  ['META-INF/sinf.xml', 'Apple FairPlay'],
  ['META-INF/rights.xml', 'Adobe DRM'],
  ['META-INF/voucher.adept', 'Adobe DRM'],
]

/**
 * Refuses a book whose text is encrypted, by the name of what it is locked with.
 * @throws ImportError
 */
export function refuseLocked(read: ReadText, names: readonly string[], { spine }: Package): void {
  const encryption = read('META-INF/encryption.xml')
  if (encryption === null) return
  const encrypted = all(parseTree(encryption), 'EncryptedData').flatMap((data) => {
    const [method] = all(data, 'EncryptionMethod')
    if (FONTS_ONLY.test(method?.attributes.Algorithm ?? '')) return []
    return all(data, 'CipherReference').map(({ attributes }) => resolveInside('', attributes.URI ?? '').path)
  })
  if (!spine.some(({ path }) => encrypted.includes(path))) return
  const scheme = SCHEMES.find(([path]) => names.includes(path))?.[1]
  throw new ImportError(
    `This book is locked with ${scheme ?? 'copy protection (DRM)'}, so only the shop’s own app can open it. Lectern reads books without a lock.`,
  )
}
