#!/usr/bin/env node
/**
 * Learns which questions people would take and writes resources/models/ranking/acceptance.json.
 *
 *   node scripts/train-acceptance.mjs FOLDER
 *
 * FOLDER holds questions/gum-dev.json and questions/dev-en.json, web-pages and treebank; what was said of questions is in
 * tests/questions/judgements.json. Judgements of wordings that are made no more are passed over. Prints figures by
 * cross-validation over texts. The same folder, models and judgements give the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { bundle } from './lib/bundle.mjs'
import { at } from './lib/root.mjs'
import {
  areaUnderCurve,
  crossValidated,
  judgedRows,
  leastOf,
  readJudgements,
  takenOfBest,
  trainAcceptance,
} from './lib/train-acceptance.mjs'

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Usage: node scripts/train-acceptance.mjs FOLDER, the folder with the questions of people.')
  process.exit(1)
}
const core = await import(await bundle(at('scripts/lib/train-acceptance-core.ts')))
const english = core.loadEnglish(readFileSync(at('resources/models/english/model.bin')))
const ranking = core.readRanking(readFileSync(at('resources/models/ranking/ranking.json'), 'utf8'), {
  details: core.FEATURES.length,
  entities: core.ENTITY_FEATURES.length,
})
const judgements = readJudgements()
const examples = judgedRows(core, { english, ranking, folder, judgements })
const percent = (share) => `${(100 * share).toFixed(0)} %`
const takenOf = (some) => some.reduce((sum, { target }) => sum + target, 0) / some.length
const asked = examples.filter((example) => example.asked)
console.log(
  `${examples.length} of ${judgements.length} judged wordings can still be made, ${asked.length} would be asked`,
)
console.log(`taken: ${percent(takenOf(examples))}, of those that would be asked ${percent(takenOf(asked))}`)
const said = crossValidated(core, examples).filter((example) => example.asked)
console.log(`by cross-validation, asked: area under the curve ${areaUnderCurve(said).toFixed(3)}`)
for (const share of [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8])
  console.log(
    `the best ${percent(share)} (from ${leastOf(said, share).toFixed(2)}): ${percent(takenOfBest(said, share))} taken`,
  )
const bytes = JSON.stringify({
  version: 1,
  features: core.ACCEPTANCE_FEATURES.length,
  models: trainAcceptance(examples),
})
writeFileSync(at('resources/models/ranking/acceptance.json'), `${bytes}\n`)
console.log(`acceptance.json: ${bytes.length} bytes`)
