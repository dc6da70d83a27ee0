import type { Token } from '#core/language/types'
import { isFiniteVerb, startsAfresh } from './finite'
import { afterFront } from './front'

export { isFiniteVerb }

/** Tokens `from` to `to`, the latter exclusive. */
export interface Stretch {
  from: number
  to: number
}

/**
 * A main clause told apart: what stands before its subject, the subject, the verb with its helpers, and the rest of
 * the clause without the tails that could as well be absent.
 */
export interface Clause {
  /** "In 2023", without its comma; absent where the clause begins with its subject. */
  front?: Stretch
  subject: Stretch
  /** From after the subject to the main verb, adverbs among them. */
  verbs: Stretch
  /** The first helper or the copula, which changes place with the subject in a question; absent without one. */
  helper?: number
  /** The main verb; of a clause with a copula only, the copula. */
  main: number
  rest: Stretch
}

/** Whether a sentence has a main clause: a finite verb that is not in a clause about a noun, as a caption's are. */
export const hasMainClause = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => {
    if (!isFiniteVerb(token)) return false
    const verb = token.pos === 'AUX' && /^(?:aux|cop)/.test(token.dep) ? tokens[token.head] : token
    return verb !== undefined && !verb.dep.startsWith('acl')
  })

const IN_SUBJECT: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'ADP', 'CCONJ', 'SYM'])

/** Whether a token can stand inside a plain subject. */
function fitsSubject({ pos, text, dep, form, lemma }: Token): boolean {
  if (IN_SUBJECT.has(pos)) return true
  if (pos === 'PUNCT') return /^[-–/“”"‘’']$/.test(text)
  if (pos === 'PART') return lemma === "'s" || text === '’'
  if (pos === 'PRON') return /^(?:his|her|its|their|all|most|some|many|several)$/i.test(text)
  if (pos === 'ADV')
    return /^(?:more|about|over|nearly|almost|some|around|at|least|approximately|only|most|very|highly|newly)$/i.test(
      text,
    )
  return pos === 'VERB' && (form === 'gerund' || form === 'pastPart') && /^(?:amod|acl|compound)$/.test(dep)
}

const TAIL_WORD =
  /^(?:which|who|whom|whose|where|while|whereas|although|though|when|because|since|after|before|as|but|so|if|until|unless|making|including|with|during|despite|following|amid|according|alongside|unlike)$/i

/** Whether the clause can end before token `at`, a comma: another verb, a participle or a side clause follows. */
function isTail(tokens: readonly Token[], at: number, end: number): boolean {
  let next = at + 1
  if (next >= end) return true
  if (TAIL_WORD.test(tokens[next]!.text)) return true
  while (next < end && /^(?:CCONJ|ADV)$/.test(tokens[next]!.pos)) next++
  const token = tokens[next]
  if (!token) return true
  if (token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'SCONJ') return token.dep !== 'amod'
  if (token.pos === 'PRON') return true
  // "…, and the others left": a subject with a verb of its own.
  const joined = next > at + 1 && tokens[at + 1]!.pos === 'CCONJ'
  return joined && tokens.slice(next, Math.min(end, next + 8)).some((each) => isFiniteVerb(each))
}

/** Whether a finite verb stands at `at`, an adverb before it or not. */
const isVerbAt = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at]?.pos === 'ADV' ? at + 1 : at
  const token = tokens[next]
  return token !== undefined && isFiniteVerb(token)
}

/** Tokens of an aside at most. */
const LONGEST_ASIDE = 18

/**
 * Where the verb begins after what is put in between subject and verb, "Ada, a weaver from Cork, won"; `at` itself where
 * nothing is, or no verb follows it.
 */
function afterAside(tokens: readonly Token[], at: number): number {
  const opens = tokens[at]?.text
  if (opens !== ',' && opens !== '(') return at
  let depth = 0
  for (let i = at; i < tokens.length && i - at <= LONGEST_ASIDE; i++) {
    const { text } = tokens[i]!
    if (text === '(') depth++
    if (text === ')') depth--
    const closes = opens === '(' ? depth === 0 : i > at && depth === 0 && text === ','
    if (closes && isVerbAt(tokens, i + 1)) return i + 1
    if (closes && opens === '(') return at
  }
  return at
}

/** "the Stone–Bell Prize": a dash within a name. */
const joinsWords = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.text === '–' &&
  tokens[at - 1]?.end === tokens[at]!.start &&
  tokens[at + 1]?.start === tokens[at]!.end

