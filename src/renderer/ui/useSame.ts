import { useRef } from 'react'

/** The value given before as long as a new one says the same, so that what is made of it need not be made anew. */
export function useSame<T>(value: T, isSame: (a: T, b: T) => boolean): T {
  const last = useRef(value)
  if (!isSame(last.current, value)) last.current = value
  return last.current
}

/** Whether two lists hold the same things, one by one. */
export const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, n) => one === b[n])
/** Whether two values are written alike; for small ones. */
export const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
