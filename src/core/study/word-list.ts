/** Words as they are kept: one after the other as JSON has them, without its quotes, and where each ends. */
export interface WordsJson {
  bytes: Uint8Array
  ends: Float64Array
}

const encoder = new TextEncoder()
/** A word may begin with what else tells the order of bytes. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Bytes of words as JSON has them are alike only where the words are, whatever is in these. */
const escaped = (word: string): string => JSON.stringify(word).slice(1, -1)

/** Where each of some stretches ends that stand one after the other. */
function endsOf(stretches: readonly { length: number }[]): Float64Array {
  const ends = new Float64Array(stretches.length)
  let at = 0
  for (const [n, { length }] of stretches.entries()) {
    at += length
    ends[n] = at
  }
  return ends
}

/** Bytes as letters; null when some are more than a byte, or written otherwise than they are. */
function plainText(bytes: Uint8Array): string | null {
  const text = decoder.decode(bytes)
  return text.length === bytes.length && !text.includes('\\') ? text : null
}

/**
 * Very many words in a row, each made a word when it is asked for: to make a hundred thousand at once takes longer than
 * to find the few that a start looks at.
 */
export class WordList implements Iterable<string> {
  readonly length: number
  /** All of them one after the other, once one was asked for; null where letters are not a byte each. */
  private text: string | null | undefined
  /** Looking one up by halving asks for the same few again and again. */
  private readonly made: (string | undefined)[]

  private constructor(readonly kept: WordsJson) {
    this.length = kept.ends.length
    this.made = new Array(this.length)
  }

  static of(words: readonly string[]): WordList {
    const joined = words.join('')
    const plain = encoder.encode(joined)
    if (plain.length === joined.length && JSON.stringify(joined).length === joined.length + 2)
      return new WordList({ bytes: plain, ends: endsOf(words) })
    const texts = words.map((word) => encoder.encode(escaped(word)))
    const bytes = new Uint8Array(texts.reduce((sum, { length }) => sum + length, 0))
    const ends = endsOf(texts)
    for (const [n, text] of texts.entries()) bytes.set(text, ends[n]! - text.length)
    return new WordList({ bytes, ends })
  }

  /** Throws TypeError for what is no such list. */
  static fromJSON(kept: WordsJson): WordList {
    const { bytes, ends } = kept
    if (!(bytes instanceof Uint8Array && ends instanceof Float64Array) || (ends.at(-1) ?? 0) !== bytes.length)
      throw new TypeError('not words as they are kept')
    return new WordList(kept)
  }

  private startOf(n: number): number {
    return n === 0 ? 0 : this.kept.ends[n - 1]!
  }

  /** Undefined for a place there is not. */
  at(n: number): string | undefined {
    if (n >= this.length) return undefined
    this.made[n] ??= this.word(n)
    return this.made[n]
  }

  private word(n: number): string {
    const [from, to] = [this.startOf(n), this.kept.ends[n]!]
    if (this.text === undefined) this.text = plainText(this.kept.bytes)
    // Words are cut out of a text a hundred times as quickly as decoded.
    if (this.text !== null) return this.text.slice(from, to)
    return JSON.parse(`"${decoder.decode(this.kept.bytes.subarray(from, to))}"`) as string
  }

  /**
   * Whether a word is one of another list with some more letters, told without making words of them. May be false where
   * it is: of letters that JSON writes otherwise.
   */
  isLonger(n: number, other: WordList, m: number, end: string): boolean {
    if (n >= this.length) return false
    const [from, to] = [this.startOf(n), this.kept.ends[n]! - end.length]
    const start = other.startOf(m)
    if (to - from !== other.kept.ends[m]! - start) return false
    for (let i = 0; i < end.length; i += 1) if (this.kept.bytes[to + i] !== end.charCodeAt(i)) return false
    // Names that stand near each other differ at their ends.
    for (let i = to - from - 1; i >= 0; i -= 1)
      if (this.kept.bytes[from + i] !== other.kept.bytes[start + i]) return false
    return true
  }

  *[Symbol.iterator](): Generator<string, undefined> {
    for (let n = 0; n < this.length; n += 1) yield this.at(n)!
  }
}
