#!/usr/bin/env node
/**
 * Trains the English tagger, parser and name finder (src/core/language) and writes resources/models/english/model.bin.
 *
 *   node scripts/train-english.mjs FOLDER
 *
 * FOLDER holds en-train.conllu.gz, en-dev.conllu.gz and en-gum-mentions.json.gz; see resources/models/english/README.md
 * for what they are. Documents set aside (tests/questions/set-aside.json) are not learned from. The same folder gives the
 * same bytes. Takes some minutes on one core.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { bundle } from './lib/bundle.mjs'
import { at } from './lib/root.mjs'
import { textsSetAside } from './lib/train-aside.mjs'
import { readTreebank, tagOf } from './lib/train-data.mjs'
import { section } from './lib/train-file.mjs'
import { exceptionsOf, lexiconFrom } from './lib/train-lemmas.mjs'
import { measureLemmas, measureNames, measureTokens, measureTrees } from './lib/train-measure.mjs'
import { markNames, trainNames } from './lib/train-names.mjs'
import { trainParser } from './lib/train-parser.mjs'
import { jackknife, tagWith, trainGuesser, trainTagger } from './lib/train-tagger.mjs'

/** Times through the sentences: at first, to see which features count, and again with these alone. */
const EPOCHS = {
  guesser: [3, 4],
  tagger: [5, 7],
  folds: 5,
  parser: [4, 9],
  names: [5, 7],
}
/** Features kept. */
const KEPT = { guesser: 40_000, tagger: 80_000, moves: 360_000, labels: 100_000, names: 45_000 }

const folder = process.argv[2]
if (folder === undefined) {
  console.error('Usage: node scripts/train-english.mjs FOLDER, the folder with en-train.conllu.gz.')
  process.exit(1)
}
const core = await import(await bundle(at('scripts/lib/train-core.ts')))
const began = Date.now()
const say = (what) => console.log(`${Math.round((Date.now() - began) / 1000)} s: ${what}`)

const relations = ['root']
const aside = textsSetAside()
const train = prepared('en-train.conllu.gz').filter(({ document }) => !aside.has(document))
const dev = prepared('en-dev.conllu.gz')
say(`${train.length} sentences to learn from, ${dev.length} to measure on`)

const anyGuesser = trainGuesser(core, train, EPOCHS.guesser[0])
const guesserOf = (some) => trainGuesser(core, some, EPOCHS.guesser[1], anyGuesser.selected(KEPT.guesser))
jackknife(train, guesserOf, (model, sentence) => {
  sentence.guesses = core.guessTags(model, sentence.w, sentence.anything)
})
const guesser = guesserOf(train)
say('guesser trained')

const anyTagger = trainTagger(core, train, EPOCHS.tagger[0])
const taggerOf = (some, epochs) => trainTagger(core, some, epochs, anyTagger.selected(KEPT.tagger))
const tagger = taggerOf(train, EPOCHS.tagger[1])
jackknife(
  train,
  (others) => taggerOf(others, EPOCHS.folds),
  (model, sentence) => {
    sentence.tags = tagWith(core, model, sentence)
  },
)
say('tagger trained')

const any = trainParser(core, train, relations, EPOCHS.parser[0])
const { moves, labels } = trainParser(core, train, relations, EPOCHS.parser[1], {
  moves: any.moves.selected(KEPT.moves),
  labels: any.labels.selected(KEPT.labels),
})
say('parser trained')

const named = train.filter((sentence) => sentence.names)
const anyNames = trainNames(core, named, EPOCHS.names[0])
const names = trainNames(core, named, EPOCHS.names[1], anyNames.selected(KEPT.names))
say('name finder trained')

const lemmas = exceptionsOf(core, train)
const lexicon = lexiconFrom(core, train)
const parts = { guesser, tagger, moves, labels, names }
const sections = Object.entries(parts).map(([name, model]) =>
  name === 'moves' ? section(name, model, core.layOutPairs, true) : section(name, model, core.layOutRows),
)
const bytes = core.writeModelFile(sections, { relations, lemmas, lexicon })
const target = at('resources/models/english')
mkdirSync(target, { recursive: true })
writeFileSync(`${target}/model.bin`, bytes)
for (const { name, layout, bytes } of sections) say(`${name}: ${layout.rows} features, ${bytes.length} bytes`)
say(`model.bin: ${bytes.length} bytes`)

const known = core.lexiconOf(lexicon)
const allowed = ({ words, w }) =>
  core.allowedOf(
    known,
    words.map(({ form }) => form),
    w,
  )
const loading = performance.now()
const english = core.loadEnglish(bytes)
say(`loaded in ${Math.round(performance.now() - loading)} ms`)
const file = core.readModelFile(bytes)
const model = (name) => file.models.get(name)
const parser = { moves: model('moves'), labels: model('labels'), relations }
for (const sentence of dev) {
  sentence.tags = core.tag(model('guesser'), model('tagger'), sentence.w, allowed(sentence))
  sentence.tree = core.parse(parser, sentence.w, sentence.tags)
}
for (const line of measureTrees(core, dev, relations)) say(line)
const measured = dev.filter((sentence) => sentence.names)
for (const sentence of measured) sentence.found = core.namesOf(core.classify(model('names'), sentence))
for (const line of measureNames(core, measured)) say(line)
say(measureTokens(core, dev))
say(measureLemmas(core, dev, new Map(Object.entries(lemmas))))
const speed = performance.now()
let words = 0
for (const { text } of dev) words += english.analyse(text).tokens.length
say(`${Math.round((words / (performance.now() - speed)) * 1000)} words a second, all told`)

/** Sentences with all that the parts learn from. */
function prepared(name) {
  const sentences = readTreebank(folder, name).map((sentence) => {
    const { words } = sentence
    const texts = words.map((word) => word.form)
    return {
      ...sentence,
      w: core.wordsOf(texts),
      // While learning, words may be anything: a lexicon of the same sentences would know too much.
      anything: new Int32Array(texts.length).fill(-1),
      lists: core.listsOf(texts),
      gold: words.map((word) => core.tagIndex(tagOf(word))),
      heads: words.map(({ head }) => (head < 0 ? words.length : head)),
      labels: words.map(({ dep }) => relationIndex(dep)),
    }
  })
  markNames(core, folder, sentences)
  return sentences
}

function relationIndex(dep) {
  const known = relations.indexOf(dep)
  return known < 0 ? relations.push(dep) - 1 : known
}
