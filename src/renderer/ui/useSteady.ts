import { useEffect, useState } from 'react'

/** A value once it has stayed the same for so many milliseconds; the first one at once. */
export function useSteady<T>(value: T, ms: number): T {
  const [steady, setSteady] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSteady(() => value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return steady
}
