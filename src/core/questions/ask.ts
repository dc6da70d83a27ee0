import type { Token } from '#core/language/types'
import type { Span } from '#core/text/segment'
import type { Candidate } from './candidates'
import { type Clause, clausesOf, isFiniteVerb, isOfVerb, type Stretch } from './clause'
import type { Form } from './fact'
import { type Asking, askFor, askWhen } from './wh'

/** A sentence's tokens with what is needed to write parts of it. */
interface Said {
  text: string
  tokens: readonly Token[]
}

const write = ({ text, tokens }: Said, { from, to }: Stretch): string =>
  from >= to ? '' : text.slice(tokens[from]!.start, tokens[to - 1]!.end)

const LONG_FRONT = 5

/** A fronted phrase as it reads elsewhere: small at the beginning unless it is a name. */
function writeFront(said: Said, front: Stretch): string {
  const words = write(said, front)
  const { pos, text } = said.tokens[front.from]!
  return pos === 'PROPN' || text === 'I' || /^\p{Lu}{2}/u.test(text)
    ? words
    : words.charAt(0).toLowerCase() + words.slice(1)
}

/** The answer's tokens, where it begins and ends with whole ones. */
function tokensOf(tokens: readonly Token[], { start, end }: Span): Stretch | null {
  const from = tokens.findIndex((token) => token.start === start)
  const last = tokens.findIndex((token) => token.end === end)
  return from < 0 || last < from ? null : { from, to: last + 1 }
}

const within = (inner: Stretch, outer: Stretch): boolean => inner.from >= outer.from && inner.to <= outer.to

