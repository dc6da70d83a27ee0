/** A series and the place in it, as one string holds both: “Roads, 2”. */
export interface SeriesPlace {
  name: string
  /** Of a whole or a half, as books are numbered; absent where none is told. */
  number?: number
}

/** Takes a series apart. A name that only ends in a number after a comma cannot be told from a place in it. */
export function seriesPlace(series: string): SeriesPlace {
  const found = /^(.+), (\d{1,5}(?:\.\d{1,2})?)$/s.exec(series.trim())
  return found ? { name: found[1]!.trim(), number: Number(found[2]) } : { name: series.trim() }
}

/** Puts it together again; empty without a name. */
export function seriesText({ name, number }: SeriesPlace): string {
  const words = name.trim()
  return words === '' || number === undefined ? words : `${words}, ${number}`
}
