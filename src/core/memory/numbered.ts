/** Words that many cards have in common, by numbers: they are asked for again after every answer. */
export class Numbered {
  private readonly words: string[] = ['']
  private readonly numbers = new Map<string, number>()
  /** Of each place; -1 for one that was not asked about. */
  private readonly known: Int32Array

  /** @param of the word of the card at a place: asked for once */
  constructor(
    length: number,
    private readonly of: (place: number) => string | undefined,
  ) {
    this.known = new Int32Array(length).fill(-1)
  }

  /** The number of the word of the card at a place, from 1; 0 for a card that has none. */
  at(place: number): number {
    if (this.known[place] === -1) {
      const word = this.of(place)
      this.known[place] = word === undefined ? 0 : this.number(word)
    }
    return this.known[place]!
  }

  /** The word of a number. */
  word(number: number): string {
    return this.words[number]!
  }

  private number(word: string): number {
    let number = this.numbers.get(word)
    if (number === undefined) {
      number = this.words.push(word) - 1
      this.numbers.set(word, number)
    }
    return number
  }
}
