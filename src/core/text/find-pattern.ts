import { isWhole } from './find'

/** What is wrong with a regular expression, to be told in words. */
export type PatternFault =
  | 'backslash'
  | 'brace'
  | 'class'
  | 'close'
  | 'escape'
  | 'group'
  | 'open'
  | 'order'
  | 'other'
  | 'range'
  | 'repeat'

/** `at` is where in the pattern, a UTF-16 offset; `length` how much of it is meant. */
export interface PatternProblem {
  fault: PatternFault
  at: number
  length: number
}

/**
 * A pattern as it is searched with: JavaScript's own, by code points, `^` and `$` at every line, case ignored unless
 * asked for. Throws SyntaxError.
 */
export const compilePattern = (pattern: string, matchCase = false): RegExp =>
  new RegExp(pattern, matchCase ? 'gmu' : 'gimu')

const problem = (fault: PatternFault, at: number, length = 1): PatternProblem => ({ fault, at, length })

const ESCAPE =
  /\\(?:[dDsSwWbBfnrtv]|0(?!\d)|[1-9]\d*|c[A-Za-z]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|u\{[\da-fA-F]{1,6}\}|[pP]\{[\w=]+\}|k<[\p{L}_$][\p{L}\p{N}_$]*>|[\^$\\.*+?()[\]{}|/])/uy
const GROUP = /\(\?(?:[:=!]|<[=!]|<[\p{L}_$][\p{L}\p{N}_$]*>)/uy
const COUNTS = /\{(\d+)(?:,(\d*))?\}/y

function match(regexp: RegExp, text: string, at: number): RegExpExecArray | null {
  regexp.lastIndex = at
  return regexp.exec(text)
}

/** From a class's `[` on: where it ends, or what is wrong in it. */
function readClass(pattern: string, open: number): number | PatternProblem {
  let previous: number | null = null
  let at = pattern[open + 1] === '^' ? open + 2 : open + 1
  while (at < pattern.length) {
    const sign = pattern[at]!
    if (sign === ']') return at + 1
    if (sign === '\\') {
      const escaped = match(ESCAPE, pattern, at)
      if (!escaped && pattern[at + 1] !== '-') return escapeProblem(pattern, at)
      at += escaped ? escaped[0].length : 2
      previous = null
      continue
    }
    const end = pattern.codePointAt(at + 1)
    if (sign === '-' && previous !== null && end !== undefined && end !== 0x5d && end !== 0x5c) {
      if (end < previous) return problem('range', at - 1, 3)
      previous = null
      at += end > 0xffff ? 3 : 2
      continue
    }
    previous = pattern.codePointAt(at)!
    at += previous > 0xffff ? 2 : 1
  }
  return problem('class', open)
}

const escapeProblem = (pattern: string, at: number): PatternProblem =>
  at + 1 >= pattern.length ? problem('backslash', at) : problem('escape', at, 2)

/** From a `{` on: where the count ends, or what is wrong with it. */
function readCount(pattern: string, at: number, repeats: boolean): number | PatternProblem {
  const counts = match(COUNTS, pattern, at)
  if (!counts) return problem('brace', at)
  const [all, least, most] = counts
  if (!repeats) return problem('repeat', at, all.length)
  if (most && Number(most) < Number(least)) return problem('order', at, all.length)
  return at + all.length
}

/** Walks a pattern that is known to be wrong up to the place where it goes wrong. */
function firstProblem(pattern: string): PatternProblem {
  const open: number[] = []
  /** What stands before can be repeated. */
  let repeats = false
  for (let at = 0; at < pattern.length; ) {
    const sign = pattern[at]!
    let next: number | PatternProblem = at + 1
    let after = true
    if (sign === '\\') {
      const escaped = match(ESCAPE, pattern, at)
      next = escaped ? at + escaped[0].length : escapeProblem(pattern, at)
      after = !/^\\[bB]$/.test(escaped?.[0] ?? '')
    } else if (sign === '[') next = readClass(pattern, at)
    else if (sign === '(') {
      const group = match(GROUP, pattern, at)
      if (pattern[at + 1] === '?' && !group) next = problem('group', at, 2)
      else next = at + (group ? group[0].length : 1)
      open.push(at)
      after = false
    } else if (sign === ')') {
      if (open.pop() === undefined) next = problem('close', at)
    } else if (sign === '{') next = readCount(pattern, at, repeats)
    else if (sign === '}' || sign === ']') next = problem('brace', at)
    else if ('*+?'.includes(sign)) next = repeats ? at + 1 : problem('repeat', at)
    else after = !'|^$'.includes(sign)
    if (typeof next !== 'number') return next
    if ('*+?{'.includes(sign)) {
      // A question mark after a count asks for as few as possible.
      if (pattern[next] === '?') next++
      after = false
    }
    repeats = after
    at = next
  }
  const unclosed = open.pop()
  return unclosed === undefined ? problem('other', 0, pattern.length) : problem('open', unclosed)
}

/** What is wrong with a pattern and where, or null when it can be searched with. */
export function patternProblem(pattern: string): PatternProblem | null {
  try {
    compilePattern(pattern)
    return null
  } catch {
    return firstProblem(pattern)
  }
}

export interface PatternInput {
  pattern: string
  matchCase: boolean
  wholeWord: boolean
  limit: number
  /** For each section the texts of its blocks. */
  texts: string[][]
}

/**
 * The spans (`SectionHits.spans`) of a pattern in each section, within a block each, none empty, no more than `limit`
 * in all. The text is taken as it stands: accents, quotes and white space count. A pattern can take for ever; run it
 * where it can be ended. Throws SyntaxError.
 */
export function findPattern({ pattern, matchCase, wholeWord, limit, texts }: PatternInput): number[][] {
  const regexp = compilePattern(pattern, matchCase)
  let left = limit
  return texts.map((blocks) => {
    const spans: number[] = []
    let before = 0
    for (const [n, text] of blocks.entries()) {
      for (const hit of left > 0 ? text.matchAll(regexp) : []) {
        const to = hit.index + hit[0].length
        if (to === hit.index || (wholeWord && !isWhole(text, hit.index, to))) continue
        spans.push(n, hit.index, to, before + hit.index)
        if (--left <= 0) break
      }
      before += text.length
    }
    return spans
  })
}
