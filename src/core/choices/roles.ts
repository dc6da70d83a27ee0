import type { Candidate } from '#core/candidates/candidates'
import { isOfReporter } from '#core/sentences/apparatus'

/** What a text tells that somebody does where it names them. */
export type Role = 'speaker' | 'reporter'

const SPEECH =
  '(?:said|says|told|tells|adds|added|argues|claims|explained|explains|stated|noted|notes|writes|warned|warns|recalled|recalls|insisted|insists|instructed|acknowledged|condemned|expressed|urged|described)'
/** "…, ” said ____" */
const SAYS_BEFORE = new RegExp(`["”,] (?:${SPEECH}|according to) (?:\\p{L}+\\.? ){0,4}$`, 'u')
/** "____, a weaver, said", "____ of the mill said" */
const SAYS_AFTER = new RegExp(
  `^(?:['’]s [\\p{L} ]{3,30})?(?:,[^,“"]{3,120},| of [^,“"]{3,40},?)? \\s?(?:also |later |has |had )?${SPEECH}\\b`,
  'u',
)
const TELLS = /\b[Aa]ccording to (?:\p{L}+\.? ){0,4}$/u
const roles = new WeakMap<Candidate, Role | 'none'>()

/** What somebody does in the sentence that names them, as far as the words beside the name tell. */
export function roleOf(candidate: Candidate): Role | undefined {
  const known = roles.get(candidate) ?? found(candidate)
  roles.set(candidate, known)
  return known === 'none' ? undefined : known
}

function found({ sentence: { said }, span }: Candidate): Role | 'none' {
  const [before, after] = [said.slice(0, span.start), said.slice(span.end)]
  if (isOfReporter(said)) return 'reporter'
  return SAYS_BEFORE.test(before) || TELLS.test(before) || SAYS_AFTER.test(after) ? 'speaker' : 'none'
}

/** So many mentions make somebody one whom the text goes on about. */
const OFTEN = 3

/**
 * Whether somebody of a text could be taken for another by what both do in it: beside one who speaks stand others who do,
 * beside one who wrote the text nobody of whom it tells, and beside one it goes on about nobody who only has a word.
 */
export function actsAlike(
  answer: Candidate,
  own: readonly Candidate[],
  other: readonly Candidate[],
): boolean {
  const theirs = other.map(roleOf)
  const wrote = (all: readonly (Role | undefined)[]) => all.includes('reporter')
  if (wrote(theirs) !== wrote(own.map(roleOf))) return false
  const role = roleOf(answer)
  if (role === 'speaker') return theirs.includes('speaker')
  return own.length < OFTEN || !theirs.every((one) => one === 'speaker')
}
