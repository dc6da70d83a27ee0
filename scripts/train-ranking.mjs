#!/usr/bin/env node
/**
 * Learns which facts matter and writes resources/models/ranking/ranking.json.
 *
 *   node scripts/train-ranking.mjs FOLDER
 *
 * FOLDER holds questions/dev-en.json, questions/fairytale-dev.json, questions/gum-dev.json and
 * treebank/en-train.conllu.gz; see resources/models/ranking/README.md for what they are. Texts set aside
 * (tests/questions/set-aside.json) are not learned from. Prints figures by cross-validation over articles, stories and
 * documents. The same folder and the same English model give the same bytes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { bundle } from './lib/bundle.mjs'
import { at } from './lib/root.mjs'
import { examples, frequentWords, trainRanking } from './lib/train-ranking.mjs'
import { countsOf, foldRankings, report } from './lib/train-ranking-measure.mjs'

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Usage: node scripts/train-ranking.mjs FOLDER, the folder with questions and treebank.')
  process.exit(1)
}
const core = await import(await bundle(at('scripts/lib/train-ranking-core.ts')))
const english = core.loadEnglish(readFileSync(at('resources/models/english/model.bin')))
const words = frequentWords(folder)
const texts = examples(core, english, folder, words)
const target = at('resources/models/ranking')
mkdirSync(target, { recursive: true })
const bytes = JSON.stringify(trainRanking(core, words, texts))
writeFileSync(`${target}/ranking.json`, `${bytes}\n`)
console.log(`ranking.json: ${bytes.length} bytes`)

const rankingOf = foldRankings(core, words, texts)
const all = [...texts.passages, ...texts.documents]
for (const order of ['details', 'key', 'blend']) {
  console.log(`\n${order}`)
  for (const line of report(countsOf(core, english, all, rankingOf, order))) console.log(line)
}
