import { Numbering } from '#core/study/numbering'

/** Words that many cards have in common, by numbers: they are asked for again after every answer. */
export class Numbered {
  private readonly numbering = new Numbering()
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
      this.known[place] = word === undefined ? 0 : this.numbering.of(word) + 1
    }
    return this.known[place]!
  }

  /** The word of a number. */
  word(number: number): string {
    return this.numbering.words[number - 1]!
  }
}
