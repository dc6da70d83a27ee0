#!/usr/bin/env node
/**
 * Learns whom pronouns mean and writes resources/models/pronouns/pronouns.json.
 *
 *   node scripts/train-pronouns.mjs FOLDER
 *
 * FOLDER holds treebank/, English with coreference. Prints, by cross-validation over documents, how often the rule that
 * needs no model and the model are right, and how many pronouns they answer. Texts set aside are never read. The same
 * folder and English model give the same bytes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { bundle } from './lib/bundle.mjs'
import { at } from './lib/root.mjs'
import { crossValidated, examplesOf, judged, ruled, thresholdFor, train } from './lib/train-pronouns.mjs'
import { documentsOf } from './lib/train-pronouns-data.mjs'

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Usage: node scripts/train-pronouns.mjs FOLDER, the folder with the treebank.')
  process.exit(1)
}
const core = await import(await bundle(at('scripts/lib/train-pronouns-core.ts')))
const english = core.loadEnglish(readFileSync(at('resources/models/english/model.bin')))
const documents = documentsOf(folder).map((document) => ({
  ...document,
  plain: core.hearPlainly(document.sections, { english }),
}))
const examples = examplesOf(core, documents)
console.log(`${documents.length} documents, ${examples.length} pronouns`)
/** Precision wanted of the pronouns that are answered: at least 95 %, and a margin since it is chosen by these. */
const RIGHT = 0.96
const tell = (name, { right, answered, all }) =>
  console.log(
    `${name.padEnd(22)} right ${right} of ${answered} (${((100 * right) / Math.max(1, answered)).toFixed(1)} %), answered ${((100 * answered) / all).toFixed(1)} % of ${all}`,
  )
tell('rule', ruled(core, documents))
const said = crossValidated(core, documents)
const threshold = thresholdFor(said, RIGHT)
for (const least of [0.5, 0.6, 0.7, 0.8, 0.9]) tell(`model from ${least}`, judged(said, least))
tell(`model from ${threshold}`, judged(said, threshold))
const weights = train(core, examples)
const bytes = JSON.stringify({ version: core.RESOLVER_VERSION, threshold, weights })
mkdirSync(at('resources/models/pronouns'), { recursive: true })
writeFileSync(at('resources/models/pronouns/pronouns.json'), `${bytes}\n`)
console.log(`pronouns.json: ${bytes.length} bytes`)
