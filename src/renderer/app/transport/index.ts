import type { Transport } from '#contract/api'
import { type Bridge, electronTransport } from './electron'
import { hostTransport, takeToken } from './host'

declare global {
  interface Window {
    lectern?: Bridge
  }
}

/** The way to main, or null when this window was opened without a key to it. */
export async function connect(): Promise<Transport | null> {
  if (window.lectern) return electronTransport(window.lectern)
  const token = await takeToken()
  return token ? hostTransport(token) : null
}
