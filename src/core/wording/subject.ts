import type { Candidate } from '#core/candidates/candidates'
import type { Clause, Stretch } from '#core/clauses/clause'
import type { Form } from '#core/facts/fact'
import { canDrop } from './noun-phrase'
import { askFor, askForDoer } from './wh'
import { ADDS, type Said, withFront, write } from './write'

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

/** A phrase of common words: "what" in its place could be anything. */
export const isPhrase = ({ fine }: Candidate): boolean => fine.startsWith('phrase/')

/** The answer is all of the subject: "Who proposed …?", or owns it: "Whose design …?" */
export function askSubject(said: Said, clause: Clause, answer: Stretch, candidate: Candidate): Form | null {
  const { subject } = clause
  if (!canDrop(said, candidate, subject.from, answer.from)) return null
  const main = said.tokens[clause.main]!
  const isActive =
    main.form !== 'pastPart' || !/^(?:was|were|is|are|been)$/.test(said.tokens[clause.main - 1]?.text ?? '')
  const asking = askFor(candidate) ?? (isActive ? askForDoer(candidate, main.lemma) : null)
  if (!asking) return null
  if (answer.to !== subject.to) return askOwner(said, clause, answer, asking.words)
  // "What was one of the first looms?": which of many things it was, and how it was, are asked for alike.
  if (asking.words === 'what' && (clause.helper === clause.main || isPhrase(candidate))) return null
  const plural = asking.plural === true || isPlural(said, subject, answer)
  // "What are stars made of": a plain "what" takes the verb in the singular, a kind of thing does not.
  if (plural !== (asking.plural === true) || said.tokens[clause.rest.from]?.text === ',') return null
  if (!plural && main.form === 'present' && clause.helper === undefined) return null
  const verbs = plural ? write(said, clause.verbs) : writeVerbs(said, clause)
  return {
    kind: asking.kind,
    prompt: withFront(said, clause, [asking.words, verbs, write(said, clause.rest)]),
  }
}

/** "Gordon's design played a part": "Whose design played a part?" */
function askOwner(said: Said, clause: Clause, answer: Stretch, words: string): Form | null {
  const { tokens } = said
  const mark = tokens[answer.to]!
  if (!/^['’]s?$/.test(mark.text) || mark.end === tokens[answer.to + 1]?.start) return null
  const owned = write(said, { from: answer.to + 1, to: clause.subject.to })
  const asking = words === 'who' ? 'whose' : `${words}’s`
  // "Which guild’s Ada Stone was chosen?": the name says enough without its owner.
  if (owned === '' || words === 'what' || tokens[answer.to + 1]?.pos === 'PROPN') return null
  return {
    kind: words === 'who' ? 'who' : 'which',
    prompt: withFront(said, clause, [asking, owned, write(said, clause.verbs), write(said, clause.rest)]),
  }
}
