import type { Candidate } from '#core/candidates/candidates'
import { type Clause, isFiniteVerb, isOfVerb, type Stretch } from '#core/clauses/clause'
import type { Form } from '#core/facts/fact'
import type { Token } from '#core/language/types'
import { canDrop, gapEnd, nounStart, within } from './noun-phrase'
import { turn } from './turn'
import { type Asking, askFor, askWhen } from './wh'
import { type Said, write, writeSmall } from './write'

/** The answer is the object right after the verb, or the complement of a copula. */
export function askObject(said: Said, clause: Clause, answer: Stretch, candidate: Candidate): Form | null {
  const from = nounStart(said, answer, clause.rest.from)
  const to = gapEnd(said, answer, clause.rest.to)
  if (from !== clause.rest.from || to === null || !canDrop(said, candidate, from, answer.from)) return null
  const asking = askFor(candidate)
  // "The others were Ada of Cork and Eve of Hull": one of several is no answer.
  const { main, helper } = clause
  const copula = helper === main
  if (copula && /^(?:are|were)$/i.test(said.tokens[main]!.text) && !asking?.plural) return null
  // "What was Ada Marsh?" could be answered in many ways.
  if (copula && asking?.words === 'what') return null
  const prompt = asking && turn(said, clause, asking.words, { from, to })
  return asking && prompt ? { kind: asking.kind, prompt } : null
}

const TIME_WORDS = /^(?:in|on|during)$/i
const SINCE = /^(?:since|until|till|by|before|after)$/i
const PLACE_WORDS = /^(?:in|at|near)$/i
const CARRIED = /^(?:with|to|from|for|by|against|into|of|on|at|in|under|between|through)$/i

/** The answer is all that follows a preposition: "When …?", "Where …?", "With which country …?" */
export function askPhrase(said: Said, clause: Clause, answer: Stretch, candidate: Candidate): Form | null {
  const { tokens } = said
  const { front } = clause
  const zone = front && within(answer, front) ? front : clause.rest
  if (!within(answer, zone)) return null
  const from = nounStart(said, answer, zone.from)
  const link = tokens[from - 1]
  if (!link || from - 1 < zone.from || link.pos !== 'ADP' || !canDrop(said, candidate, from, answer.from))
    return null
  // "due to which act": two words lead to the answer.
  if (
    /^(?:due|thanks|owing|according|prior|next|close|up|because|together|along)$/i.test(
      tokens[from - 2]?.text ?? '',
    )
  )
    return null
  if (zone === front && (from - 1 !== zone.from || answer.to !== zone.to))
    return askInFront(said, clause, answer, from, candidate)
  const to = gapEnd(said, answer, zone.to)
  if (to === null) return null
  const gap = { from: from - 1, to }
  const asking = phraseAsking(said, clause, candidate, gap)
  const prompt = asking && turn(said, clause, asking.words, gap)
  return asking && prompt ? { kind: asking.kind, prompt } : null
}

/** "The fair of the guild in Hull was a success": "Where was the fair of the guild a success?" */
export function askPlaceOfSubject(
  said: Said,
  clause: Clause,
  answer: Stretch,
  candidate: Candidate,
): Form | null {
  const { tokens } = said
  const { subject, rest } = clause
  const from = nounStart(said, answer, subject.from)
  const link = tokens[from - 1]
  const short = { from: subject.from, to: from - 1 }
  if (candidate.type !== 'place' || answer.to !== subject.to || short.to - short.from < 2) return null
  // "the University of Leeds at Hull": a part of the name.
  if (
    !link ||
    (link.text === 'at' && tokens[from - 2]?.pos === 'PROPN') ||
    !/^(?:in|at)$/.test(link.text) ||
    !canDrop(said, candidate, from, answer.from)
  )
    return null
  if (tokens.slice(short.from, short.to).some((token) => isFiniteVerb(token) || token.text === ','))
    return null
  const asking = askFor(candidate)
  const words = asking && (asking.words === 'which place' ? 'where' : `${link.text} ${asking.words}`)
  const prompt = words && turn(said, { ...clause, subject: short }, words, { from: rest.to, to: rest.to })
  return prompt ? { kind: words === 'where' ? 'where' : 'which', prompt } : null
}

