import { HEADERS, type StaticFile } from '#main/shells/host/files'
import { HOST, SCHEME } from './origin'

/**
 * The path an `app://lectern/…` address names, decoded once, or null when it tries to be anything but a
 * plain path below our root: parent folders, backslashes, drive letters, shares, NUL, a second encoding.
 * Works on the address as sent: parsing it as a URL first would quietly resolve `..`.
 */
export function pathOf(address: string): string | null {
  const prefix = `${SCHEME}://${HOST}`
  if (!address.startsWith(prefix)) return null
  const raw = address.slice(prefix.length).replace(/[?#].*$/s, '')
  const path = decodeOnce(raw === '' ? '/' : raw)
  if (path === null || !path.startsWith('/') || path.startsWith('//')) return null
  if (/[\\\0:%]/.test(path) || path.split('/').some((part) => part === '..' || part === '.')) return null
  return path
}

function decodeOnce(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/**
 * Answers `app://lectern/…` from the table of the built renderer's files: 405 for other methods, 403 for a
 * path that is refused, 404 for one that is not there. The security headers go with refusals too.
 */
export function serve(files: ReadonlyMap<string, StaticFile>): (request: Request) => Response {
  const refuse = (status: number) => new Response(null, { status, headers: HEADERS })
  return ({ method, url }) => {
    if (method !== 'GET') return refuse(405)
    const path = pathOf(url)
    if (path === null) return refuse(403)
    const file = files.get(path)
    if (file === undefined) return refuse(404)
    return new Response(Buffer.from(file.bytes), { headers: { ...HEADERS, 'content-type': file.type } })
  }
}
