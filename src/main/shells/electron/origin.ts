export const SCHEME = 'app'
export const HOST = 'lectern'
/** The one page there is. */
export const PAGE = `${SCHEME}://${HOST}/`

/**
 * Whether an address belongs to our own renderer. Compared by parts: `URL.origin` is the string
 * `null` for a scheme Node does not know, and a prefix would take `app://lectern.evil/`.
 */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  return protocol === `${SCHEME}:` && host === HOST && username === '' && password === ''
}
