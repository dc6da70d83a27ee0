import type { Fact } from '#core/facts/fact'
import { factId } from '#core/facts/ids'
import { pick } from '#core/facts/pick'
import type { LanguageModel } from '#core/languages/model'
import { languageNumbers } from '#core/languages/numerals'
import { languageTools } from '#core/languages/tools'
import { sumTrees, type Trees } from '#core/ranking/trees'
import { sourceSentences } from '#core/sentences/sources'
import type { Section, TextId } from '#core/text/document'
import { indexText, makeRange } from '#core/text/places'
import { promptKey } from '#core/wording/gates'
import { type ForeignCandidate, foreignCandidates } from './candidates'
import { type ForeignCloze, foreignCloze } from './cloze'
import { foreignDistractors } from './distractors'
import { foreignFeatures } from './features'
import { foreignFault, isListed } from './gates'
import { type ForeignText, viewForeign } from './view'

/** What makes questions in other languages than English better; without them a simple order is kept. */
export interface ForeignModels {
  /** Of the text's language. */
  model?: LanguageModel
  /** The ranking, one for all languages. */
  trees?: Trees
}

export interface ForeignInput {
  text: TextId
  sections: readonly Section[]
  /** BCP 47. */
  language: string
  foreign?: ForeignModels
}

/** Facts for each hundred words, at most. */
const DENSITY = 8.5
const LEAST = 12
/** How often one answer is asked for at most. */
const MOST_ALIKE = 2
/** Candidates looked at for each fact wanted: the rest stand no chance. */
const LOOKED_AT = 8

/** Without trees: figures and names before all else, shorter before longer, central sentences before others. */
function plainScore({ type, from, to, sentence }: ForeignCandidate): number {
  const kind = type === 'phrase' || type === 'term' ? 0.05 : type === 'name' || type === 'work' ? 0.35 : 0.4
  return (kind * (1 + sentence.central)) / (1 + Math.abs(to - from - 2) / 4)
}

/** How likely each candidate is to be asked for, 0 to 1. */
function scoresOf(candidates: readonly ForeignCandidate[], text: ForeignText, trees?: Trees): number[] {
  if (!trees || !text.tools.known) return candidates.map(plainScore)
  const rowOf = foreignFeatures(text)
  return candidates.map((candidate) => 1 / (1 + Math.exp(-sumTrees(trees, rowOf(candidate)))))
}

function latestYear(sentences: readonly { text: string }[], code: string): number {
  const { plain } = languageNumbers(code)
  const years = sentences.flatMap(({ text }) => plain(text).match(/(?<!\d)(?:1\d{3}|20\d{2})(?!\d)/g) ?? [])
  return Math.max(0, ...years.map(Number))
}

/**
 * Facts of a text in another language than English, best first: each is a sentence with a blank, since nothing tells
 * subject from object there. Pure and deterministic.
 */
export function generateForeign({ text, sections, language, foreign = {} }: ForeignInput): Fact[] {
  const tools = languageTools(language)
  const view = viewForeign(sourceSentences(sections, language), tools, foreign.model)
  const { sentences } = view
  const candidates = foreignCandidates(view)
  const scores = scoresOf(candidates, view, foreign.trees)
  const words = sentences.reduce((sum, one) => sum + one.words.filter(({ mark }) => !mark).length, 0)
  const most = Math.max(LEAST, Math.ceil((words * DENSITY) / 100))
  const order = candidates.map((candidate, i) => ({ candidate, score: scores[i]! }))
  order.sort((a, b) => b.score - a.score)
  const good: ((typeof order)[number] & { cloze: ForeignCloze })[] = []
  for (const one of order) {
    if (good.length === most * LOOKED_AT) break
    if (isListed(one.candidate, tools)) continue
    const cloze = foreignCloze(one.candidate, view)
    if (cloze && !foreignFault(one.candidate, cloze, tools)) good.push({ ...one, cloze })
  }
  const picked = pick(
    good.map((one) => ({
      ...one,
      sentence: one.candidate.sentence.index,
      span: one.candidate.span,
      answer: one.candidate.text.toLowerCase(),
      most: MOST_ALIKE,
    })),
    most,
  )
  const index = indexText([...sections])
  const pool = { tools, candidates, latest: latestYear(sentences, tools.code) }
  const asked = new Set<string>()
  return picked.flatMap(({ candidate, cloze: { prompt, before }, score }): Fact[] => {
    const { sentence, span, type } = candidate
    const from = (before[0] ?? sentence).at
    const shift = sentence.at - from
    const key = promptKey(prompt)
    if (asked.has(key)) return []
    asked.add(key)
    const place = (at: number) => ({ block: sentence.block, at })
    return [
      {
        id: factId(sentence.text, span),
        section: sentence.section,
        source: makeRange(index, text, place(from), place(sentence.at + sentence.text.length)),
        span: { start: span.start + shift, end: span.end + shift },
        answer: candidate.text,
        accepts: [],
        type,
        forms: [{ kind: 'cloze', prompt }],
        distractors: foreignDistractors(candidate, prompt, pool),
        attributed: false,
        trueFalse: false,
        salience: score,
      },
    ]
  })
}
