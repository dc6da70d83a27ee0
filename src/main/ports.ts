/** What the outside world gives to createApp; nothing below it reads a clock, a random source or a shell. */
export interface Ports {
  /** Milliseconds since the epoch, UTC. */
  now: () => number
  /** Minutes east of UTC at that moment. */
  zone: (at: number) => number
  /** Random lower-case letters and digits, for device and handle ids. */
  randomId: (length: number) => string
  log: (message: string) => void
}

/** Random numbers from 0 to 1, 1 excluded, out of a source of random letters and digits. */
export const randomOf = (ports: Pick<Ports, 'randomId'>) => (): number =>
  Number.parseInt(ports.randomId(8), 36) / 36 ** 8
