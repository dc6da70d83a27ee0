import type { Candidate } from '#core/candidates/candidates'
import type { Frame } from '#core/clauses/frame'
import type { Form } from '#core/facts/fact'
import type { NameType } from '#core/language/types'
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

/** "She wove which three things?", asked for a list at the end of its sentence: named in any order. */
export function askList(frame: Frame, { sentence, span, fine }: Candidate): Form[] {
  const members = Number(fine.slice('list/'.length))
  const before = frame.text.slice(0, frame.span.start).trimEnd()
  const after = frame.text.slice(frame.span.end)
  if (
    !sentence.analysis ||
    !/^(?:[.;]|, (?:to|which|who|where|while|so|\p{Ll}+ing)\b)/u.test(after) ||
    /[?!:;]|["“”]/.test(before)
  )
    return []
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
