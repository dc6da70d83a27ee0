import type { QueryError } from './errors'

/** A piece of a query: `at` and `length` in UTF-16 units of the whole. */
export interface Token {
  kind: 'open' | 'close' | 'minus' | 'and' | 'or' | 'not' | 'words' | 'term'
  at: number
  length: number
  /** Of a term what stands before its colon, in small letters. */
  name: string
  /** The words themselves, without quotes; of a term what follows its colon. */
  value: string
  /** The words stood in quotes. */
  quoted: boolean
}

const SPACE = /\s/
const NAME = /^\p{L}+:/u
const ENDS = /[\s()"]/

/** Words in quotes from the one at `at` on; a quote or a backslash within them has a backslash before it. */
function quotedAt(text: string, at: number): { value: string; end: number } | null {
  let value = ''
  for (let n = at + 1; n < text.length; n++) {
    const sign = text[n]!
    if (sign === '"') return { value, end: n + 1 }
    const next = text[n + 1]
    if (sign === '\\' && (next === '"' || next === '\\')) {
      value += next
      n++
    } else value += sign
  }
  return null
}

function bareEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && !ENDS.test(text[end]!)) end++
  return end
}

const unclosed = (text: string, at: number): QueryError => ({
  ...{ reason: 'unclosedQuote', at, length: text.length - at, word: '' },
})

const OPERATORS: Record<string, Token['kind']> = { and: 'and', or: 'or', not: 'not' }

/** Cuts a query into tokens, by hand: it is typed a letter at a time, and each stage of it is read. */
export function tokensOf(text: string): Token[] | QueryError {
  const tokens: Token[] = []
  let at = 0
  const push = (kind: Token['kind'], end: number, rest: Partial<Token> = {}) => {
    tokens.push({ kind, at, length: end - at, name: '', value: '', quoted: false, ...rest })
    at = end
  }
  while (at < text.length) {
    const sign = text[at]!
    if (SPACE.test(sign)) at++
    else if (sign === '(') push('open', at + 1)
    else if (sign === ')') push('close', at + 1)
    else if (sign === '-') push('minus', at + 1)
    else if (sign === '"') {
      const words = quotedAt(text, at)
      if (!words) return unclosed(text, at)
      push('words', words.end, { value: words.value, quoted: true })
    } else {
      const end = bareEnd(text, at)
      const bare = text.slice(at, end)
      const name = NAME.exec(bare)?.[0].slice(0, -1)
      const valueAt = at + (name === undefined ? 0 : name.length + 1)
      if (name !== undefined && valueAt === end && text[end] === '"') {
        const words = quotedAt(text, end)
        if (!words) return unclosed(text, end)
        push('term', words.end, { name: name.toLowerCase(), value: words.value, quoted: true })
      } else if (name !== undefined)
        push('term', end, { name: name.toLowerCase(), value: text.slice(valueAt, end) })
      else push(OPERATORS[bare.toLowerCase()] ?? 'words', end, { value: bare })
    }
  }
  return tokens
}
