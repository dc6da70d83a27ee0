import { randomBytes } from 'node:crypto'
import type { Ports } from '#main/services/ports'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/** The machine's own clock, zone and randomness, the same for every shell. */
export function systemPorts(log: (message: string) => void): Ports {
  return {
    now: () => Date.now(),
    zone: (at) => -new Date(at).getTimezoneOffset(),
    // 32 letters: a byte taken modulo 32 favours none.
    randomId: (length) => Array.from(randomBytes(length), (byte) => ALPHABET[byte % 32]).join(''),
    log,
  }
}
