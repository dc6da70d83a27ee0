import type { Query } from './query'
import { tokensOf } from './tokens'

const quoted = (words: string): string => `"${words.replaceAll(/["\\]/g, (sign) => `\\${sign}`)}"`

/** Words as they are, where they are read as they are. */
function plain(words: string): string {
  const tokens = tokensOf(words)
  const [token] = Array.isArray(tokens) ? tokens : []
  const isPlain =
    Array.isArray(tokens) && tokens.length === 1 && token!.kind === 'words' && token!.value === words
  return isPlain ? words : quoted(words)
}

const value = (name: string): string => (/^[^\s()"]+$/.test(name) ? name : quoted(name))

/** A query in words that are read as the same query again. */
export function printQuery(query: Query): string {
  const within = (one: Query): string =>
    one.kind === 'and' || one.kind === 'or' ? `(${printQuery(one)})` : printQuery(one)
  switch (query.kind) {
    case 'all':
      return ''
    case 'and':
      return query.of.map(within).join(' ')
    case 'or':
      return query.of.map(within).join(' or ')
    case 'not':
      return `-${within(query.of)}`
    case 'words':
      return plain(query.text)
    case 'is':
      return `is:${query.state}`
    case 'kind':
      return `kind:${query.is}`
    case 'flag':
      return `flag:${query.flag}`
    case 'prop':
      return `prop:${query.prop}${query.op}${query.value}`
    case 'due':
      return `due:${query.op === '=' ? '' : query.op}${query.days}`
    case 'rated':
      return `rated:${query.days === undefined ? '' : `${query.days}:`}${query.grade}`
    case 'added':
    case 'answered':
      return `${query.kind}:${query.days}`
    default:
      return `${query.kind}:${value(query.name)}`
  }
}
