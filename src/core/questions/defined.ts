import type { Candidate } from '#core/candidates/candidates'
import { holds } from '#core/wording/gates'
import { isKin, wordsOf } from '#core/wording/given-away'

const FEWEST = 3
const MOST = 5

/** The noun of a term, which is its last word. */
const nounOf = (term: string): string => wordsOf(term).at(-1) ?? term

const isMany = ({ sentence, span }: Candidate): boolean =>
  sentence.analysis?.tokens.find(({ end }) => end === span.end)?.number === 'plur'

/**
 * Other terms that a text defines, as wrong answers to what one of them is called: written like it, one or many as it
 * is, of another noun. Three to five, those that stand nearest first, or none.
 */
export function otherTerms(asked: Candidate, candidates: readonly Candidate[]): string[] {
  const found: string[] = []
  const away = ({ sentence }: Candidate) => Math.abs(sentence.index - asked.sentence.index)
  const defined = candidates.filter(({ definition }) => definition).sort((a, b) => away(a) - away(b))
  for (const other of defined) {
    const { text } = other
    if (found.length >= MOST || isMany(other) !== isMany(asked)) continue
    if (holds(asked.sentence.said, text)) continue
    if ([asked.text, ...found].some((term) => isKin(nounOf(term), nounOf(text)))) continue
    found.push(/^\p{Lu}/u.test(asked.text) ? capital(text) : small(text))
  }
  return found.length >= FEWEST ? found : []
}

const capital = (term: string): string => term.charAt(0).toUpperCase() + term.slice(1)

/** Abbreviations keep their capitals. */
const small = (term: string): string =>
  /^\p{Lu}\p{Lu}/u.test(term) ? term : term.charAt(0).toLowerCase() + term.slice(1)
