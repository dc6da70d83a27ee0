import type { Candidate } from '#core/candidates/candidates'
import type { AnswerType } from '#core/facts/fact'
import { contentWords } from '#core/sentences/lexicon'

const PRIOR: Record<AnswerType, number> = {
  person: 0.9,
  place: 0.8,
  organisation: 0.9,
  event: 0.95,
  work: 0.9,
  name: 0.7,
  date: 0.6,
  number: 0.6,
  money: 0.7,
  percent: 0.7,
  term: 0.15,
  phrase: 0.2,
}

/** How central each sentence is: how many of its content words the text repeats, 0 to 1. */
export function centrality(sentences: readonly { text: string }[]): number[] {
  const words = sentences.map(({ text }) => new Set(contentWords(text)))
  const counts = new Map<string, number>()
  for (const each of words) for (const word of each) counts.set(word, (counts.get(word) ?? 0) + 1)
  const raw = words.map((each) => {
    const total = [...each].reduce((sum, word) => sum + Math.min(4, counts.get(word)! - 1), 0)
    return each.size === 0 ? 0 : total / Math.sqrt(each.size)
  })
  const most = Math.max(1e-9, ...raw)
  return raw.map((value) => value / most)
}

/** How much of the text an answer's name may be before asking for it tells nothing. */
const EVERYWHERE = 0.3

export interface Surroundings {
  /** How central the sentence is, 0 to 1. */
  central: number
  /** Content words of the title. */
  title: ReadonlySet<string>
  /** How many sentences the text has. */
  sentences: number
}

/**
 * How much a fact matters to the whole text: how often and how early what answers it is named, how much of it the
 * title has, what kind of thing it is, and how central its sentence is. After the salience measures that do best
 * against what people keep in summaries (GUM's graded salience, Lin & Zeldes 2025).
 */
export function salienceOf(candidate: Candidate, { central, title, sentences }: Surroundings): number {
  const { group, sentence, text, type, fine } = candidate
  const mentions = group?.mentions ?? 1
  const first = group?.first ?? sentence.index
  const words = contentWords(candidate.name)
  const titled = words.length === 0 ? 0 : words.filter((word) => title.has(word)).length / words.length
  const everywhere = sentences > 12 && mentions / sentences > EVERYWHERE
  return (
    0.55 * Math.log(1 + mentions) +
    1.2 / (1 + 0.35 * first) +
    0.6 * titled +
    PRIOR[type] -
    (text.split(/\s+/).length > 5 ? 0.3 : 0) -
    (fine === 'ordinal' ? 0.2 : 0) -
    (type === 'term' && !/[\s-]/.test(text) ? 0.4 : 0) -
    (everywhere ? 0.4 : 0) +
    0.5 * central
  )
}
