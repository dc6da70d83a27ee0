import { textsSetAside } from './train-aside.mjs'
import { FOLDS, foldsOf, inputOf, trainRanking } from './train-ranking.mjs'
import {
  DOCUMENT_FIGURES,
  documentCounts,
  PASSAGE_FIGURES,
  passageCounts,
  shareWithInterval,
} from './train-score.mjs'

/** The sizes of rows, to read a ranking by. */
export const sizesOf = (core) => ({ details: core.FEATURES.length, entities: core.ENTITY_FEATURES.length })

/** The questions of a text of a set, with offsets into it, best first. */
export function questionsOf(core, english, gold, ranking, order) {
  const input = inputOf(core, english, gold)
  const map = core.mapSource(input.sections, gold.text)
  const facts = core.generate({ ...input, order, ...(ranking && { ranking }) })
  return facts.flatMap((fact) => core.itemOf(fact, input.title, gold.text, map) ?? [])
}

/** A ranking for each fold, learned from the texts of the others. */
export function foldRankings(core, words, { passages, documents }) {
  const folds = { passages: foldsOf(passages), documents: foldsOf(documents) }
  const rankings = Array.from({ length: FOLDS }, (_, k) => {
    const others = {
      passages: passages.filter(({ part }) => folds.passages.get(part) !== k),
      documents: documents.filter(({ part }) => folds.documents.get(part) !== k),
    }
    return core.readRanking(JSON.stringify(trainRanking(core, words, others)), sizesOf(core))
  })
  return ({ set, part }) => rankings[(set === 'gum-dev' ? folds.documents : folds.passages).get(part)]
}

/** What is counted of each text in an order, with `rankingOf` a text; a text has `gold`, `set` and `part`. */
export const countsOf = (core, english, texts, rankingOf, order) =>
  texts.map((text) => {
    const items = questionsOf(core, english, text.gold, rankingOf(text), order)
    const counts = text.gold.questions ? passageCounts(text.gold, items) : documentCounts(text.gold, items)
    return { ...counts, set: text.set, part: text.part }
  })

/** Lines of figures, a set each: those of the texts that were learned from, then of all. */
export function report(rows) {
  const aside = textsSetAside()
  const lines = []
  for (const set of new Set(rows.map((row) => row.set))) {
    const own = rows.filter((row) => row.set === set)
    const figures = set === 'gum-dev' ? DOCUMENT_FIGURES : PASSAGE_FIGURES
    for (const [what, some] of [
      ['', own.filter(({ part }) => !aside.has(part))],
      [' with those set aside', own],
    ]) {
      if (what !== '' && some.length === own.filter(({ part }) => !aside.has(part)).length) continue
      const shown = Object.entries(figures).map(([name, [over, under]]) => {
        const { value, low, high } = shareWithInterval(some, over, under)
        return `${name} ${value.toFixed(1)} (${low.toFixed(1)}-${high.toFixed(1)})`
      })
      lines.push(`${set}${what}, ${some.length} texts: ${shown.join(', ')}`)
    }
  }
  return lines
}
