#!/usr/bin/env node
/**
 * Measures the questions on sets of texts with people's questions or summaries.
 *
 *   npm run bench:questions -- FOLDER [--quick]
 *
 * FOLDER holds questions/*.json and treebank/en-train.conllu.gz, as for scripts/train-ranking.mjs. What the ranking is
 * learned from is measured by cross-validation: for each fold it is learned anew from the others. `--quick` takes the
 * ranking that ships instead, and is then too kind to the texts that this was learned from. Prints R@N, R@2N, exact@N
 * and P@N (answers of people's questions met by the first N facts, N being the number of their questions), S3@20 and
 * nDCG@10 (things that summaries name), each with its 95 % interval, and how fast facts are made, warm and from a start.
 */
import { readFileSync } from 'node:fs'
import { bundle } from './lib/bundle.mjs'
import { coldStart } from './lib/cold.mjs'
import { at } from './lib/root.mjs'
import { examples, frequentWords, inputOf } from './lib/train-ranking.mjs'
import { countsOf, foldRankings, report, sizesOf } from './lib/train-ranking-measure.mjs'

const args = process.argv.slice(2)
const folder = args.find((arg) => !arg.startsWith('--'))
if (folder === undefined) {
  console.error('Usage: npm run bench:questions -- FOLDER [--quick], the folder with questions and treebank.')
  process.exit(1)
}
const core = await import(await bundle(at('scripts/lib/train-ranking-core.ts')))
const english = core.loadEnglish(readFileSync(at('resources/models/english/model.bin')))
const shipped = core.readRanking(
  readFileSync(at('resources/models/ranking/ranking.json'), 'utf8'),
  sizesOf(core),
)
const words = frequentWords(folder)
const texts = examples(core, english, folder, words)
const all = [...texts.passages, ...texts.documents]
const rankingOf = args.includes('--quick') ? () => shipped : foldRankings(core, words, texts)
for (const order of ['details', 'key', 'blend']) {
  console.log(`\n${order}`)
  for (const line of report(countsOf(core, english, all, rankingOf, order))) console.log(line)
}

/** Processor seconds a piece of work takes. */
function seconds(work) {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

const FIRST_WORDS = 1000
const count = (text) => text.split(/\s+/).length
const acceptance = core.readAcceptance(
  readFileSync(at('resources/models/ranking/acceptance.json'), 'utf8'),
  core.ACCEPTANCE_FEATURES.length,
)
// As the app does.
const make = (gold) => core.generate({ ...inputOf(core, english, gold), ranking: shipped, acceptance })
const taken = seconds(() => {
  for (const { gold } of texts.documents) make(gold)
})
const total = texts.documents.reduce((sum, { gold }) => sum + count(gold.text), 0)
const long = texts.documents.find(({ gold }) => count(gold.text) >= FIRST_WORDS).gold
const article = {
  ...long,
  text: long.text
    .split(/(?<=\s)/)
    .slice(0, FIRST_WORDS)
    .join(''),
}
console.log(`\n${Math.round(total / taken)} words a second of processor time`)
console.log(`all facts of ${FIRST_WORDS} words, warm: ${Math.round(1000 * seconds(() => make(article)))} ms`)
console.log(`the same from the start of a process: ${Math.round(coldStart(article.text))} ms`)
