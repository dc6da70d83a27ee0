import { isNameHead } from '#core/naming/typing'
import type { ReadSentence } from '#core/sentences/sentence'
import type { Span } from '#core/text/segment'
import { byCalled, byOr, bySide } from './definition-asides'
import { type Definition, isOne, meaningFrom, nameAfter, type Read, spanOf, termAt } from './definition-parts'
import { isAbstract, isGeneral, isGerund, isTerm, nounPhraseAt, saysWhat } from './meaning'

/**
 * The terms that a sentence defines, for good and in general: "A fathom is a measure of depth that …", "… is called
 * wefting", "a loom called a dobby, which …". The patterns are those of Hearst (1992) and of Navigli & Velardi (2010),
 * looked for among parts of speech: whole clauses are parsed less surely than their words are tagged. English only.
 */
export function definitionsIn({ said, analysis }: ReadSentence): Definition[] {
  if (!analysis || analysis.tokens.length < 6 || !said.endsWith('.')) return []
  const { tokens, names } = analysis
  const named = names
    .filter(({ from, type }) => from > 0 && /^(?:person|organisation|event|work)$/.test(type))
    .map(({ from, to }) => ({ start: tokens[from]!.start, end: tokens[to - 1]!.end }))
  const read: Read = { said, tokens, named }
  const stated = bySubject(read) ?? byName(read)
  if (stated) return [stated]
  return tokens.flatMap((_, at) => bySide(read, at) ?? byCalled(read, at) ?? byOr(read, at) ?? [])
}

/** Where a sentence begins after "In music, ", and that field. */
function fieldOf({ said, tokens }: Read): { from: number; field?: string } {
  const found = /^In (?:\p{Ll}+ ){0,2}\p{Ll}+(?=, )/u.exec(said)?.[0]
  if (!found) return { from: 0 }
  return { from: tokens.findIndex(({ text }) => text === ',') + 1, field: found }
}

