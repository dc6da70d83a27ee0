import type { Token } from '#core/language/types'
import type { Span } from '#core/text/segment'
import { isFiniteVerb, RELATIVE, startsAfresh } from './finite'
import type { Frame } from './frame'
import { type Tree, treeOf } from './phrases'
import { composed, type Order, written } from './written'

/** A clause of a sentence as a sentence of its own, with its tokens. */
export interface PlainClause extends Frame {
  tokens: Token[]
}

interface Parsed {
  tokens: readonly Token[]
  tree: Tree
}

/** Words that open a side clause that is as true as the main one. */
const FACTUAL = /^(?:when|while|after|before|since|because|although|though|whereas)$/i
/** "…, as Ada took over the mill": after a comma it tells what happened then. */
const AS = /^as$/i
const DOUBTFUL = /^(?:if|unless|whether|lest)$/i

/** "of whom", "which the guild sold": a word for a thing that only the rest of the sentence names. */
const isRelative = ({ pos, text }: Token): boolean =>
  pos === 'PRON' && /^(?:which|who|whom|whose|that|what)$/i.test(text)

const childrenOf = ({ tokens, tree }: Parsed, at: number, dep: RegExp): number[] =>
  tree.children[at]!.filter((child) => dep.test(tokens[child]!.dep))

/** Whether a token is what a finite clause says of its subject. */
const isPredicate = (parsed: Parsed, at: number): boolean =>
  isFiniteVerb(parsed.tokens[at]!) ||
  childrenOf(parsed, at, /^(?:aux|cop)/).some((child) => isFiniteVerb(parsed.tokens[child]!))

/** The predicate of the innermost finite clause that a token stands in; -1 where there is none. */
function predicateOver(parsed: Parsed, at: number): number {
  let up = at
  while (up >= 0 && !isPredicate(parsed, up)) up = parsed.tokens[up]!.head
  return up
}

/** Whether a clause says by itself what its sentence says: it is no condition, nobody's word, and no part of either. */
function isAsserted(parsed: Parsed, predicate: number): boolean {
  const { tokens } = parsed
  for (let at = predicate; at >= 0; at = tokens[at]!.head) {
    const { dep } = tokens[at]!
    if (/^(?:ccomp|xcomp|csubj|parataxis)/.test(dep)) return false
    const marks = childrenOf(parsed, at, /^(?:mark|advmod)/)
    const isFact = (mark: number) =>
      FACTUAL.test(tokens[mark]!.text) || (AS.test(tokens[mark]!.text) && tokens[mark - 1]?.text === ',')
    if (dep.startsWith('advcl') && !marks.some(isFact)) return false
    const sides = childrenOf(parsed, at, /^advcl/).flatMap((side) => childrenOf(parsed, side, /^mark/))
    if (sides.some((side) => DOUBTFUL.test(tokens[side]!.text))) return false
  }
  return true
}

/** The noun phrases that may be left out stand after a comma or in brackets. */
const ASIDE = /^(?:acl|appos|advcl)/
const NEVER = /^(?:parataxis|discourse|vocative|dislocated)/

/** Collects the tokens below one that its clause cannot go without; what stands at `keep` stays. */
function needed(
  { tokens, tree }: Parsed,
  root: number,
  keep: Span,
  without: ReadonlySet<number>,
): Set<number> {
  const found = new Set<number>()
  const holdsKept = (at: number) =>
    tokens[tree.first[at]!]!.start < keep.end && keep.start < tokens[tree.last[at]!]!.end
  const isLeftOut = (at: number): boolean => {
    if (without.has(at)) return true
    if (holdsKept(at)) return false
    const { dep } = tokens[at]!
    const before = tokens[tree.first[at]! - 1]?.text ?? ''
    return NEVER.test(dep) || before === '(' || (ASIDE.test(dep) && /^[,–—]$/.test(before))
  }
  const add = (at: number): void => {
    found.add(at)
    for (const child of tree.children[at]!)
      if (tokens[child]!.dep !== 'punct' && !isLeftOut(child)) add(child)
  }
  add(root)
  // Marks stay between what stays.
  tokens.forEach(({ dep }, at) => {
    if (dep === 'punct' && found.has(at - 1) && found.has(at + 1)) found.add(at)
  })
  return found
}