/** Where the rest of a clause ends that begins at `from`: before its first tail, else before the end mark. */
function restEnd(tokens: readonly Token[], from: number): number {
  let end = tokens.length
  while (end > from && tokens[end - 1]!.pos === 'PUNCT' && /^[.!…"”’']+$/.test(tokens[end - 1]!.text)) end--
  let depth = 0
  for (let i = from; i < end; i++) {
    const { text } = tokens[i]!
    if (/^[([]$/.test(text)) depth++
    if (/^[)\]]$/.test(text)) depth--
    if (depth > 0) continue
    // "6:00" is a time.
    if (text === ':' && /\d$/.test(tokens[i - 1]?.text ?? '') && /^\d/.test(tokens[i + 1]?.text ?? ''))
      continue
    if (joinsWords(tokens, i)) continue
    if (/^[;:—–]$/.test(text) || text === ' - ') return i
    if (text === ',' && isTail(tokens, i, end)) return i
    // "took Algeria in 1830 but began in earnest …": the next verb of the same subject.
    if (/^(?:and|but)$/.test(text) && i > from) {
      const next = tokens[i + 1]?.pos === 'PRON' ? i + 2 : i + 1
      if (isVerbAt(tokens, next)) return i
    }
  }
  return end
}

/** The clause whose subject begins at `start`, if the words from there on are plainly a subject and a verb. */
function clauseFrom(tokens: readonly Token[], start: number, front?: Stretch): Clause | null {
  let i = start
  while (i < tokens.length && !isFiniteVerb(tokens[i]!) && fitsSubject(tokens[i]!)) i++
  const subject = { from: start, to: i }
  i = afterAside(tokens, i)
  const after = i
  // Adverbs between subject and verb belong to the verb.
  while (i < tokens.length && tokens[i]!.pos === 'ADV') i++
  if (subject.to === start || i >= tokens.length || !isFiniteVerb(tokens[i]!)) return null
  const first = i
  const heads = tokens.slice(subject.from, subject.to).some(({ pos }) => /^(?:NOUN|PROPN|NUM)$/.test(pos))
  if (tokens[start]!.pos === 'ADP' || tokens[start]!.pos === 'CCONJ') return null
  if (!heads || !agrees(tokens, subject, first)) return null
  const verbs = verbGroup(tokens, first)
  if (!verbs) return null
  const rest = { from: verbs.main + 1, to: restEnd(tokens, verbs.main + 1) }
  const particle = tokens
    .slice(verbs.main + 1, rest.to)
    .some(({ text }) => /^(?:not|n['’]t|never)$/i.test(text))
  if (particle) return null
  return { ...(front && { front }), subject, verbs: { from: after, to: verbs.main + 1 }, ...verbs, rest }
}

/** The helper and the main verb from the first finite verb on; null where words between them make that doubtful. */
function verbGroup(tokens: readonly Token[], first: number): { helper?: number; main: number } | null {
  if (tokens[first]!.pos === 'VERB') return { main: first }
  let main = first
  for (let i = first + 1; i < tokens.length; i++) {
    const { pos, text } = tokens[i]!
    if (/^(?:not|n['’]t)$/i.test(text)) return null
    if (pos === 'VERB' || pos === 'AUX') main = i
    else if (pos !== 'ADV') break
    if (pos === 'VERB') break
  }
  const copula = tokens[main]!.pos === 'AUX'
  if (copula && tokens[main]!.lemma !== 'be') return null
  return { helper: first, main }
}

/** Whether a subject is one long name: capitals with small words between them, "the" before it or not. */
const isNameOnly = (words: readonly Token[]): boolean =>
  words.at(-1)?.pos === 'PROPN' &&
  words.every(({ pos, text }, i) => /^\p{Lu}|^\d/u.test(text) || (i === 0 ? pos === 'DET' : SMALL.test(text)))

const SMALL = /^(?:of|and|for|on|the|in)$/

/** Whether the parse sees it so too, or the words leave no other reading: a short subject without prepositions. */
function agrees(tokens: readonly Token[], subject: Stretch, verb: number): boolean {
  const words = tokens.slice(subject.from, subject.to)
  const labelled = words.some(({ dep, head }) => {
    const at = tokens[head]
    return /^nsubj/.test(dep) && at !== undefined && (head >= verb || head < subject.from)
  })
  if (labelled) return true
  if (isNameOnly(words)) return true
  const plain = words.every(({ pos }) => pos !== 'ADP' && pos !== 'VERB' && pos !== 'PUNCT')
  return plain && words.length <= 6
}

const known = new WeakMap<readonly Token[], Clause[]>()

/** The clauses of a sentence that can be asked about: the main one, and those whose verbs share its subject. */
export function clausesOf(tokens: readonly Token[]): Clause[] {
  const found = known.get(tokens) ?? findClauses(tokens)
  known.set(tokens, found)
  return found
}

function findClauses(tokens: readonly Token[]): Clause[] {
  if (tokens.length < 4) return []
  const after = afterFront(tokens)
  const fronted = after && clauseFrom(tokens, after.subject, { from: 0, to: after.end })
  const main = fronted ?? clauseFrom(tokens, 0)
  if (!main) return []
  return [main, ...joined(tokens, main), ...beside(tokens, main)]
}

/** "…, and the mill closed in 1950": the main clause beside the first, with a subject of its own. */
function beside(tokens: readonly Token[], main: Clause): Clause[] {
  const at = main.rest.to
  const link = tokens[at + 1]
  const starts =
    tokens[at]?.text === ';'
      ? at + 1
      : tokens[at]?.text === ',' && /^(?:and|but)$/.test(link?.text ?? '')
        ? at + 2
        : 0
  const found = starts > 0 ? clauseFrom(tokens, starts) : null
  return found ? [found] : []
}

/** "The guild sold wool, set up a mill, and taught": the parse may take the verb in the middle for what is said of the wool. */
function inSeries(tokens: readonly Token[], at: number, main: number): boolean {
  const { dep, form } = tokens[at]!
  if (dep !== 'acl' || form !== 'pastPart' || tokens[at - 1]?.text !== ',') return false
  return tokens.some(
    (token, i) =>
      i > at && token.dep === 'conj' && token.head === main && token.pos === 'VERB' && hasAnd(tokens, i),
  )
}

/** Whether a comma and an "and" lead to a verb. */
function hasAnd(tokens: readonly Token[], verb: number): boolean {
  let back = verb - 1
  while (back > 0 && tokens[back]!.pos === 'ADV') back--
  return tokens[back]!.text === 'and' && tokens[back - 1]?.text === ','
}

const hasHelper = (tokens: readonly Token[], at: number): boolean =>
  tokens.some(({ head, dep }) => head === at && dep.startsWith('aux'))

/** Whether another statement begins between two verbs. */
const isParted = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ text }) => text === ';')

/** "…, set up a court and announced eight steps": further finite verbs in the same form with the subject of the first. */
function joined(tokens: readonly Token[], main: Clause): Clause[] {
  const { form } = tokens[main.main]!
  const found: Clause[] = []
  for (let i = main.main + 2; i < tokens.length; i++) {
    const token = tokens[i]!
    // "wove and dyed": whether a regular verb is a participle, only a helper tells.
    const isPast =
      form === 'past' && token.form === 'pastPart' && /ed$/.test(token.text) && !hasHelper(tokens, i)
    const isSeries = form === 'past' && inSeries(tokens, i, main.main)
    if (token.pos !== 'VERB' || !(isSeries || token.form === form || isPast)) continue
    if (!isSeries && token.dep !== 'conj') continue
    if ((form !== 'past' && form !== 'present3') || tokens[i + 1]?.text === '-') continue
    let back = i - 1
    while (back > main.main && tokens[back]!.pos === 'ADV') back--
    const link = tokens[back]!
    if (startsAfresh(tokens, main.main, i) || isParted(tokens, main.main, i)) continue
    if (link.pos !== 'CCONJ' && link.text !== ',') continue
    // "restored or upgraded": verbs that share their object are one statement.
    if (/^(?:VERB|ADV|ADP)$/.test(tokens[back - 1]!.pos) || tokens[i + 1]?.pos === 'CCONJ') continue
    const rest = { from: i + 1, to: restEnd(tokens, i + 1) }
    const { front, subject } = main
    found.push({ ...(front && { front }), subject, verbs: { from: back + 1, to: i + 1 }, main: i, rest })
  }
  return found
}

const OWN = /^(?:his|her|its|their)$/i

/** Whether a phrase in the rest belongs to the verb or its object and not to a phrase or a clause within. */
export function isOfVerb(tokens: readonly Token[], clause: Clause, gap: Stretch): boolean {
  const before = tokens.slice(clause.rest.from, gap.from)
  const nested = before.some(
    ({ pos, text }) => /^(?:VERB|AUX|SCONJ)$/.test(pos) || (pos === 'PRON' && !OWN.test(text)),
  )
  const links = before.filter(({ pos }) => pos === 'ADP')
  return !nested && links.length <= 1 && !links.some(({ text }) => /^(?:to|from|of)$/.test(text))
}
