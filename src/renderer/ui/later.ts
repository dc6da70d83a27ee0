/** Does something with the latest of many values, once they have stopped coming for a moment. */
export class Later<T> {
  #waiting: { value: T } | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  /** @param ms how long a moment is */
  constructor(
    readonly run: (value: T) => void,
    readonly ms: number,
  ) {}

  soon(value: T): void {
    this.#waiting = { value }
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.flush, this.ms)
  }

  /** Does now what is waiting, if anything is. */
  flush = (): void => {
    const waiting = this.#waiting
    this.drop()
    if (waiting) this.run(waiting.value)
  }

  /** Forgets what is waiting. */
  drop(): void {
    clearTimeout(this.#timer)
    this.#waiting = null
  }
}