/** The name that ends before a comma and "who", for where the parse lost what the clause is about. */
function nameBefore({ tokens }: Parsed, who: number): number {
  let at = who - 2
  if (tokens[who]!.text !== 'who' || tokens[who - 1]?.text !== ',') return -1
  while (tokens[at]?.dep === 'flat' && tokens[at]!.head < at) at = tokens[at]!.head
  return tokens[at]?.dep === 'compound' ? -1 : at
}

/** The subject of a clause: its own, that of the verb it is joined to, or the name a relative clause is about. */
function subjectOf(parsed: Parsed, predicate: number): number | undefined {
  const { tokens } = parsed
  const { dep, head } = tokens[predicate]!
  const [own] = childrenOf(parsed, predicate, /^nsubj/)
  if (own !== undefined) {
    if (tokens[own]!.pos !== 'PRON') return own
    if (!RELATIVE.test(tokens[own]!.text)) return undefined
    const about = dep === 'acl:relcl' ? head : nameBefore(parsed, own)
    // "Ada Stone and Tom Bell, who built it": both did.
    return tokens[about]?.pos === 'PROPN' && tokens[about].dep !== 'conj' ? about : undefined
  }
  const isJoined = dep === 'conj' && childrenOf(parsed, predicate, /^csubj|^expl/).length === 0
  return isJoined && !startsAfresh(tokens, head, predicate) ? subjectOf(parsed, head) : undefined
}

/** What of a clause goes: links, further verbs, the word that ties it to another clause, and side clauses apart from it. */
function leftOut(parsed: Parsed, predicate: number): Set<number> {
  const { tokens, tree } = parsed
  return new Set(
    tree.children[predicate]!.filter((child) => {
      const { dep, text, pos } = tokens[child]!
      if (/^(?:cc|mark)/.test(dep)) return true
      if (dep === 'conj') return pos === 'VERB' || isPredicate(parsed, child)
      if (dep.startsWith('advcl'))
        return [tree.first[child]! - 1, tree.last[child]! + 1].some((at) => tokens[at]?.text === ',')
      return pos === 'ADV' && tokens[predicate]!.dep !== 'root' && /^(?:where|when)$/i.test(text)
    }),
  )
}

const LEAST = 5

/**
 * The clause that holds a stretch as a sentence of its own, without what it can go without: "When the mill closed in
 * 1950, which was late, Hull mourned" says "The mill closed in 1950.", and "Ada, born in 1921, wove" says "Ada was born in
 * 1921." Null where that is the sentence itself, or the clause has no subject that a reader would know or may not be true
 * by itself. After the extraction of simplified statements of Heilman & Smith (2010), by the dependency tree.
 */
export function plainClause(text: string, span: Span, tokens: readonly Token[]): PlainClause | null {
  const parsed = { tokens, tree: treeOf(tokens) }
  const inside = (at: number) => tokens[at]!.start >= span.start && tokens[at]!.end <= span.end
  const head = tokens.findIndex((token, at) => inside(at) && (token.head < 0 || !inside(token.head)))
  if (head < 0) return null
  const order = ofParticiple(parsed, head, span) ?? ofVerb(parsed, head, span)
  if (!order || order.all.length < LEAST || order.all.some((at) => isRelative(order.tokens[at]!))) return null
  const made = written(text, composed(order), span)
  return made && made.text !== text ? made : null
}

/** The tokens of the finite clause that a token stands in. */
function ofVerb(parsed: Parsed, at: number, span: Span): Order | null {
  const { tokens } = parsed
  const predicate = predicateOver(parsed, at)
  if (predicate < 0 || !isAsserted(parsed, predicate)) return null
  const subject = subjectOf(parsed, predicate)
  if (subject === undefined) return null
  const all = inOrder(parsed, predicate, subject, span)
  // A participle that was taken for a verb of its own, or a verb that went with what was left out.
  const isOfClause = (one: number) => one === predicate || tokens[one]!.head === predicate
  return all?.some((one) => isFiniteVerb(tokens[one]!) && isOfClause(one))
    ? { tokens, all, predicate, subject }
    : null
}

/** How something is, which is told in the present as well: "was located" may be wrong. */
const STATES =
  /^(?:locat|situat|bas|know|call|nam|us|find|found|own|consider|involv|relat|need|requir|interest|concern)/

