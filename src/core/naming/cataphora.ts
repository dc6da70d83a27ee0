import type { Token } from '#core/language/types'
import { isPersonWord } from '#core/sentences/pronouns'
import type { Span } from '#core/text/segment'
import { kindOf } from './gazetteer'
import { type Gender, genderOf } from './gender'
import { isNameHead } from './typing'

/** What may stand between a pronoun's phrase and the name that it means: "…,", "…,”". */
const PARTING = /^,$|^[”"’']$|^''$/

/**
 * Whether the "he" or "she" that is token `at` means somebody named after it: it stands in a phrase or a clause before
 * the subject of the sentence, and that is a person who may be called so ("In her book, Ada Stone wrote";
 * Carden 1982, "Backwards anaphora in discourse context", Journal of Linguistics 18). `names` are the sentence's.
 */
export function pointsAhead(
  said: string,
  tokens: readonly Token[],
  at: number,
  is: Gender,
  names: readonly { span: Span; type: string }[],
): boolean {
  const couldBe = (subject: Token): boolean => {
    const name = names.find(({ span }) => span.start <= subject.start && span.end >= subject.end)
    if (!name) return subject.pos === 'NOUN' && subject.number !== 'plur' && isPersonWord(subject.lemma)
    const words = said.slice(name.span.start, name.span.end)
    if (!/^(?:person|name)$/.test(name.type) || isNameHead(words) || kindOf(words) !== undefined) return false
    return (genderOf(words, said, name.span) ?? is) === is
  }
  const subjects = [subjectAfter(tokens, at), partedSubject(tokens, at)]
  return subjects.some((subject) => subject !== undefined && couldBe(subject))
}

/** The main subject, where it comes after token `at` and that is no part of it. */
function subjectAfter(tokens: readonly Token[], at: number): Token | undefined {
  const root = tokens.findIndex(({ head }) => head < 0)
  const subject = tokens.findIndex(({ dep, head }) => /^nsubj/.test(dep) && head === root)
  if (subject <= at) return undefined
  for (let up = at, steps = 0; up >= 0 && steps < tokens.length; up = tokens[up]!.head, steps++)
    if (up === subject) return undefined
  return tokens[subject]
}

/** What stands as a subject right after the comma that ends the phrase of token `at`, whatever the parse. */
function partedSubject(tokens: readonly Token[], at: number): Token | undefined {
  if (at === 0) return undefined
  const comma = tokens.findIndex(({ text }, i) => i > at && text === ',')
  let from = comma + 1
  if (comma < 0) return undefined
  while (from < tokens.length && PARTING.test(tokens[from]!.text)) from++
  let to = from
  while (tokens[to]?.pos === 'PROPN') to++
  // "Where she lives, Ada Stone, 20, wrote", but not "In Hull her brother, Tom Bell, wrote".
  const isSet = tokens[to]?.text === ',' && /^nsubj/.test(tokens[at]!.dep)
  const goesOn = isSet || (tokens[to] && /^(?:VERB|AUX|ADV)$/.test(tokens[to]!.pos))
  return to > from && goesOn ? tokens[from] : undefined
}
