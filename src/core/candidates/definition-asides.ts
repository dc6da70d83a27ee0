import { isFiniteVerb } from '#core/clauses/clause'
import { type Definition, isOne, meaningFrom, nameAfter, type Read, spanOf, termAt } from './definition-parts'
import { isAbstract, isGerund, isTerm, meaningOf, nounPhraseAt, saysWhat } from './meaning'

/** "…, wefting, the crossing of threads with …": a term, and right after it what it is. */
export function bySide(read: Read, at: number): Definition | null {
  const { tokens } = read
  if (!isOne(tokens[at], /^,$/) || !isOne(tokens[at + 1], /^(?:an?|the)$/)) return null
  let from = at
  while (from > 0 && /^(?:NOUN|ADJ|X)$/.test(tokens[from - 1]!.pos)) from--
  if (from === at && at > 0 && isGerund(tokens[at - 1]!)) from--
  if (from === at || from === 0 || !/^(?:ADP|VERB|SCONJ)$/.test(tokens[from - 1]!.pos)) return null
  const what = nounPhraseAt(tokens, at + 1)
  if (!what || !saysWhat(tokens, what) || !isTerm(tokens, from, at, false)) return null
  // "During weaving, the loss of …": the clause begins there.
  if (!tokens.slice(0, from).some(isFiniteVerb)) return null
  const isParsed = tokens[what.noun]!.dep === 'appos' && tokens[what.noun]!.head === at - 1
  if (!isParsed && !isAbstract(tokens, what)) return null
  const meaning = meaningFrom(read, at + 1)
  return meaning ? { span: spanOf(tokens, from, at), meaning } : null
}

/** "a loom called a dobby, which lifts …": the thing, and what is said of it after its name. */
export function byCalled(read: Read, at: number): Definition | null {
  const { tokens, said } = read
  const name = nameAfter(tokens, at)
  const term = name > 0 ? termAt(tokens, name) : null
  if (!term || tokens[at - 1]?.pos === 'ADV') return null
  const end = isOne(tokens[at - 1], /^,$/) ? at - 1 : at
  let from = end
  while (
    from > 0 &&
    /^(?:NOUN|ADJ)$|^PUNCT$/.test(tokens[from - 1]!.pos) &&
    !isOne(tokens[from - 1], /^[,;:()]$/)
  )
    from--
  if (!isOne(tokens[from - 1], /^an?$/)) return null
  const what = nounPhraseAt(tokens, from - 1)
  let next = term.to
  while (isOne(tokens[next], /^["”’',]$/)) next++
  if (!what || what.to !== end || !isOne(tokens[next], /^(?:that|which|where)$/)) return null
  const thing = said.slice(tokens[from - 1]!.start, tokens[end - 1]!.end)
  const told = /^[^,;.(]*/.exec(said.slice(tokens[next]!.start))![0]
  const joined = tokens.slice(from - 1, end)
  const place = { ...what, from: 0, to: joined.length, noun: joined.length - 1 }
  if (!saysWhat([...joined, ...tokens.slice(next)], place)) return null
  const meaning = meaningOf(`${thing.charAt(0).toLowerCase()}${thing.slice(1)} ${told}`)
  return meaning ? { span: spanOf(tokens, term.from, term.to), meaning } : null
}

/** Tokens before a term in which a comma would make a list of it. */
const BACK = 8

/** "wefting, or drawing threads through …" */
export function byOr(read: Read, at: number): Definition | null {
  const { tokens } = read
  if (!isOne(tokens[at], /^or$/) || !isOne(tokens[at - 1], /^,$/)) return null
  let from = at - 1
  while (from > 0 && /^(?:NOUN|ADJ)$/.test(tokens[from - 1]!.pos)) from--
  if (from === at - 1 || !/^(?:ADP|VERB)$/.test(tokens[from - 1]?.pos ?? '')) return null
  if (tokens.slice(Math.max(0, from - BACK), from).some(({ text }) => /^(?:,|or|either|whether)$/.test(text)))
    return null
  if (!isTerm(tokens, from, at - 1, false)) return null
  const next = tokens[at + 1]!
  const what = nounPhraseAt(tokens, at + 1)
  const opens =
    (next.form === 'gerund' && tokens[at - 2]!.number !== 'plur') ||
    (what !== null &&
      (what.article !== '' || tokens[what.noun]!.number === 'plur') &&
      tokens[what.noun]!.number === tokens[at - 2]!.number &&
      saysWhat(tokens, what))
  const end = tokens.findIndex(({ text }, i) => i > at && /^[,.;]$/.test(text))
  const meaning = opens ? meaningFrom(read, at + 1, tokens[end]?.start) : null
  return meaning ? { span: spanOf(tokens, from, at - 1), meaning } : null
}
