import type { English } from '#core/language/types'
import type { Section, TextId } from '#core/text/document'
import { indexText, makeRange } from '#core/text/places'
import { type Candidate, findCandidates } from './candidates'
import { distractorsFor, type Pool } from './distractors'
import type { Fact, Form } from './fact'
import { formsOf } from './forms'
import { faultOf, isEmptyAnswer, promptKey } from './gates'
import { factId } from './ids'
import { contentWords } from './lexicon'
import { pick } from './pick'
import { centrality, salienceOf } from './rank'
import type { ReadSentence } from './sentence'
import { read, sourceSentences } from './sources'
import { isOpinion, isPlain, takesPosition } from './stance'

export interface Input {
  text: TextId
  sections: Section[]
  /** BCP 47. */
  language: string
  title: string
  /** ISO date, as exact as known. */
  published?: string
  /** For English texts: question words need it, everything else gets better by it. */
  english?: English
}

/** Facts for each hundred words, at most. */
const DENSITY = 8.5
const LEAST = 6

/** The latest year a wrong choice may name. */
function latestYear(published: string | undefined, sentences: readonly ReadSentence[]): number {
  const year = Number(published?.slice(0, 4))
  if (year > 0) return year
  const years = sentences.flatMap(({ text }) => text.match(/\b(?:1\d{3}|20\d{2})\b/g) ?? []).map(Number)
  return Math.max(0, ...years)
}

interface Ready extends Candidate {
  forms: [Form, ...Form[]]
  /** The sentence before it belongs to its source. */
  withBefore: boolean
}

/** Facts of a text, best first: sentences, what could be asked in them, its wordings, and what passes the gates. */
export function generate(input: Input): Fact[] {
  const { sections, language, title, english } = input
  const isEnglish = /^en\b/i.test(language)
  const sentences = sourceSentences(sections, language).map((sentence): ReadSentence => {
    const plain = read(sentence, language)
    return isEnglish && english ? { ...plain, analysis: english.analyse(sentence.text) } : plain
  })
  const candidates = findCandidates(sentences)
  const central = centrality(sentences)
  const titled = new Set(contentWords(title))
  const latest = latestYear(input.published, sentences)
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0)

  const scored = candidates.flatMap((candidate) => {
    const ready = prepare(candidate, sentences, isEnglish)
    if (!ready || isFuture(candidate, latest)) return []
    const score =
      salienceOf(candidate, central[candidate.sentence.index]!, titled) +
      (ready.forms[0].kind === 'cloze' ? 0 : 0.35)
    return [
      {
        ready,
        score,
        sentence: candidate.sentence.index,
        span: candidate.span,
        answer: candidate.name.toLowerCase(),
      },
    ]
  })
  const picked = pick(scored, Math.max(LEAST, Math.ceil((words * DENSITY) / 100)))

  const index = indexText(sections)
  const pool: Pool = { candidates, latest }
  const opinion = isEnglish && isOpinion(sentences.map(({ text }) => text))
  const asked = new Set<string>()
  return picked.flatMap(({ ready, score }) => {
    const forms = ready.forms.filter(({ prompt }) => !asked.has(promptKey(prompt)))
    for (const { prompt } of forms) asked.add(promptKey(prompt))
    const [first, ...others] = forms
    return first ? [factOf({ ...ready, forms: [first, ...others] }, score)] : []
  })

  function factOf(ready: Ready, salience: number): Fact {
    const { sentence, span, group, forms } = ready
    const before = sentences[sentence.index - 1]
    const from = ready.withBefore && before ? before.at : sentence.at
    const place = (at: number) => ({ block: sentence.block, at })
    const source = makeRange(index, input.text, place(from), place(sentence.at + sentence.text.length))
    const shift = sentence.at - from
    const distractors = distractorsFor(ready, source.quote.exact, pool)
    return {
      id: factId(sentence.text, span),
      section: sentence.section,
      source,
      span: { start: span.start + shift, end: span.end + shift },
      answer: ready.text,
      accepts: (group?.accepts ?? []).filter((name) => name !== ready.text),
      type: ready.type,
      forms,
      distractors,
      attributed: opinion || (isEnglish && takesPosition(sentence.text)),
      trueFalse: isEnglish && distractors.length > 0 && isPlain(sentence.text),
      salience,
    }
  }
}

const isFuture = ({ fine, text }: Candidate, latest: number): boolean =>
  fine === 'year' && Number(text) > latest

/** The wordings of a candidate that pass the gates; null when there is none. */
function prepare(candidate: Candidate, sentences: readonly ReadSentence[], english: boolean): Ready | null {
  if (isEmptyAnswer(candidate.text)) return null
  const before = sentences[candidate.sentence.index - 1]
  const near = before && before.block === candidate.sentence.block ? before : undefined
  const { forms, withBefore } = formsOf(candidate, near)
  const good = forms.filter(
    ({ kind, prompt }) => faultOf(kind, prompt, candidate.text, english) === undefined,
  )
  const [first, ...others] = good
  return first ? { ...candidate, forms: [first, ...others], withBefore } : null
}