/** Past what is said beside a subject: "(…)", "or dobby", ", also called a dobby,", ", as Ada Stone puts it,". */
function afterAside({ tokens }: Read, at: number): number {
  if (isOne(tokens[at], /^\($/)) return tokens.findIndex(({ text }, i) => i > at && text === ')') + 1
  if (isOne(tokens[at], /^or$/)) return nounPhraseAt(tokens, at + 1)?.to ?? at
  if (isOne(tokens[at], /^,$/) && isOne(tokens[at + 1], /^(?:also|or|as|sometimes|often)$/))
    return tokens.findIndex(({ text }, i) => i > at + 1 && text === ',') + 1
  return at
}

/** "refers to" and its like: the verb, and where what it means begins. */
function verbAt({ tokens }: Read, at: number): { verb: string; from: number } | null {
  const words = tokens.slice(at, at + 4).map(({ text }) => text)
  const line = words.join(' ')
  if (/^refers? to /.test(`${line} `)) return { verb: 'refers to', from: at + 2 }
  if (/^(?:means|denotes)$/.test(words[0] ?? '')) return { verb: words[0]!, from: at + 1 }
  const defined = /^(?:(?:is|are)(?: often| usually)?|can be|may be) defined as/.exec(line)
  return defined ? { verb: 'is defined as', from: at + defined[0].split(' ').length } : null
}

/** What a meaning after such a verb begins with. */
const OPENS = /^(?:an?|the|any|how)$/

/** "Wefting is …", "Wefting refers to …", "The term “weft” means …": what a sentence says of its subject. */
function bySubject(read: Read): Definition | null {
  const { tokens } = read
  const { from: start, field } = fieldOf(read)
  const rest = field === undefined ? {} : { field }
  const naming = /^the (?:term|word|name)$/i.test(
    tokens
      .slice(start, start + 2)
      .map(({ text }) => text)
      .join(' '),
  )
  let from = naming ? start + 2 : start
  if (isOne(tokens[from], /^["“'‘]$/)) from++
  const article = !naming && isOne(tokens[from], /^(?:an?|the)$/i) ? tokens[from]!.text.toLowerCase() : ''
  if (article) from++
  let to = from
  while (
    (tokens[to] && /^(?:NOUN|ADJ|PROPN|X)$/.test(tokens[to]!.pos)) ||
    (to > from && tokens[to]?.text === '-') ||
    (tokens[to]?.pos === 'VERB' && tokens[to]!.form !== 'present3' && tokens[to + 1]?.pos === 'NOUN')
  )
    to++
  const first = tokens[from]
  if (to === from && first && isGerund(first)) to++
  if (to === from) return null
  let at = to
  if (isOne(tokens[at], /^["”'’]$/)) at++
  at = afterAside(read, at)
  if (at === 0) return null
  const span = spanOf(tokens, from, to)
  const told = verbAt(read, at)
  if (told) {
    const { verb } = told
    const opens =
      isOne(tokens[told.from], OPENS) || tokens[told.from]?.number === 'plur' || verb === 'is defined as'
    if (!opens || article === 'the' || !isTerm(tokens, from, to, true)) return null
    const meaning = meaningFrom(read, told.from)
    return meaning ? { span, meaning, verb, ...rest } : null
  }
  if (naming) return namedFor(read, at, span)
  if (!isOne(tokens[at], /^(?:is|are)$/)) return null
  const is = isOne(tokens[at + 1], /^(?:simply|basically|essentially)$/) ? at + 2 : at + 1
  if (isOne(tokens[is], /^the$/) && isOne(tokens[is + 1], /^(?:term|name|word)$/))
    return isTerm(tokens, from, to, true) ? namedFor(read, is + 2, span) : null
  const what = nounPhraseAt(tokens, is)
  if (!what || !saysWhat(tokens, what)) return null
  // "Hull is a city that …": so begins what has a name.
  if (article === '' && /^an?$/.test(what.article) && isNameHead(capital(tokens[what.noun]!.text)))
    return null
  if (article === 'the' && !isAbstract(tokens, what)) return null
  if (!isTerm(tokens, from, to, article !== '' || isGeneral(tokens, what))) return null
  // "Roads are a measure of …": what is said of many things is no word for them.
  if (tokens[to - 1]!.number === 'plur' && tokens[what.noun]!.number !== 'plur' && tokens[at]!.text === 'are')
    return null
  const meaning = meaningFrom(read, is)
  return meaning ? { span, meaning, ...rest } : null
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** "… is the name given to the crossing of threads", "The term weft is used for …": what comes after. */
function namedFor(read: Read, at: number, span: Span): Definition | null {
  const { said, tokens } = read
  const link = /^\s?(?:is )?(?:for|given to|used (?:for|to describe|to refer to)) /.exec(
    said.slice(tokens[at - 1]!.end),
  )?.[0]
  if (!link) return null
  const from = tokens.findIndex(({ start }) => start >= tokens[at - 1]!.end + link.length)
  if (!isOne(tokens[from], /^(?:an?|the|any)$/) && tokens[from]?.number !== 'plur') return null
  const meaning = meaningFrom(read, from)
  return meaning ? { span, meaning } : null
}

/** What a subject that is a whole meaning may begin with. */
const WHOLE = /^(?:an?|the)$/i

/** What leads to a verb within a meaning. */
const LEADS = /^(?:that|which|who|whose|where|when|whom|before|after|as|until|while|than)$/

/** "The crossing of threads is called wefting." */
function byName(read: Read): Definition | null {
  const { tokens, said } = read
  const { from, field } = fieldOf(read)
  const at = tokens.findIndex(
    (token, i) => nameAfter(tokens, i) > 0 && isOne(tokens[i - 1], /^(?:is|are)$/) && token.pos === 'VERB',
  )
  if (at < 0) return null
  const term = termAt(tokens, nameAfter(tokens, at))
  const what = nounPhraseAt(tokens, from)
  if (!term || !what || !(what.article ? WHOLE.test(what.article) : tokens[what.noun]!.number === 'plur'))
    return null
  // "The mill has a wheel that is called …": a verb that no "that" leads to is not of the meaning.
  const led = tokens.findIndex(({ text }, i) => i > what.noun && i < at && LEADS.test(text))
  const verb = tokens.findIndex(
    ({ pos, form }, i) =>
      i > what.noun &&
      i < at - 1 &&
      (pos === 'AUX' || pos === 'VERB') &&
      form !== 'gerund' &&
      form !== 'pastPart' &&
      form !== 'base',
  )
  if (verb >= 0 && (led < 0 || verb < led)) return null
  if (tokens.slice(from, at).some(({ text }) => text === ';' || text === ':' || text === '"')) return null
  if (what.to >= at - 1 || !/^(?:ADP|VERB|PRON|SCONJ|ADV)$/.test(tokens[what.to]!.pos)) return null
  const meaning = meaningFrom(read, from, tokens[at - 1]!.start, 2)
  // Cut short, it would be another thing.
  const whole =
    meaning !== null &&
    said.slice(tokens[from]!.start, tokens[at - 1]!.start).trim().length - meaning.length < 4
  if (!whole) return null
  const small = from === 0 ? meaning.charAt(0).toLowerCase() + meaning.slice(1) : meaning
  return { span: spanOf(tokens, term.from, term.to), meaning: small, ...(field !== undefined && { field }) }
}
