import type { Candidate } from '#core/candidates/candidates'
import { type Clause, isOfVerb, type Stretch } from '#core/clauses/clause'
import type { Form } from '#core/facts/fact'
import type { Token } from '#core/language/types'
import { ends, within } from './noun-phrase'
import { turn } from './turn'
import { type Said, withFront, write } from './write'

/** How an amount is asked for, and the tokens the asking stands for: the amount with its hedge ("about"), and its noun if it takes one along. */
export interface Amount {
  words: string
  from: number
  to: number
}

const HEDGE = /^(?:about|over|nearly|almost|around|approximately|roughly|some|only|just|under|exactly|all)$/i
const TWO_WORDS =
  /^(?:more than|less than|fewer than|at least|at most|up to|as many as|as much as|an estimated|no more than|close to)$/i

/** Where the hedge before an amount begins: "more than 40", "about 40". */
function hedgeStart(said: Said, at: number): number {
  for (const length of [3, 2])
    if (at >= length && TWO_WORDS.test(write(said, { from: at - length, to: at }))) return at - length
  if (at === 0 || !HEDGE.test(said.tokens[at - 1]!.text)) return at
  // "built around four yards", "spread over ten years": where, and no guess.
  const { text, pos } = said.tokens[at - 1]!
  const isWhere =
    /^(?:around|over|under)$/i.test(text) && pos === 'ADP' && said.tokens[at - 2]?.form === 'pastPart'
  return isWhere ? at : at - 1
}

const UNITS =
  /^(?:km|m|cm|mm|kg|g|ft|mi|mph|ha|metres?|meters?|kilomet(?:re|er)s?|miles?|feet|inches|acres|hectares|tons|tonnes|litres|liters|pounds|degrees)$/i
const DETERMINES = /^(?:DET|PRON|ADJ|NOUN|PROPN|NUM|PART|SYM)$/

/** What follows an amount that is told to the day or counted from something. */
const COUNTED_FROM =
  /^(?:later|earlier|ago|before|after|long|old|away|apart|or|to|times|further|ahead|behind)$/i

function ofNoun(tokens: readonly Token[], at: number): number {
  let to = at
  // "old and new looms"
  const joins = (i: number) =>
    tokens[i]!.text === 'and' && tokens[i - 1]?.pos === 'ADJ' && tokens[i + 1]?.pos === 'ADJ'
  while (
    to < tokens.length &&
    (/^(?:ADJ|NOUN|PROPN)$/.test(tokens[to]!.pos) || tokens[to]!.text === '-' || joins(to))
  )
    to++
  return to
}

/** Where a plain noun phrase that begins at a token ends. */
function nounPhraseEnd(tokens: readonly Token[], at: number): number {
  let to = at
  while (to < tokens.length && /^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[to]!.pos)) to++
  return to
}

/** Hedges that make another amount of what follows: the question keeps them. */
const KEPT =
  /^(?:over|more than|less than|fewer than|at least|at most|up to|under|nearly|almost|no more than)$/i

/** How to ask for an amount: "how many people", "how much", "what percentage"; null where that is not plain. `begins` is where its clause does. */
export function amountOf(said: Said, answer: Stretch, candidate: Candidate, begins = 0): Amount | null {
  const amount = plainAmount(said, answer, candidate, begins)
  const hedge = amount && write(said, { from: amount.from, to: answer.from }).toLowerCase()
  return amount && hedge && KEPT.test(hedge) ? { ...amount, words: `${hedge} ${amount.words}` } : amount
}

function plainAmount(
  said: Said,
  answer: Stretch,
  { type, fine, text }: Candidate,
  begins: number,
): Amount | null {
  const { tokens } = said
  const from = hedgeStart(said, answer.from)
  // What stands before a clause says nothing of its amounts.
  const before = from > begins ? tokens[from - 1] : undefined
  const next = tokens[answer.to]
  // "cost a whopping how much"
  if (/^an?$/i.test(tokens[from - 2]?.text ?? '') && before?.pos === 'VERB') return null
  const isAll = before?.text === 'the' && /^all$/i.test(tokens[from - 2]?.text ?? '')
  if (before && DETERMINES.test(before.pos) && !isAll && !/^(?:all|to|every)$/i.test(before.text)) return null
  if (type === 'money')
    return next && /^(?:NOUN|ADJ|PROPN)$/.test(next.pos) ? null : { words: 'how much', from, to: answer.to }
  if (type === 'percent') {
    if (next && !/^(?:of|,|\.|in|by|from|to|and|were|was|are|is|had|have)$/.test(next.text)) return null
    if (next?.text !== 'of') return { words: 'what percentage', from, to: answer.to }
    const to = nounPhraseEnd(tokens, answer.to + 1)
    return to > answer.to + 1
      ? { words: `what percentage ${write(said, { from: answer.to, to })}`, from, to }
      : null
  }
  if (!/^(?:number|count)/.test(fine) || !next) return null
  if (before?.text === 'of' && tokens[from - 2]?.text === 'age' && !/^(?:NOUN|ADJ)$/.test(next.pos)) {
    const start = tokens[from - 3]?.pos === 'DET' ? from - 3 : from - 2
    return { words: 'what age', from: start, to: answer.to }
  }
  if (UNITS.test(next.text)) {
    if (COUNTED_FROM.test(tokens[answer.to + 1]?.text ?? '')) return null
    return { words: `how many ${next.text}`, from, to: answer.to + 1 }
  }
  if (next.text === 'of' && /^(?:the|its|his|her|their|these)$/i.test(tokens[answer.to + 1]?.text ?? ''))
    return { words: 'how many', from, to: answer.to }
  const to = ofNoun(tokens, answer.to)
  const head = tokens[to - 1]
  if (to === answer.to || head?.pos !== 'NOUN' || head.number !== 'plur') return null
  const lasted = before?.text.toLowerCase() === 'for'
  if ((!lasted && COUNTED_FROM.test(tokens[to]?.text ?? '')) || /^(?:one|1)$/i.test(text)) return null
  if (/^(?:lots|thirds|halves|quarters|percent|others|ones|kinds)$/i.test(head.text)) return null
  return { words: `how many ${write(said, { from: answer.to, to })}`, from, to }
}

