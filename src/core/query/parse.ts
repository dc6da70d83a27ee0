import type { QueryError } from './errors'
import type { Query } from './query'
import { termOf } from './terms'
import { type Token, tokensOf } from './tokens'

/** Brackets and negations within each other; nobody writes so many. */
const DEPTH = 50

/** Thrown within the parser only: a mistake ends the reading wherever it is found. */
class Mistake extends Error {
  constructor(readonly error: QueryError) {
    super(error.reason)
  }
}

const isError = (result: Query | QueryError): result is QueryError => 'reason' in result

/** Of several one, and one of one kind within another of the same is part of it. */
function joined(kind: 'and' | 'or', of: Query[]): Query {
  return of.length === 1 ? of[0]! : { kind, of }
}

/**
 * Reads tokens by recursive descent:
 *
 *     query   = [ either ]
 *     either  = all { "or" all }
 *     all     = one { [ "and" ] one }
 *     one     = ( "-" | "not" ) one | "(" either ")" | term | words
 */
class Parser {
  #at = 0
  #depth = 0

  constructor(
    private readonly tokens: readonly Token[],
    private readonly text: string,
  ) {}

  query(): Query {
    if (this.tokens.length === 0) return { kind: 'all' }
    const query = this.#either()
    const left = this.#next
    if (left) throw this.#mistake('unopenedBracket', left)
    return query
  }

  get #next(): Token | undefined {
    return this.tokens[this.#at]
  }

  #is(...kinds: Token['kind'][]): boolean {
    return this.#next !== undefined && kinds.includes(this.#next.kind)
  }

  #mistake(reason: QueryError['reason'], { at, length }: Token): Mistake {
    return new Mistake({ reason, at, length, word: this.text.slice(at, at + length) })
  }

  #either(): Query {
    const of = [this.#all()]
    while (this.#is('or')) {
      this.#at++
      of.push(this.#all())
    }
    return joined('or', of)
  }

  #all(): Query {
    const of = [this.#one()]
    while (this.#next && !this.#is('or', 'close')) {
      if (this.#is('and')) this.#at++
      of.push(this.#one())
    }
    return joined('and', of)
  }

  #one(): Query {
    const token = this.#next
    const before = this.tokens[this.#at - 1]
    if (!token) throw this.#mistake('nothingAfter', before!)
    this.#at++
    switch (token.kind) {
      case 'minus':
      case 'not':
        return { kind: 'not', of: this.#within(token, () => this.#one()) }
      case 'open':
        return this.#within(token, () => this.#group(token))
      case 'words':
        return { kind: 'words', text: token.value }
      case 'term': {
        const term = termOf(token)
        if (isError(term)) throw new Mistake(term)
        return term
      }
      case 'close':
        // "(a or )": what is missing is missing after the word before.
        if (before?.kind === 'open') throw this.#mistake('emptyBracket', token)
        throw before ? this.#mistake('nothingAfter', before) : this.#mistake('unopenedBracket', token)
      default:
        throw this.#mistake('nothingBefore', token)
    }
  }

  #within(token: Token, read: () => Query): Query {
    if (this.#depth === DEPTH) throw this.#mistake('tooDeep', token)
    this.#depth++
    const query = read()
    this.#depth--
    return query
  }

  #group(open: Token): Query {
    if (this.#is('close'))
      throw this.#mistake('emptyBracket', { ...open, length: this.#end(this.#next!) - open.at })
    const query = this.#either()
    if (!this.#is('close')) throw this.#mistake('unclosedBracket', open)
    this.#at++
    return query
  }

  #end = ({ at, length }: Token): number => at + length
}

/** Understands a query, or says what is wrong with it and where. Nothing asks for everything. */
export function parseQuery(text: string): { query: Query } | { error: QueryError } {
  const tokens = tokensOf(text)
  if (!Array.isArray(tokens)) return { error: tokens }
  try {
    return { query: new Parser(tokens, text).query() }
  } catch (error) {
    if (error instanceof Mistake) return { error: error.error }
    throw error
  }
}
