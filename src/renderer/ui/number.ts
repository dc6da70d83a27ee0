/** The whole number that was written, within bounds; null where none was. */
export function wholeNumber(written: string, min: number, max: number): number | null {
  const number = written.trim() === '' ? Number.NaN : Math.round(Number(written))
  return Number.isFinite(number) ? Math.min(max, Math.max(min, number)) : null
}
