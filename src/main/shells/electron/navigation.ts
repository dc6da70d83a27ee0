import type { ContentsView } from './electron'

const EXTERNAL: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:'])

/**
 * The address to hand to the desktop, or null when it must not be: anything but http, https and mailto
 * can start a program, and a name or password before the host can pass it off as another site.
 */
export function externalAddress(address: string): string | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (!EXTERNAL.has(url.protocol) || url.username !== '' || url.password !== '') return null
  return url.href
}

/** Keeps a page where it is: it goes nowhere, opens nothing and embeds nothing. */
export function holdStill(contents: ContentsView): void {
  const deny = (event: { preventDefault: () => void }) => event.preventDefault()
  contents.on('will-navigate', deny)
  contents.on('will-frame-navigate', deny)
  contents.on('will-redirect', deny)
  contents.on('will-attach-webview', deny)
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