/** The answer ends a fronted phrase: "In the summer of which year did …?" */
function askInFront(
  said: Said,
  clause: Clause,
  answer: Stretch,
  from: number,
  candidate: Candidate,
): Form | null {
  const front = clause.front!
  const words = said.tokens.slice(front.from, from)
  if (answer.to !== front.to || words.some((word) => isFiniteVerb(word) || /^[,(]$/.test(word.text)))
    return null
  if (said.tokens[front.from]!.pos !== 'ADP') return null
  // "At the fair of Hull in which year was Ada born?": the time is not of the fair.
  if (candidate.type === 'date' && words.length > 1 && words.at(-1)!.text !== 'of') return null
  const asking = candidate.type === 'date' ? askWhen(candidate.fine) : askFor(candidate)
  // "Under the guidance of whom has it …?", "At the fair of which place did …?" read badly.
  if (!asking || /^(?:when|who|which place)$/.test(asking.words)) return null
  const asked = asking.words.replace(/^(?:in|on) /, '')
  const prompt = turn(said, clause, `${writeSmall(said, { from: front.from, to: from })} ${asked}`, front)
  return prompt ? { kind: asking.kind, prompt } : null
}

/** "grew from 40 looms in 1921 to 90": a time that is a figure's and not the verb's. */
function isOfFigure(tokens: readonly Token[], at: number): boolean {
  let from = at - 1
  while (from > 0 && at - from <= 3 && !/^(?:NUM|SYM)$/.test(tokens[from]!.pos)) {
    if (!/^(?:NOUN|ADJ)$/.test(tokens[from]!.pos)) return false
    from--
  }
  if (tokens[from]?.pos !== 'NUM') return false
  while (/^(?:NUM|SYM)$/.test(tokens[from]!.pos)) from--
  return /^(?:from|than|and|to)$/.test(tokens[from]?.text ?? '')
}

function phraseAsking(said: Said, clause: Clause, candidate: Candidate, gap: Stretch): Asking | null {
  const { tokens } = said
  const link = tokens[gap.from]!.text.toLowerCase()
  if (candidate.type === 'date') {
    const inner = tokens.slice(clause.rest.from, Math.max(clause.rest.from, gap.from)).some(isFiniteVerb)
    const asking = askWhen(candidate.fine)
    if (inner || !asking || isOfFigure(tokens, gap.from)) return null
    if (TIME_WORDS.test(link)) return asking
    // "since 1990": the word comes along.
    const { front, rest } = clause
    const leads = gap.from === rest.from || (front !== undefined && gap.from === front.from)
    return SINCE.test(link) && leads && /^(?:in|on) /.test(asking.words)
      ? { kind: 'when', words: asking.words.replace(/^(?:in|on) /, `${link} `) }
      : null
  }
  // "From which place was he a weaver?": what follows a noun after "was" belongs to it.
  const copula = clause.helper === clause.main && gap.from > clause.rest.from
  const byVerb = isOfVerb(tokens, clause, gap) && !(copula && !PLACE_WORDS.test(link))
  if (candidate.type === 'place' && PLACE_WORDS.test(link) && byVerb)
    return { kind: 'where', words: link === 'near' ? 'near where' : 'where' }
  // "between what" asks for two things at once.
  if (
    !CARRIED.test(link) ||
    /^(?:of|between)$/.test(link) ||
    !byVerb ||
    /^(?:term|phrase)$/.test(candidate.type)
  )
    return null
  const asking = askFor(candidate)
  if (!asking || (link === 'by' && asking.words === 'who')) return null
  return { kind: asking.kind, words: `${link} ${asking.words === 'who' ? 'whom' : asking.words}` }
}

/** The answer is the reason at the end of the sentence: "Why did …?" */
export function askWhy(said: Said, clause: Clause, answer: Stretch): Form | null {
  const { tokens } = said
  let link = answer.from - 1
  while (link > clause.main && /^(?:of|that|to)$/.test(tokens[link]!.text)) link--
  if (link <= clause.main || !within(answer, { from: clause.main, to: tokens.length })) return null
  const to = tokens[link - 1]?.text === ',' ? link - 1 : link
  const short = { ...clause, rest: { from: clause.rest.from, to: Math.max(clause.rest.from, to) } }
  if (write(said, short.rest).split(/\s+/).length > 18) return null
  const prompt = turn(said, short, 'why', { from: short.rest.to, to: short.rest.to })
  return prompt ? { kind: 'why', prompt } : null
}
