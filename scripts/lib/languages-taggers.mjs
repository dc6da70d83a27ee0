import { joined, readNames, readWritten } from './languages-data.mjs'
import { section } from './train-file.mjs'
import { jackknife, trainGuesser, trainTagger } from './train-tagger.mjs'

/** Times through the sentences: at first, to see which features count, and again with these alone. */
const EPOCHS = { guesser: [3, 5], tagger: [4, 7] }
/** Features kept, of words and of Chinese signs. */
const KEPT = { words: { guesser: 21_000, tagger: 31_000 }, signs: { guesser: 18_000, tagger: 15_500 } }
/** Kinds of names by the class of the first pass over signs; see SIGN_NAMES in src/core/languages/model.ts. */
const KINDS = { PER: 1, LOC: 2, ORG: 3 }
/** Words seen as often as this are told by how common they are. */
const COMMON = 3

/** A language's model from the treebanks in a folder: the bytes of its file, and how good it is on the dev part. */
export function trainLanguage(app, folder, language) {
  const bySigns = language === 'zh'
  const prepare = bySigns ? withSigns : withWords
  const read = (part) =>
    readWritten(folder, `${language}-${part}.conllu.gz`).map((one) =>
      prepare(app, language === 'ar' ? joined(one) : one),
    )
  const [learned, dev] = [read('train'), read('dev')]
  const names = bySigns ? readNames(folder, 'zh-names-train.iob2.gz').map((one) => withSigns(app, one)) : []
  const passes = learnPasses(app, learned, [...learned, ...names], bySigns)
  const sections = Object.entries(passes).map(([name, model]) => section(name, model, app.packRows))
  const header = { relations: [], lemmas: {}, lexicon: commonWords([...learned, ...names]) }
  const bytes = app.writeModelFile(sections, header)
  return { bytes, sentences: learned.length, figures: measure(app.loadLanguage(bytes), dev) }
}

/** Both passes; `wide` is what the first learns from, which may lack parts of speech. */
function learnPasses(app, sentences, wide, bySigns) {
  const features = bySigns ? app.SIGNS : app.WORDS
  const kept = bySigns ? KEPT.signs : KEPT.words
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
  const forGuess = wide.map((sentence) => ({ ...sentence, gold: sentence.guessGold, origin: sentence }))
  const any = trainGuesser(first, forGuess, EPOCHS.guesser[0])
  const guesserOf = (some) => trainGuesser(first, some, EPOCHS.guesser[1], any.selected(kept.guesser))
  jackknife(forGuess, guesserOf, (model, { origin }) => {
    origin.guesses = guesses(app, model, origin.w, features)
  })
  const anyTagger = trainTagger(second, sentences, EPOCHS.tagger[0])
  return {
    guesser: guesserOf(forGuess),
    tagger: trainTagger(second, sentences, EPOCHS.tagger[1], anyTagger.selected(kept.tagger)),
  }
}

function guesses(app, model, w, features) {
  const found = new Int32Array(app.MOST_FEATURES)
  const scores = new Float64Array(model.classes)
  return Uint8Array.from({ length: w.count }, (_, i) => {
    model.score(found, features.guess(w, i, found), scores)
    return app.best(scores, model.classes)
  })
}

function withWords(app, sentence) {
  const gold = sentence.words.map(({ pos }) => app.PARTS.indexOf(pos))
  const w = app.unitsOf(sentence.words.map(({ form }) => form))
  return { ...sentence, w, gold, guessGold: gold }
}

/** Classes sign by sign: of words with kinds of names, and of words with parts of speech. */
function withSigns(app, sentence) {
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
  return { ...sentence, w, gold, guessGold }
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
    if (count >= COMMON) {
      const power = Math.floor(Math.log2(count))
      lists[power] = [...(lists[power] ?? []), word]
    }
  return Object.fromEntries(Object.entries(lists).map(([power, list]) => [power, list.join(' ')]))
}

/** Words with the right bounds, and with the right part of speech too (F1). */
function measure(model, dev) {
  const sum = { right: 0, found: 0, marked: 0, cut: 0 }
  for (const { text, words } of dev) {
    const gold = new Map(words.map(({ start, end, pos }) => [`${start} ${end}`, pos]))
    const tagged = model.tag(text, words)
    sum.marked += words.length
    sum.found += tagged.length
    for (const { start, end, pos } of tagged) {
      const known = gold.get(`${start} ${end}`)
      if (known !== undefined) sum.cut++
      if (known === pos) sum.right++
    }
  }
  const share = (n) => `${((200 * n) / (sum.found + sum.marked)).toFixed(2)} %`
  return `words ${share(sum.cut)}, with their part of speech ${share(sum.right)}`
}
