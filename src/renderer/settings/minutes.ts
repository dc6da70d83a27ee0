const MINUTES = { m: 1, h: 60, d: 1440 } as const
type Unit = keyof typeof MINUTES

const MOST_STEPS = 10
const MOST_MINUTES = 7 * 1440

/** Minutes as they are written: `10m`, `2h`, `1d`, each in the largest unit that it is a whole number of. */
export function written(minutes: readonly number[]): string {
  return minutes
    .map((one) => {
      const unit: Unit = one % 1440 === 0 ? 'd' : one % 60 === 0 ? 'h' : 'm'
      return `${one / MINUTES[unit]}${unit}`
    })
    .join(' ')
}

/** What was written as minutes, nothing among it; null when it is not understood, too much or too long. */
export function minutesIn(text: string): number[] | null {
  const parts = text.toLowerCase().match(/[^\s,;]+/g) ?? []
  if (parts.length > MOST_STEPS) return null
  const minutes = parts.map((part) => {
    const [, number, unit = 'm'] = /^(\d{1,5})([mhd])?$/.exec(part) ?? []
    return number === undefined ? Number.NaN : Number(number) * MINUTES[unit as Unit]
  })
  return minutes.every((one) => one >= 1 && one <= MOST_MINUTES) ? minutes : null
}
