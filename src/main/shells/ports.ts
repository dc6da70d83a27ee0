import { randomBytes } from 'node:crypto'
import type { Ports } from '#main/ports'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/**
 * Milliseconds by which this process lives in another time: LECTERN_NOW, an ISO date or milliseconds, is the
 * moment at which it starts. For tests, whose tomorrow cannot wait. 0 when it is not set or names no moment.
 */
export function clockShift(wanted: string | undefined, now: number): number {
  const moment = /^\d+$/.test(wanted ?? '') ? Number(wanted) : Date.parse(wanted ?? '')
  return Number.isNaN(new Date(moment).getTime()) ? 0 : moment - now
}

/** The machine's own clock, zone and randomness, the same for every shell. */
export function systemPorts(log: (message: string) => void): Ports {
  const shift = clockShift(process.env.LECTERN_NOW, Date.now())
  return {
    now: () => Date.now() + shift,
    zone: (at) => -new Date(at).getTimezoneOffset(),
    // 32 letters: a byte taken modulo 32 favours none.
    randomId: (length) => Array.from(randomBytes(length), (byte) => ALPHABET[byte % 32]).join(''),
    log,
  }
}
