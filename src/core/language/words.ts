import { hashText } from '#core/text/hash'
import { remembering } from './remember'

/** Hashes of the parts of each word that features are made of, by position; two slots at the end for "outside". */
export interface Words {
  count: number
  /** The word in lower case, digits as 0. */
  low: Int32Array
  /** The word as it stands. */
  form: Int32Array
  suffix1: Int32Array
  suffix2: Int32Array
  suffix3: Int32Array
  suffix4: Int32Array
  prefix1: Int32Array
  prefix2: Int32Array
  prefix3: Int32Array
  /** Kinds of characters, runs shortened: "McGill" AaAa, "1990s" 0a. */
  shape: Int32Array
  /** 0 lower case, 1 capital first, 2 all capitals, 3 digits, 4 else. */
  kind: Int32Array
}

const OUTSIDE = 0x5bd1e995

/** So many words are kept with what is known of them; most words of a text come again. */
const MOST_WORDS = 20_000

/** Words as written to the forms features see: lower case, digits 0, straight quotes. */
export const normal = remembering(
  (word): string => word.toLowerCase().replace(/[‘’`]/g, "'").replace(/[“”]/g, '"').replace(/\d/g, '0'),
  MOST_WORDS,
)

function shapeOf(word: string): string {
  let shape = ''
  let last = ''
  let run = 0
  for (const char of word) {
    const kind = /\p{Lu}/u.test(char) ? 'A' : /\p{L}/u.test(char) ? 'a' : /\p{N}/u.test(char) ? '0' : char
    run = kind === last ? run + 1 : 0
    if (run < 2) shape += kind
    last = kind
  }
  return shape
}

function kindOf(word: string): number {
  if (/\d/.test(word)) return 3
  if (/^\p{Lu}+$/u.test(word) && word.length > 1) return 2
  if (/^\p{Lu}/u.test(word)) return 1
  return /^\p{Ll}/u.test(word) ? 0 : 4
}

/** The values of a word in the order of the columns of `Words`. */
const valuesOf = remembering((text): readonly number[] => {
  const low = normal(text)
  const end = low.length
  return [
    hashText(low),
    hashText(text),
    hashText(low, Math.max(0, end - 1)),
    hashText(low, Math.max(0, end - 2)),
    hashText(low, Math.max(0, end - 3)),
    hashText(low, Math.max(0, end - 4)),
    hashText(low, 0, 1),
    hashText(low, 0, Math.min(2, end)),
    hashText(low, 0, Math.min(3, end)),
    hashText(shapeOf(text)),
    kindOf(text),
  ]
}, MOST_WORDS)

/** Index `count` is the position before the first word, `count + 1` the one after the last. */
export function wordsOf(texts: readonly string[]): Words {
  const count = texts.length
  const column = () => new Int32Array(count + 2).fill(OUTSIDE)
  const words: Words = {
    count,
    low: column(),
    form: column(),
    suffix1: column(),
    suffix2: column(),
    suffix3: column(),
    suffix4: column(),
    prefix1: column(),
    prefix2: column(),
    prefix3: column(),
    shape: column(),
    kind: column(),
  }
  words.low[count + 1] = words.form[count + 1] = OUTSIDE + 1
  const { low, form, suffix1, suffix2, suffix3, suffix4, prefix1, prefix2, prefix3, shape, kind } = words
  const columns = [low, form, suffix1, suffix2, suffix3, suffix4, prefix1, prefix2, prefix3, shape, kind]
  for (let i = 0; i < count; i++) {
    const values = valuesOf(texts[i]!)
    for (let k = 0; k < columns.length; k++) columns[k]![i] = values[k]!
  }
  return words
}
