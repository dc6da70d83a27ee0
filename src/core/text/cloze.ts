import { BLANK } from './blank'

/** A text with words to recall: what stands in it, and marks `{{c1::answer::hint}}` around such words. */
export type ClozePiece = string | ClozeMark

export interface ClozeMark {
  /** The cards, counted from 1, on which it is blanked out; `{{c1,2::…}}` has several. */
  numbers: number[]
  inside: ClozePiece[]
  hint?: string
}

const OPEN = /\{\{c([1-9]\d{0,2}(?:,[1-9]\d{0,2})*)::|\}\}/g
const HINT = '::'

/** Marks deeper than anyone writes are text: whatever walks the pieces goes as deep as they do. */
const DEPTH = 8

interface Frame extends ClozeMark {
  /** The mark as it was written, should it never end. */
  written: string
}

/** The words before the first `::` of a mark are the answer, those after it the hint. */
function withHint({ numbers, inside }: Frame): ClozeMark {
  const n = inside.findIndex((piece) => typeof piece === 'string' && piece.includes(HINT))
  if (n < 0) return { numbers, inside }
  const piece = inside[n] as string
  const at = piece.indexOf(HINT)
  const rest = [piece.slice(at + HINT.length), ...inside.slice(n + 1)]
  const answer = [...inside.slice(0, n), ...(at > 0 ? [piece.slice(0, at)] : [])]
  const hint = clozeText(rest).trim()
  return { numbers, inside: answer, ...(hint !== '' && { hint }) }
}

/** Reads the marks of a text, one within another too, as Anki does; a mark that never ends is text like any other. */
export function parseCloze(text: string): ClozePiece[] {
  const stack: Frame[] = [{ numbers: [], inside: [], written: '' }]
  const add = (piece: ClozePiece) => {
    const { inside } = stack.at(-1)!
    const last = inside.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') inside[inside.length - 1] = last + piece
    else if (piece !== '') inside.push(piece)
  }
  const addAsText = ({ written, inside }: Frame) => {
    add(written)
    for (const piece of inside) add(piece)
  }
  let from = 0
  for (const found of text.matchAll(OPEN)) {
    add(text.slice(from, found.index))
    from = found.index + found[0].length
    const numbers = found[1]?.split(',').map(Number)
    if (numbers) stack.push({ numbers, inside: [], written: found[0] })
    else if (stack.length === 1) add(found[0])
    else if (stack.length <= DEPTH + 1) add(withHint(stack.pop()!))
    else {
      addAsText(stack.pop()!)
      add(found[0])
    }
  }
  add(text.slice(from))
  while (stack.length > 1) addAsText(stack.pop()!)
  return stack[0]!.inside
}

const render = (pieces: readonly ClozePiece[], mark: (one: ClozeMark) => string): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : mark(piece))).join('')

/** The text with every mark's answer in its place. */
export const clozeText = (pieces: readonly ClozePiece[]): string =>
  render(pieces, ({ inside }) => clozeText(inside))

/** The numbers that occur, ascending, each once. */
export function clozeNumbers(pieces: readonly ClozePiece[]): number[] {
  const all = new Set<number>()
  const walk = (some: readonly ClozePiece[]): void => {
    for (const piece of some) {
      if (typeof piece === 'string') continue
      for (const number of piece.numbers) all.add(number)
      walk(piece.inside)
    }
  }
  walk(pieces)
  return [...all].sort((a, b) => a - b)
}

/** The text with one number's marks blanked out, and their answers and hints in turn. */
export function clozeCard(
  pieces: readonly ClozePiece[],
  number: number,
): { prompt: string; answers: string[]; hints: string[] } {
  const answers: string[] = []
  const hints: string[] = []
  const blanked = (some: readonly ClozePiece[]): string =>
    render(some, ({ numbers, inside, hint }) => {
      if (!numbers.includes(number)) return blanked(inside)
      answers.push(clozeText(inside).trim())
      if (hint !== undefined) hints.push(hint)
      return BLANK
    })
  return { prompt: blanked(pieces), answers, hints }
}
