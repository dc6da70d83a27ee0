/** Numbers for words, counted from 0, each the same as often as it is met. */
export class Numbering {
  readonly words: string[] = []
  private readonly numbers = new Map<string, number>()

  /** Undefined for a word that was not met yet. */
  get(word: string): number | undefined {
    return this.numbers.get(word)
  }

  of(word: string): number {
    return this.numbers.get(word) ?? this.add(word)
  }

  /** Gives a word that was not met yet the next number. */
  add(word: string): number {
    const number = this.words.push(word) - 1
    this.numbers.set(word, number)
    return number
  }
}
