import type { SessionView } from './electron'
import { isOurs } from './origin'

/** Copying a selection, and reading without the desktop around it; a text needs nothing else. */
const ALLOWED: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen'])

/** Whether a page at `address` may have a permission: denied unless named above and asked for by our own page. */
export function mayHave(permission: string, address: string): boolean {
  return ALLOWED.has(permission) && isOurs(address)
}

/**
 * Answers both ways a page learns of a permission. Without the check handler Chromium answers
 * `navigator.permissions.query` and some uses by itself, and says yes.
 */
export function denyPermissions(session: SessionView): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(details.isMainFrame && mayHave(permission, details.requestingUrl)),
  )
  session.setPermissionCheckHandler(
    (_contents, permission, origin, details) => details.isMainFrame && mayHave(permission, origin),
  )
  session.setDevicePermissionHandler(() => false)
}