/** What is told in figures. */
const MEASURE =
  /^(?:population|area|length|height|width|depth|weight|distance|speed|size|age|cost|price|value|total|capacity|temperature|rate|budget|revenue|income|attendance|turnout|toll|elevation|altitude|diameter|volume|density|average|endowment|salary|share)$/

/** "The population of Hull was 40,000": "What was the population of Hull?" */
function askMeasure(said: Said, clause: Clause, answer: Stretch): Form | null {
  const { tokens } = said
  const { subject, rest, helper, main } = clause
  const head = tokens.slice(subject.from, subject.to).find(({ dep }) => dep.startsWith('nsubj'))
  if (helper !== main || !head || !MEASURE.test(head.lemma)) return null
  const from = hedgeStart(said, answer.from)
  const to = ofNoun(tokens, answer.to)
  if (from !== rest.from || !ends(said, to, rest.to) || tokens[to]?.text === 'of') return null
  const prompt = turn(said, clause, 'what', { from, to })
  return prompt ? { kind: 'what', prompt } : null
}

/** Whether the preposition before an amount can come along to the front: it belongs to the verb. */
const isCarried = ({ tokens }: Said, clause: Clause, from: number, to: number): boolean =>
  from - 1 >= clause.rest.from &&
  /^(?:for|in|within|by|at|with|after)$/i.test(tokens[from - 1]!.text) &&
  isOfVerb(tokens, clause, { from: from - 1, to })

/** "joined the guild aged 14" */
const isAge = ({ tokens }: Said, { from, to }: Stretch): boolean =>
  tokens[from - 1]?.text === 'aged' && !/^(?:NOUN|ADJ|NUM|PART)$/.test(tokens[to]?.pos ?? '')

/** Amounts: "How many agreements were signed?", "How many steps did China announce?" */
export function askCount(said: Said, clause: Clause, answer: Stretch, candidate: Candidate): Form | null {
  const measure = askMeasure(said, clause, answer)
  if (measure) return measure
  const { subject, rest } = clause
  if (isAge(said, answer) && within({ from: answer.from - 1, to: answer.to }, rest)) {
    const aged = turn(said, clause, 'at what age', { from: answer.from - 1, to: answer.to })
    return aged ? { kind: 'how-many', prompt: aged } : null
  }
  const amount = amountOf(said, answer, candidate, subject.from)
  if (!amount) return null
  const { words, from, to } = amount
  if (within(answer, subject)) {
    const bare = said.tokens.slice(subject.from, from).every(({ text }) => /^(?:all|the|some)$/i.test(text))
    if (!bare) return null
    const after = write(said, { from: to, to: subject.to })
    return {
      kind: 'how-many',
      prompt: withFront(said, clause, [words, after, write(said, clause.verbs), write(said, rest)]),
    }
  }
  if (!within({ from, to }, rest)) return null
  const link = said.tokens[from - 1]
  const carried = link?.pos === 'ADP' && isCarried(said, clause, from, to) ? link : undefined
  if ((from !== rest.from && !carried) || !ends(said, to, rest.to)) return null
  // "How many members of the council": not parted from what it is of.
  if (said.tokens[to]?.text === 'of') return null
  const prompt = carried
    ? turn(said, clause, `${carried.text.toLowerCase()} ${words}`, { from: from - 1, to })
    : turn(said, clause, isChange(said, clause, words) ? `by ${words}` : words, { from, to })
  return prompt ? { kind: 'how-many', prompt } : null
}

/** "Prices rose 3 per cent": by what percentage. */
const isChange = ({ tokens }: Said, { main }: Clause, words: string): boolean =>
  /what percentage$/.test(words) &&
  /^(?:rise|fall|grow|increase|decrease|decline|drop|shrink|expand|climb|jump|slip|dip|soar|plunge)$/.test(
    tokens[main]!.lemma,
  )
