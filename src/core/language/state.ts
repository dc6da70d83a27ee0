import type { Words } from './words'

/**
 * A state of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez & Satta 2011) over words 0 to n-1 with the
 * root as node n at the end of the buffer (Ballesteros & Nivre 2013). Node n + 1 stands for "none". Whatever legal
 * moves are made, the end is a projective tree with one root.
 */

export const SHIFT = 0
/** The top of the stack becomes a dependent of the first word of the buffer. */
export const LEFT = 1
/** The top of the stack becomes a dependent of the word under it. */
export const RIGHT = 2

export interface State {
  w: Words
  /** Tag of each node: of words an index of TAGS, then of root and of none. */
  tags: Uint8Array
  n: number
  stack: Int32Array
  depth: number
  /** The first node of the buffer. */
  front: number
  heads: Int32Array
  labels: Uint8Array
  /** Outermost dependent on each side, and the one next to it. */
  left1: Int32Array
  left2: Int32Array
  right1: Int32Array
  right2: Int32Array
  lefts: Uint8Array
  rights: Uint8Array
  /** Hashes of the sets of labels of the dependents on each side. */
  leftSet: Int32Array
  rightSet: Int32Array
}

/** `rootTag` and `noLabel` are the first values not in use by tags and labels; none has `rootTag + 1`. */
export function start(w: Words, wordTags: ArrayLike<number>, rootTag: number, noLabel: number): State {
  const n = w.count
  const size = n + 2
  const tags = new Uint8Array(size)
  tags.set(wordTags)
  tags[n] = rootTag
  tags[n + 1] = rootTag + 1
  const none = () => new Int32Array(size).fill(n + 1)
  return {
    w,
    tags,
    n,
    stack: new Int32Array(size),
    depth: 0,
    front: 0,
    heads: new Int32Array(n).fill(-1),
    labels: new Uint8Array(size).fill(noLabel),
    left1: none(),
    left2: none(),
    right1: none(),
    right2: none(),
    lefts: new Uint8Array(size),
    rights: new Uint8Array(size),
    leftSet: new Int32Array(size),
    rightSet: new Int32Array(size),
  }
}

export const ended = (s: State): boolean => s.front === s.n && s.depth === 0

/** Whether a move can be made: the root takes one dependent, and only once all else hangs together. */
export function legal(s: State, move: number): boolean {
  if (move === SHIFT) return s.front < s.n
  if (move === RIGHT) return s.depth > 1
  return s.front < s.n ? s.depth > 0 : s.depth === 1
}

export const shift = (s: State): void => {
  s.stack[s.depth++] = s.front++
}

/** Gives the head the move LEFT or RIGHT would make; the dependent is the top of the stack. */
export const headOf = (s: State, move: number): number => (move === LEFT ? s.front : s.stack[s.depth - 2]!)

/** Makes LEFT or RIGHT, with the label of the new arc. */
export function attach(s: State, move: number, label: number): void {
  const head = headOf(s, move)
  const dependent = s.stack[--s.depth]!
  s.heads[dependent] = head
  s.labels[dependent] = label
  const bit = Math.imul(label + 1, 0x9e3779b1)
  if (move === LEFT) {
    s.left2[head] = s.left1[head]!
    s.left1[head] = dependent
    s.lefts[head]!++
    s.leftSet[head] = (s.leftSet[head]! + bit) | 0
  } else {
    s.right2[head] = s.right1[head]!
    s.right1[head] = dependent
    s.rights[head]!++
    s.rightSet[head] = (s.rightSet[head]! + bit) | 0
  }
}
