/**
 * A function of a text that keeps what it found for the texts it was last asked about: the sentences of one text and
 * their questions are looked at again and again. At `most` texts it forgets them all.
 */
export function remembering<T>(of: (text: string) => T, most = 2000): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    let found = known.get(text)
    if (found === undefined) {
      if (known.size >= most) known.clear()
      found = of(text)
      known.set(text, found)
    }
    return found
  }
}
