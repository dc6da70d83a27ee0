import type { Numbering } from '#core/study/numbering'
import { Layers } from './layers'
import { type Shape, Table } from './table'

const FIRST_ROWS = 16
/** So many lie over what there was. */
const FEW = 100
/** How it stands with a name: not asked for yet, of a value, or of none. */
const [UNASKED, THERE, GONE] = [0, 1, 2]

/**
 * Values of a map while they are changed, as rows of numbers by the numbers of their names: a hundred thousand objects
 * would take their time to be made, to be kept and to be made a table of.
 */
export class Drafts<V extends object> {
  /** Those of values as their shape has them. Another array once there is room for more. */
  rows: Float64Array
  private states = new Uint8Array(FIRST_ROWS)

  /** @param names may get more */
  constructor(
    private readonly shape: Shape<V>,
    private readonly before: Layers<string, V>,
    private readonly names: Numbering,
  ) {
    this.rows = new Float64Array(FIRST_ROWS * shape.width)
  }

  /** Whether there is a value of a name. It is looked up once, and its row then has it. */
  has(number: number): boolean {
    if (number >= this.states.length) this.grow(2 * number)
    if (this.states[number] === UNASKED) this.look(number)
    return this.states[number] === THERE
  }

  /** Where the row of a name begins. */
  at(number: number): number {
    return number * this.shape.width
  }

  /** Makes a name, once asked for, one of a value: what is in its row. */
  put(number: number): void {
    this.states[number] = THERE
  }

  /** Makes a name, once asked for, one of none. */
  drop(number: number): void {
    this.states[number] = GONE
  }

  /** The numbers of all names that were asked for. */
  *asked(): Generator<number, void> {
    for (let number = 0; number < this.states.length; number += 1)
      if (this.states[number] !== UNASKED) yield number
  }

  /** The map with all these changes. */
  layers(): Layers<string, V> {
    const { before, shape, rows } = this
    const { words } = this.names
    const asked = [...this.asked()]
    if (before.size === 0 && asked.length > FEW) {
      const there = asked.filter((number) => this.has(number))
      return Layers.over(Table.of(shape, words, Uint32Array.from(there), rows))
    }
    const changes = new Map<string, V | null>()
    for (const number of asked)
      changes.set(words[number]!, this.has(number) ? shape.read(rows, this.at(number)) : null)
    return before.with(changes)
  }

  private look(number: number): void {
    const value = this.before.get(this.names.words[number]!)
    this.states[number] = value ? THERE : GONE
    if (value) this.shape.write(value, this.rows, this.at(number))
  }

  private grow(length: number): void {
    const [states, rows] = [new Uint8Array(length), new Float64Array(this.at(length))]
    states.set(this.states)
    rows.set(this.rows)
    this.states = states
    this.rows = rows
  }
}
