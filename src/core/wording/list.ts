import type { Candidate } from '#core/candidates/candidates'
import { isExample } from '#core/candidates/lists'
import type { Frame } from '#core/clauses/frame'
import type { Form } from '#core/facts/fact'
import type { NameType, Token } from '#core/language/types'
import { contentWords } from '#core/sentences/lexicon'
import { finish } from './write'

const COUNTS = 'three four five six seven'.split(' ')
const KINDS: Partial<Record<NameType, string>> = {
  person: 'people',
  place: 'places',
  organisation: 'organisations',
}

/** What all the names of a stretch are; things where they are not of one kind. */
function kindOf(names: readonly NameType[], members: number): string {
  const [first] = names
  const same = first !== undefined && names.length === members && names.every((type) => type === first)
  return (same && KINDS[first]) || 'things'
}

/** Words of content that a question for a list has to have before it. */
const LEAST = 5

/** Words before a noun that only say that there are some. */
const SOME = /^(?:various|many|several|some|other|different|numerous|all|certain|diverse|multiple|key)$/i
const BEFORE_NOUN = /^(?:ADJ|NOUN|PROPN)$/

/**
 * "Which three wool tools does the text name?" for "various wool tools such as combs, wheels and shears": only where two
 * words at least say what they are.
 */
function askExamples(tokens: readonly Token[], start: number, members: number): Form | undefined {
  const at = tokens.findIndex((token) => token.start === start)
  if (!isExample(tokens, at)) return undefined
  const noun = tokens[at - 3]?.text === ',' ? at - 4 : at - 3
  if (tokens[noun]?.pos !== 'NOUN' || tokens[noun].number !== 'plur') return undefined
  let from = noun
  while (BEFORE_NOUN.test(tokens[from - 1]?.pos ?? '') || tokens[from - 1]?.text === '-') from--
  while (from < noun && SOME.test(tokens[from]!.text)) from++
  if (from === noun || tokens[from]!.text === '-') return undefined
  const words = tokens
    .slice(from, noun + 1)
    .map(({ text, end }, i, all) => (all[i + 1]?.start === end ? text : `${text} `))
    .join('')
  return { kind: 'list', prompt: finish(['which', COUNTS[members - 3], words.trim(), 'does the text name']) }
}

/** "She wove which three things?", asked for a list at the end of its sentence: named in any order. */
export function askList(frame: Frame, { sentence, span, fine }: Candidate): Form[] {
  const members = Number(fine.slice('list/'.length))
  const examples = askExamples(sentence.analysis?.tokens ?? [], span.start, members)
  if (examples) return [examples]
  const before = frame.text.slice(0, frame.span.start).trimEnd()
  const after = frame.text.slice(frame.span.end)
  if (
    !sentence.analysis ||
    !/^(?:[.;]|, (?:to|which|who|where|while|so|\p{Ll}+ing)\b)/u.test(after) ||
    /[?!:;]|["“”]/.test(before)
  )
    return []
  // "Ada Stone wove which three things?": who should know.
  if (contentWords(before).length < LEAST) return []
  // "is which three things": what somebody is; "between which three": two places, one of them with its state.
  if (/\b(?:is|are|was|were|be|been|between|according to)$/i.test(before)) return []
  const { tokens, names } = sentence.analysis
  const inside = names.filter(
    ({ from, to }) => tokens[from]!.start >= span.start && tokens[to - 1]!.end <= span.end,
  )
  const noun = /\b(?:including|such as|like)$/.test(before)
    ? ''
    : kindOf(
        inside.map(({ type }) => type),
        members,
      )
  return [{ kind: 'list', prompt: finish([before, 'which', COUNTS[members - 3], noun]) }]
}
