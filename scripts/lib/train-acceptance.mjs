import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { at } from './root.mjs'
import { wordingOf } from './sample.mjs'
import { readPages } from './train-pages.mjs'
import { inputOf } from './train-ranking.mjs'
import { readTreebankTexts } from './train-treebank-texts.mjs'
import { trainTrees } from './train-trees.mjs'

/** Many small trees of few features each: judgements are some thousands of questions, which deeper ones learn by heart. */
const SETTINGS = { trees: 200, depth: 2, rate: 0.06, features: 0.15, rows: 0.7, least: 12, l2: 4 }
/** Faults that have causes in common, each learned by models of its own. */
const FAULTS = {
  unclear: ['vague', 'two-answers'],
  easy: ['leaks', 'trivial'],
  'badly made': ['ungrammatical', 'wrong'],
}
const MODELS = 3
export const FOLDS = 5

/** What a judge says of a question apart from its choices. */
const GOOD = new Set(['ok', 'bad-choice'])

export const readJudgements = (file = at('tests/questions/judgements.json')) =>
  JSON.parse(readFileSync(file, 'utf8')).items

/** The share of judges who said one of some things of a question, 0 to 1. */
const shareOf = ({ verdicts }, wanted) =>
  verdicts.filter((verdict) => wanted.has(verdict)).length / verdicts.length

/** Each wording of a candidate by itself, those of a looser kind after those that would be asked. */
function wordingsOf(core, candidate, context) {
  const alone = (ready, asked) =>
    (ready?.forms ?? []).map((form, n) => ({ ready: { ...ready, forms: [form] }, asked: asked && n === 0 }))
  const loose = core.looselyReady(candidate, context)
  return [
    ...alone(core.prepare(candidate, context) ?? loose, true),
    ...alone(core.toldReady(candidate, context), true),
    ...alone(loose, false),
    ...alone(core.furtherReady(candidate, context), false),
  ]
}

/**
 * Rows and targets of the judged questions whose wording can still be made, also those that no gate lets pass today:
 * they tell as well what people take. `asked` are those that would be asked so.
 */
export function judgedRows(core, { english, ranking, folder, judgements }) {
  const wanted = new Map()
  for (const one of judgements) {
    if (!wanted.has(one.text)) wanted.set(one.text, [])
    wanted.get(one.text).push(one)
  }
  const read = (name) => JSON.parse(readFileSync(join(folder, 'questions', `${name}.json`), 'utf8'))
  const texts = [
    ...read('gum-dev'),
    ...read('dev-en'),
    ...readPages(folder),
    ...readTreebankTexts(folder),
  ].filter(({ id }) => wanted.has(id))
  return texts.flatMap((gold) => rowsOf(core, { english, ranking, gold, judged: wanted.get(gold.id) }))
}

function rowsOf(core, { english, ranking, gold, judged }) {
  const input = inputOf(core, english, gold)
  const { candidates, context } = core.survey(input)
  const map = core.mapSource(input.sections, gold.text)
  const worth = core.worthOf(candidates, context.sentences, input.title, ranking, 'study')
  const around = core.aroundOf(context.sentences, input.title, ranking.words)
  const part = gold.genre === undefined ? gold.title : gold.id
  return candidates.flatMap((candidate) => {
    const { sentence, origin } = candidate
    const start = map.start(sentence.block, sentence.at + origin.start)
    const end = map.end(sentence.block, sentence.at + origin.end)
    const here = judged.filter((one) => one.start === start && one.end === end)
    if (here.length === 0) return []
    const all = wordingsOf(core, candidate, context)
    return here.flatMap((one) => {
      const found = all.find(({ ready }) => wordingOf(ready.forms[0].prompt) === one.wording)
      // What asks for somebody by what they are is taken for sure, and is unlike all else.
      if (!found || core.asksRole(found.ready.forms[0])) return []
      const row = core.acceptanceFeatures(found.ready, worth.get(candidate).logit, around)
      return [{ row, target: shareOf(one, GOOD), asked: found.asked, part, one }]
    })
  })
}

/** Models of the faults that judges find; of each several that differ in what they draw at random. */
export function trainAcceptance(examples) {
  const rows = examples.map(({ row }) => row)
  return Object.entries(FAULTS).flatMap(([fault, verdicts], n) => {
    const targets = examples.map(({ one }) => shareOf(one, new Set(verdicts)))
    return Array.from({ length: MODELS }, (_, m) => ({
      fault,
      ...trainTrees(rows, targets, { ...SETTINGS, seed: n * MODELS + m + 1 }),
    }))
  })
}

/** Each example with what models that have not seen its text say of it, in log-odds. */
export function crossValidated(core, examples) {
  const parts = [...new Set(examples.map(({ part }) => part))].sort()
  const foldOf = new Map(parts.map((part, n) => [part, n % FOLDS]))
  return Array.from({ length: FOLDS }, (_, fold) => {
    const models = trainAcceptance(examples.filter(({ part }) => foldOf.get(part) !== fold))
    return examples
      .filter(({ part }) => foldOf.get(part) === fold)
      .map((example) => ({ ...example, said: core.takenBy(models, example.row) }))
  }).flat()
}

/** The chance that a question that judges take is put before one that they do not. */
export function areaUnderCurve(said) {
  let [right, pairs] = [0, 0]
  const good = said.filter(({ target }) => target > 0.5)
  const bad = said.filter(({ target }) => target < 0.5)
  for (const a of good)
    for (const b of bad) {
      right += a.said > b.said ? 1 : a.said === b.said ? 0.5 : 0
      pairs++
    }
  return right / pairs
}

/** How many of the best share of the questions are taken. */
export function takenOfBest(said, share) {
  const best = [...said].sort((a, b) => b.said - a.said).slice(0, Math.round(said.length * share))
  return best.reduce((sum, { target }) => sum + target, 0) / best.length
}

/** What the last of the best share of the questions was said to be, in log-odds. */
export const leastOf = (said, share) =>
  said.map((one) => one.said).sort((a, b) => b - a)[Math.round(said.length * share) - 1]
