#!/usr/bin/env node
/**
 * Trains the taggers of languages other than English (src/core/languages) and writes resources/models/languages/xx.bin.
 *
 *   node scripts/train-languages.mjs FOLDER [xx …]
 *
 * FOLDER holds xx-train.conllu.gz and xx-dev.conllu.gz for each language, and zh-names-train.iob2.gz; see
 * resources/models/languages/README.md for what they are. The same folder gives the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { bundle } from './lib/bundle.mjs'
import { joined, readNames, readWritten } from './lib/languages-data.mjs'
import { at } from './lib/root.mjs'
import { modelFile, section } from './lib/train-file.mjs'
import { jackknife, tagWith, trainGuesser, trainTagger } from './lib/train-tagger.mjs'

const LANGUAGES = ['ar', 'de', 'es', 'fr', 'ru', 'zh']
/** Times through the sentences: at first, to see which features count, and again with these alone. */
const EPOCHS = { guesser: [3, 5], tagger: [4, 7] }
/** Features kept. */
const KEPT = { guesser: 22_000, tagger: 32_000 }
/** Kinds of names by the class of the first pass over signs; see SIGN_NAMES in src/core/languages/model.ts. */
const KINDS = { PER: 1, LOC: 2, ORG: 3 }
/** Words seen as often as this are told by how common they are. */
const COMMON = 3

const [folder, ...only] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Usage: node scripts/train-languages.mjs FOLDER [xx …], the folder with xx-train.conllu.gz.')
  process.exit(1)
}
const app = await import(await bundle(at('scripts/lib/languages-core.ts')))
const began = Date.now()
const say = (what) => console.log(`${Math.round((Date.now() - began) / 1000)} s: ${what}`)

for (const language of only.length > 0 ? only : LANGUAGES) train(language)

function train(language) {
  const bySigns = language === 'zh'
  const read = (part) => {
    const all = readWritten(folder, `${language}-${part}.conllu.gz`).map((one) => (language === 'ar' ? joined(one) : one))
    return all.map(bySigns ? withSigns : withWords)
  }
  const [learned, dev] = [read('train'), read('dev')]
  const names = bySigns ? readNames(folder, 'zh-names-train.iob2.gz').map(withSigns) : []
  const passes = learnPasses(bySigns ? app.SIGNS : app.WORDS, learned, [...learned, ...names], bySigns)
  const sections = Object.entries(passes).map(([name, model]) => section(name, model))
  const bytes = modelFile(app, { relations: [], lemmas: {}, lexicon: commonWords([...learned, ...names]) }, sections)
  const target = at('resources/models/languages')
  mkdirSync(target, { recursive: true })
  writeFileSync(`${target}/${language}.bin`, bytes)
  say(`${language}: ${learned.length} sentences, ${bytes.length} bytes, ${measure(app.loadLanguage(bytes), dev)}`)
}

/** Both passes; `wide` is what the first learns from, which may lack parts of speech. */
function learnPasses(features, sentences, wide, bySigns) {
  const core = (classes) => ({
    TAGS: { length: classes },
    MOST_FEATURES: app.MOST_FEATURES,
    best: app.best,
    guessFeatures: features.guess,
    tagFeatures: features.tag,
  })
  const parts = app.PARTS.length
  const first = core(bySigns ? 8 : parts)
  const second = core(bySigns ? parts * 2 : parts)
  const forGuess = wide.map((sentence) => ({ ...sentence, gold: sentence.guessGold }))
  const any = trainGuesser(first, forGuess, EPOCHS.guesser[0])
  const guesserOf = (some) => trainGuesser(first, some, EPOCHS.guesser[1], any.selected(KEPT.guesser))
  jackknife(forGuess, guesserOf, (model, { origin }) => {
    origin.guesses = guesses(model, origin.w, features)
  })
  const anyTagger = trainTagger(second, sentences, EPOCHS.tagger[0])
  return {
    guesser: guesserOf(forGuess),
    tagger: trainTagger(second, sentences, EPOCHS.tagger[1], anyTagger.selected(KEPT.tagger)),
  }
}

function guesses(model, w, features) {
  const found = new Int32Array(app.MOST_FEATURES)
  const scores = new Float64Array(model.classes)
  return Uint8Array.from({ length: w.count }, (_, i) => {
    model.score(found, features.guess(w, i, found), scores)
    return app.best(scores, model.classes)
  })
}

function withWords(sentence) {
  const gold = sentence.words.map(({ pos }) => app.PARTS.indexOf(pos))
  const w = app.wordsOf(sentence.words.map(({ form }) => form))
  const made = { ...sentence, w, gold, guessGold: gold }
  return Object.assign(made, { origin: made })
}

/** Classes sign by sign: of words with kinds of names, and of words with parts of speech. */
function withSigns(sentence) {
  const w = app.signsOf(sentence.text)
  const guessGold = []
  const gold = []
  let at = 0
  for (const { start } of w.spans) {
    while (sentence.words[at].end <= start) at++
    const { start: from, pos, ner } = sentence.words[at]
    const inside = from < start ? 1 : 0
    guessGold.push((KINDS[ner.slice(2)] ?? 0) * 2 + inside)
    gold.push(app.PARTS.indexOf(pos ?? 'X') * 2 + inside)
  }
  const made = { ...sentence, w, gold, guessGold }
  return Object.assign(made, { origin: made })
}

/** Words by the power of two of how often they stand in the sentences. */
function commonWords(sentences) {
  const counts = new Map()
  for (const { words } of sentences)
    for (const { form } of words) {
      const word = form.toLowerCase()
      if (/\p{L}/u.test(word) && !word.includes(' ')) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  const lists = {}
  for (const [word, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (count >= COMMON) (lists[Math.floor(Math.log2(count))] ??= []).push(word)
  return Object.fromEntries(Object.entries(lists).map(([power, list]) => [power, list.join(' ')]))
}

/** Parts of speech right; of languages whose words the model finds, words with the right bounds and part of speech (F1). */
function measure(model, dev) {
  let [right, found, marked, cut] = [0, 0, 0, 0]
  for (const { text, words } of dev) {
    const gold = new Map(words.map(({ start, end, pos }) => [`${start} ${end}`, pos]))
    const tagged = model.tag(text, words)
    marked += words.length
    found += tagged.length
    for (const { start, end, pos } of tagged) {
      const known = gold.get(`${start} ${end}`)
      if (known !== undefined) cut++
      if (known === pos) right++
    }
  }
  const share = (n) => `${((200 * n) / (found + marked)).toFixed(2)} %`
  return `words ${share(cut)}, with their part of speech ${share(right)}`
}
