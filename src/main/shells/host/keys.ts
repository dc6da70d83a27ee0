import { randomBytes } from 'node:crypto'

const LIFE_MS = 2 * 60_000

export interface Keys {
  /** A fresh key, good once within two minutes. */
  issue(): string
  /** Whether the key was good; it is not again. */
  redeem(key: unknown): boolean
}

/** Single-use keys, for an address that may be printed, copied and left in a terminal's history. */
export function createKeys(now: () => number): Keys {
  const expiry = new Map<string, number>()
  return {
    issue() {
      for (const [key, at] of expiry) if (at <= now()) expiry.delete(key)
      const key = randomBytes(32).toString('base64url')
      expiry.set(key, now() + LIFE_MS)
      return key
    },
    redeem(key) {
      if (typeof key !== 'string') return false
      const at = expiry.get(key)
      expiry.delete(key)
      return at !== undefined && now() < at
    },
  }
}
