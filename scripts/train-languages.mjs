#!/usr/bin/env node
/**
 * Trains what questions in other languages than English are made with.
 *
 *   node scripts/train-languages.mjs tags FOLDER [xx …]   taggers: resources/models/languages/xx.bin
 *   node scripts/train-languages.mjs ranking FOLDER       the ranking: resources/models/languages/ranking.json
 *
 * For tags FOLDER holds xx-train.conllu.gz and xx-dev.conllu.gz and zh-names-train.iob2.gz, for the ranking
 * dev-xx.json; resources/models/languages/README.md says what they are. Articles set aside
 * (tests/questions/set-aside.json) are neither learned from nor measured on. The same folder gives the same bytes. The
 * ranking is measured by cross-validation over articles, the same ones in all languages.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { bundle } from './lib/bundle.mjs'
import { FOLDS, factsOf, learnTrees, passagesOf, recall } from './lib/languages-ranking.mjs'
import { trainLanguage } from './lib/languages-taggers.mjs'
import { at } from './lib/root.mjs'
import { textsSetAside } from './lib/train-aside.mjs'

const TAGGED = ['ar', 'de', 'es', 'fr', 'ru', 'zh']
const ASKED = ['ar', 'de', 'es', 'ru', 'zh']

const [what, folder, ...only] = process.argv.slice(2)
if (!['tags', 'ranking'].includes(what) || folder === undefined) {
  console.error('Usage: node scripts/train-languages.mjs tags|ranking FOLDER [xx …]')
  process.exit(1)
}
const app = await import(await bundle(at('scripts/lib/languages-core.ts')))
const began = Date.now()
const say = (line) => console.log(`${Math.round((Date.now() - began) / 1000)} s: ${line}`)
const models = at('resources/models')

if (what === 'tags') {
  mkdirSync(`${models}/languages`, { recursive: true })
  for (const language of only.length > 0 ? only : TAGGED) {
    const { bytes, sentences, figures } = trainLanguage(app, folder, language)
    writeFileSync(`${models}/languages/${language}.bin`, bytes)
    say(`${language}: ${sentences} sentences, ${bytes.length} bytes; ${figures}`)
  }
} else rank()

function rank() {
  const aside = textsSetAside()
  const passages = ASKED.flatMap((language) => {
    const file = `${models}/languages/${language}.bin`
    const model = existsSync(file) ? app.loadLanguage(readFileSync(file)) : undefined
    return passagesOf(app, folder, language, model, aside)
  })
  say(`${passages.length} passages, ${passages.reduce((sum, { rows }) => sum + rows.length, 0)} stretches`)
  for (let fold = 0; fold < FOLDS; fold++) {
    const trees = learnTrees(passages.filter((one) => one.fold !== fold))
    for (const one of passages) if (one.fold === fold) one.facts = factsOf(app, one, trees)
    say(`fold ${fold + 1} of ${FOLDS} learned`)
  }
  for (const language of ASKED)
    say(`${language}: ${recall(passages.filter((one) => one.language === language))}`)
  mkdirSync(`${models}/languages`, { recursive: true })
  writeFileSync(`${models}/languages/ranking.json`, JSON.stringify(learnTrees(passages)))
  say('resources/models/languages/ranking.json written, learned from all of them')
}