const finish = (words: (string | undefined)[]): string => {
  const line = words
    .filter((word): word is string => word !== undefined && word !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(PRAISE, '')
    .replace(/\s+([,;])/g, '$1')
    .replace(/[\s,;:–—-]+$/, '')
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}?`
}

/** The fronted phrase goes to the end when it is short, and stays in front with its comma when it is long. */
function withFront(said: Said, clause: Clause, words: string[]): string {
  const { front } = clause
  if (!front) return finish(words)
  const place =
    front.to - front.from <= LONG_FRONT && said.tokens[front.from]!.pos === 'ADP' ? 'end' : 'front'
  if (place === 'end') return finish([...words, writeFront(said, front)])
  return finish([`${write(said, front)},`, ...words])
}

/** Adverbs that only make sense after the sentence before. */
const ADDS = /^(?:also|then|thus|therefore|finally|instead|meanwhile|later|subsequently) /

/** Adverbs of praise, which a question does not take over. */
const PRAISE =
  /\b(?:solemnly|firmly|actively|proactively|vigorously|continuously|successfully|resolutely|steadily)\s+/g

const SINGULAR: Record<string, string> = { are: 'is', were: 'was', have: 'has', do: 'does' }

/** Verb and helpers after a question word that is the subject. */
function writeVerbs(said: Said, clause: Clause): string {
  const words = write(said, clause.verbs).replace(ADDS, '')
  const first = /^(\S+)(.*)$/su.exec(words)
  return first && SINGULAR[first[1]!] ? `${SINGULAR[first[1]!]}${first[2]}` : words
}

/** Whether a verb goes with a phrase in the plural; "and" inside the name that is asked for makes none. */
const isPlural = (said: Said, { from, to }: Stretch, name: Stretch): boolean => {
  const words = said.tokens.slice(from, to)
  const joins = words.some(({ pos }, i) => pos === 'CCONJ' && (from + i < name.from || from + i >= name.to))
  return joins || words.at(-1)?.number === 'plur'
}

/** "did Xi propose", "was it hosted": the verb turned about its subject; null where its form is not known. */
function inverted(said: Said, clause: Clause): { helper: string; verb: string } | null {
  const { tokens } = said
  const { verbs, main, helper } = clause
  if (helper !== undefined) {
    const before = write(said, { from: verbs.from, to: helper })
    const after = helper === main ? '' : write(said, { from: helper + 1, to: main + 1 })
    return { helper: tokens[helper]!.text.toLowerCase(), verb: [before, after].filter(Boolean).join(' ') }
  }
  const { form, lemma } = tokens[main]!
  const does = form === 'past' ? 'did' : form === 'present3' ? 'does' : form === 'present' ? 'do' : undefined
  if (!does) return null
  const adverbs = write(said, { from: verbs.from, to: main })
  return { helper: does, verb: [`${adverbs} `.replace(ADDS, '').trim(), lemma].filter(Boolean).join(' ') }
}

/** The subject as it reads inside a question. */
function writeSubject(said: Said, { subject }: Clause): string {
  const words = write(said, subject)
  const { pos } = said.tokens[subject.from]!
  return subject.from === 0 && pos !== 'PROPN' && !/^\p{Lu}{2}/u.test(words)
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words
}

const isModifier = ({ pos, text }: Token): boolean =>
  pos === 'DET' || pos === 'ADJ' || pos === 'NOUN' || pos === 'PROPN' || /^(?:his|her|its|their)$/i.test(text)

/** How far to the left of the answer its noun phrase reaches. */
function nounStart(said: Said, answer: Stretch, least: number): number {
  let from = answer.from
  while (from > least && isModifier(said.tokens[from - 1]!)) from--
  return from
}

/** Whether the words before a name in its own phrase can go: an article, or what a person is ("the Panama coach"). */
function canDrop(said: Said, candidate: Candidate, from: number, to: number): boolean {
  const words = said.tokens.slice(from, to)
  if (words.length === 0) return true
  if (words.length === 1 && words[0]!.pos === 'DET') return /^(?:the|a|an)$/i.test(words[0]!.text)
  return (
    candidate.type === 'person' &&
    words.length <= 4 &&
    words.every((word) => isModifier(word) && word.pos !== 'PRON')
  )
}

/** The answer is all of the subject: "Who proposed …?" */
function askSubject(said: Said, clause: Clause, answer: Stretch, candidate: Candidate): Form | null {
  const { subject } = clause
  if (answer.to !== subject.to || !canDrop(said, candidate, subject.from, answer.from)) return null
  const asking = askFor(candidate)
  if (!asking) return null
  const main = said.tokens[clause.main]!
  const plural = asking.plural === true || isPlural(said, subject, answer)
  if (plural !== (asking.plural === true) || said.tokens[clause.rest.from]?.text === ',') return null
  if (!plural && main.form === 'present' && clause.helper === undefined) return null
  const verbs = plural ? write(said, clause.verbs) : writeVerbs(said, clause)
  return {
    kind: asking.kind,
    prompt: withFront(said, clause, [asking.words, verbs, write(said, clause.rest)]),
  }
}

/** What a question for something else than the subject is made of. */
function turn(said: Said, clause: Clause, asking: string, gap: Stretch): string | null {
  const verb = inverted(said, clause)
  if (!verb || said.tokens[clause.rest.from]?.pos === 'CCONJ') return null
  const { rest } = clause
  const before = write(said, { from: rest.from, to: Math.max(rest.from, gap.from) })
  const after = write(said, { from: Math.min(rest.to, Math.max(rest.from, gap.to)), to: rest.to })
  const inFront = clause.front && within(gap, clause.front)
  const words = [
    asking,
    verb.helper,
    writeSubject(said, clause),
    verb.verb,
    ...(inFront ? [write(said, rest)] : [before, after]),
  ]
  return inFront ? finish(words) : withFront(said, clause, words)
}

const ends = ({ tokens }: Said, at: number, until: number): boolean => {
  if (at >= until) return true
  const { pos, text } = tokens[at]!
  return pos === 'ADP' || pos === 'ADV' || (pos === 'PART' && text === 'to') || pos === 'SCONJ'
}

/** The answer is the object right after the verb, or the complement of a copula. */
function askObject(said: Said, clause: Clause, answer: Stretch, candidate: Candidate): Form | null {
  const from = nounStart(said, answer, clause.rest.from)
  if (from !== clause.rest.from || !ends(said, answer.to, clause.rest.to)) return null
  if (!canDrop(said, candidate, from, answer.from)) return null
  const asking = askFor(candidate)
  // "The others were Ada of Cork and Eve of Hull": one of several is no answer.
  const { main, helper } = clause
  if (helper === main && /^(?:are|were)$/i.test(said.tokens[main]!.text) && !asking?.plural) return null
  const prompt = asking && turn(said, clause, asking.words, { from, to: answer.to })
  return asking && prompt ? { kind: asking.kind, prompt } : null
}

const TIME_WORDS = /^(?:in|on|during)$/i
const PLACE_WORDS = /^(?:in|at)$/i
const CARRIED = /^(?:with|to|from|for|by|against|into|of|on|at|in|under|between|through)$/i

/** The answer is all that follows a preposition: "When …?", "Where …?", "With which country …?" */
function askPhrase(said: Said, clause: Clause, answer: Stretch, candidate: Candidate): Form | null {
  const { tokens } = said
  const zone = clause.front && within(answer, clause.front) ? clause.front : clause.rest
  if (!within(answer, zone)) return null
  const from = nounStart(said, answer, zone.from)
  const link = tokens[from - 1]
  if (!link || from - 1 < zone.from || link.pos !== 'ADP' || !canDrop(said, candidate, from, answer.from))
    return null
  if (!ends(said, answer.to, zone.to)) return null
  const gap = { from: from - 1, to: answer.to }
  const inFront = zone === clause.front
  if (inFront && (gap.from !== zone.from || gap.to !== zone.to)) return null
  const asking = phraseAsking(said, clause, candidate, gap)
  const prompt = asking && turn(said, clause, asking.words, gap)
  return asking && prompt ? { kind: asking.kind, prompt } : null
}

function phraseAsking(said: Said, clause: Clause, candidate: Candidate, gap: Stretch): Asking | null {
  const { tokens } = said
  const link = tokens[gap.from]!.text.toLowerCase()
  if (candidate.type === 'date') {
    const inner = tokens.slice(clause.rest.from, Math.max(clause.rest.from, gap.from)).some(isFiniteVerb)
    return TIME_WORDS.test(link) && !inner ? askWhen(candidate.fine) : null
  }
  const byVerb = isOfVerb(tokens, clause, gap)
  if (candidate.type === 'place' && PLACE_WORDS.test(link) && byVerb) return { kind: 'where', words: 'where' }
  if (!CARRIED.test(link) || link === 'of' || !byVerb || candidate.type === 'term') return null
  const asking = askFor(candidate)
  if (!asking) return null
  return { kind: asking.kind, words: `${link} ${asking.words === 'who' ? 'whom' : asking.words}` }
}

/** Counts: "How many agreements were signed?", "How many steps did China announce?" */
function askCount(said: Said, clause: Clause, answer: Stretch, candidate: Candidate): Form | null {
  const { tokens } = said
  if (!/^(?:number|count)/.test(candidate.fine)) return null
  let to = answer.to
  while (
    to < tokens.length &&
    (tokens[to]!.pos === 'ADJ' || tokens[to]!.pos === 'NOUN' || tokens[to]!.text === '-')
  )
    to++
  const head = tokens[to - 1]
  if (to === answer.to || head?.pos !== 'NOUN' || head.number !== 'plur') return null
  const counted = write(said, { from: answer.to, to })
  const about = /^(?:about|over|nearly|almost|around|approximately)$/i
  let from = answer.from
  if (from > 0 && about.test(tokens[from - 1]!.text)) from--
  else if (
    from > 1 &&
    /^(?:more|less|fewer)$/i.test(tokens[from - 2]!.text) &&
    tokens[from - 1]!.text === 'than'
  )
    from -= 2
  else if (from > 1 && tokens[from - 1]!.text === 'least') from -= 2
  const { subject, rest } = clause
  const qualifier = write(said, { from, to: answer.from })
    .toLowerCase()
    .replace(/^over$/, 'more than')
  const asking = `${qualifier === '' ? '' : `${qualifier} `}how many ${counted}`
  if (within(answer, subject)) {
    const all = tokens.slice(subject.from, from).every(({ text }) => /^(?:all|the|some)$/i.test(text))
    if (!all) return null
    const after = write(said, { from: to, to: subject.to })
    return {
      kind: 'how-many',
      prompt: withFront(said, clause, [asking, after, write(said, clause.verbs), write(said, rest)]),
    }
  }
  if (from !== rest.from || !within({ from, to }, rest) || !ends(said, to, rest.to)) return null
  const prompt = turn(said, clause, asking, { from, to })
  return prompt ? { kind: 'how-many', prompt } : null
}

/** The answer is the reason at the end of the sentence, from `at` on: "Why did …?" */
function askWhy(said: Said, clause: Clause, answer: Stretch): Form | null {
  const link = answer.from - 1
  if (said.tokens[link]?.lemma !== 'because') return null
  const to = said.tokens[link - 1]?.text === ',' ? link - 1 : link
  const short = { ...clause, rest: { from: clause.rest.from, to: Math.max(clause.rest.from, to) } }
  const prompt = turn(said, short, 'why', { from: short.rest.to, to: short.rest.to })
  return prompt ? { kind: 'why', prompt } : null
}

/** A question with a question word for a candidate, where subject, verb and answer are plain in the sentence. */
export function ask(candidate: Candidate, text: string, span: Span, tokens: readonly Token[]): Form | null {
  const answer = tokensOf(tokens, span)
  if (!answer) return null
  const said = { text, tokens }
  for (const clause of clausesOf(tokens)) {
    const { subject, rest, front } = clause
    if (candidate.fine === 'reason') return askWhy(said, clause, answer)
    const number = candidate.type === 'number'
    const form = number
      ? askCount(said, clause, answer, candidate)
      : within(answer, subject)
        ? askSubject(said, clause, answer, candidate)
        : within(answer, rest) || (front && within(answer, front))
          ? (askObject(said, clause, answer, candidate) ?? askPhrase(said, clause, answer, candidate))
          : null
    if (form) return form
  }
  return null
}