/** What can be done to somebody and still have an object: "was given a mill". */
const GIVES =
  /^(?:give|award|grant|offer|pay|teach|tell|send|show|deny|assign|allow|promise|charge|lend|hand)$/

/** "Ada wove coats, set up or bought shops, …": a verb of its own, for what is done to something leaves no object. */
function hasObject(parsed: Parsed, predicate: number): boolean {
  const { tokens } = parsed
  const verbs = childrenOf(parsed, predicate, /^conj/).filter((at) => tokens[at]!.pos === 'VERB')
  return (
    !GIVES.test(tokens[predicate]!.lemma) &&
    [predicate, ...verbs].some((at) => childrenOf(parsed, at, /^obj/).length > 0)
  )
}

/** The tokens of a participle that says what befell a name it stands beside, with "was" or "were". */
function ofParticiple(parsed: Parsed, at: number, span: Span): Order | null {
  const { tokens } = parsed
  let predicate = at
  while (predicate >= 0 && !isPredicate(parsed, predicate) && tokens[predicate]!.form !== 'pastPart')
    predicate = tokens[predicate]!.head
  const verb = tokens[predicate]
  if (verb?.pos !== 'VERB' || verb.form !== 'pastPart' || STATES.test(verb.lemma)) return null
  if (!/^(?:acl|advcl)$/.test(verb.dep) || childrenOf(parsed, predicate, /^(?:aux|mark|case)/).length > 0)
    return null
  if (hasObject(parsed, predicate)) return null
  const over = verb.dep === 'acl' ? predicateOver(parsed, verb.head) : verb.head
  if (over < 0 || !isPredicate(parsed, over) || !isAsserted(parsed, over)) return null
  // The parse may take the subject of the sentence for the participle's own.
  const [own] = childrenOf(parsed, predicate, /^nsubj/)
  // "The fair was a market held in Cork": what was held is the fair.
  const isOfNoun = verb.dep === 'acl' && !isPredicate(parsed, verb.head)
  const subject = own ?? (isOfNoun ? verb.head : subjectOf(parsed, over))
  if (subject === undefined) return null
  const about = subjectTree(parsed, subject, predicate)
  if (!about.some((one) => tokens[one]!.pos === 'PROPN')) return null
  const out = leftOut(parsed, predicate)
  if (own !== undefined) out.add(own)
  const clause = byNumber(needed(parsed, predicate, span, out))
  if (about.some((one) => clause.includes(one))) return null
  if (childrenOf(parsed, subject, /^conj/).length > 0) return null
  const helper: Token = {
    ...{
      text: tokens[subject]!.number === 'plur' ? 'were' : 'was',
      lemma: 'be',
      start: -1,
      end: -1,
      pos: 'AUX',
      form: 'past',
    },
    ...{ head: predicate, dep: 'aux:pass' },
  }
  return { tokens: [...tokens, helper], all: [...about, tokens.length, ...clause], predicate, subject }
}

const byNumber = (all: Iterable<number>): number[] => [...all].sort((a, b) => a - b)

/** The tokens of a clause in the order they are written in. */
function inOrder(parsed: Parsed, predicate: number, subject: number, span: Span): number[] | null {
  const { tokens } = parsed
  const out = leftOut(parsed, predicate)
  if (tokens[subject]!.head === predicate) return byNumber(needed(parsed, predicate, span, out))
  // A subject from elsewhere comes first: nothing but helpers and adverbs may stand before the verb.
  for (const own of childrenOf(parsed, predicate, /^nsubj/)) out.add(own)
  const clause = byNumber(needed(parsed, predicate, span, out))
  const isFronted = clause.some(
    (at) => at < predicate && /^(?:ADP|NOUN|PROPN|NUM|PUNCT)$/.test(tokens[at]!.pos),
  )
  if (tokens[predicate]!.pos === 'VERB' && isFronted) return null
  const about = subjectTree(parsed, subject, predicate)
  return about.some((at) => clause.includes(at)) ? null : [...about, ...clause]
}

/** The phrase of a subject without what is said of it after a comma, nor the clause that asks for it. */
function subjectTree(parsed: Parsed, subject: number, predicate: number): number[] {
  const nowhere = { start: -1, end: -1 }
  const asking = childrenOf(parsed, subject, /^(?:acl|case|cc)/)
  return byNumber(needed(parsed, subject, nowhere, new Set([predicate, ...asking])))
}
