import type { Token } from '#core/language/types'
import type { Span } from '#core/text/segment'
import type { Frame } from './frame'
import { treeOf } from './phrases'

/** What a sentence can go without, the first first: asides, clauses about a noun, side clauses, further verbs, places and times. */
const REMOVABLE: readonly RegExp[] = [
  /^(?:parataxis|discourse|dislocated|vocative)/,
  /^acl:relcl/,
  /^appos/,
  /^advcl/,
  /^acl/,
  /^conj/,
  /^obl/,
]

const words = (tokens: readonly Token[]): number =>
  tokens.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).length

/** The stretches of tokens in brackets, with these. */
function brackets(tokens: readonly Token[]): [number, number][] {
  const found: [number, number][] = []
  let open = -1
  tokens.forEach(({ text }, i) => {
    if (/^[([]$/.test(text)) open = i
    if (/^[)\]]$/.test(text) && open >= 0) {
      found.push([open, i])
      open = -1
    }
  })
  return found
}

/**
 * A parsed sentence without as many of its asides and side clauses as make it at most `most` words long; what stands at
 * `keep` stays. Null where that cannot be done. After the trimming of Heilman & Smith (2010) by the dependency tree.
 */
export function shorten(text: string, tokens: readonly Token[], keep: Span, most: number): Frame | null {
  const tree = treeOf(tokens)
  const gone = tokens.map(() => false)
  const left = () => words(tokens.filter((_, i) => !gone[i]))
  const holdsKept = (from: number, to: number) =>
    tokens[from]!.start < keep.end && keep.start < tokens[to]!.end
  const drop = (from: number, to: number): void => {
    for (let i = from; i <= to; i++) gone[i] = true
    // The commas around it go with it, but for one between what is left.
    if (tokens[from - 1]?.text === ',' && /^[,.;:!?]$/.test(tokens[to + 1]?.text ?? '.'))
      gone[from - 1] = true
    else if (tokens[to + 1]?.text === ',' && (from === 0 || tokens[from - 1]?.text === ','))
      gone[to + 1] = true
  }
  if (left() > most) for (const [from, to] of brackets(tokens)) if (!holdsKept(from, to)) drop(from, to)
  for (const kind of REMOVABLE) {
    const parts = tokens
      .flatMap(({ dep, pos }, i) => {
        if (!kind.test(dep) || (dep === 'conj' && pos !== 'VERB')) return []
        return [{ from: tree.first[i]!, to: tree.last[i]! }]
      })
      .filter(({ from, to }) => !holdsKept(from, to) && to > from)
      .sort((a, b) => b.to - b.from - (a.to - a.from))
    for (const { from, to } of parts) {
      if (left() <= most) break
      if (!gone[from] && !gone[to]) drop(from, to)
    }
    if (left() <= most) break
  }
  return left() > most ? null : written(text, tokens, gone, keep)
}

/** What is left of a sentence, with a capital and an end, and where what was kept stands now. */
function written(text: string, tokens: readonly Token[], gone: readonly boolean[], keep: Span): Frame {
  let out = ''
  let span = { start: 0, end: 0 }
  tokens.forEach((token, i) => {
    if (gone[i]) return
    const before = tokens[i - 1]
    const gap = before ? text.slice(before.end, token.start) : ''
    const needed = out !== '' && gone[i - 1] && /[\p{L}\p{N}"“(]/u.test(token.text) ? ' ' : ''
    out += gap === '' ? needed : out === '' ? '' : gap
    if (gone[i - 1] && /^[,.;:!?)]/.test(token.text)) out = out.trimEnd()
    const at = out.length
    if (token.start <= keep.start && keep.start < token.end)
      span = { start: at + keep.start - token.start, end: 0 }
    if (token.start < keep.end && keep.end <= token.end) span = { ...span, end: at + keep.end - token.start }
    out += token.text
  })
  out = `${out.charAt(0).toUpperCase()}${out.slice(1)}`
  return { text: /[.!?]["”’]?$/.test(out) ? out : `${out.replace(/[,;:–—-]$/, '')}.`, span }
}
