import type { SessionView } from './electron'
import { isOurs, SCHEME } from './origin'

/** Our own page, the blobs it makes of its images, and the developer tools (which a packaged app has not). */
export function mayLoad(address: string): boolean {
  if (isOurs(address)) return true
  return address.startsWith(`blob:${SCHEME}:`) || address.startsWith('devtools:')
}

/**
 * The second wall behind the content security policy: whatever got past it, nothing leaves this machine
 * and no file is read by address.
 */
export function stayOffline(session: SessionView): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }))
  session.protocol.handle('file', () => new Response(null, { status: 403 }))
}
