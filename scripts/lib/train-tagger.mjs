import { Perceptron, randomiser, shuffled } from './train-perceptron.mjs'

const FOLDS = 5

/** The model of the first pass. Sentences carry `w` (Words) and `gold` (tag indices). */
export function trainGuesser(core, sentences, epochs, model = new Perceptron(core.TAGS.length)) {
  const features = new Int32Array(core.MOST_FEATURES)
  const scores = new Float64Array(model.classes)
  const random = randomiser(1)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { w, gold } of shuffled(sentences, random)) {
      for (let i = 0; i < w.count; i++) {
        const count = core.guessFeatures(w, i, features)
        model.score(features, count, scores)
        const guess = core.best(scores, model.classes)
        if (guess !== gold[i]) model.update(features, count, gold[i], guess)
        model.time++
      }
    }
  }
  return model.average()
}

/** The model of the second pass. Sentences carry `guesses` too, which must come from a model that never saw them. */
export function trainTagger(core, sentences, epochs, model = new Perceptron(core.TAGS.length)) {
  const features = new Int32Array(core.MOST_FEATURES)
  const scores = new Float64Array(model.classes)
  const random = randomiser(2)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { w, gold, guesses } of shuffled(sentences, random)) {
      const tags = new Uint8Array(w.count)
      for (let i = 0; i < w.count; i++) {
        const count = core.tagFeatures(w, guesses, tags, i, features)
        model.score(features, count, scores)
        tags[i] = core.best(scores, model.classes)
        if (tags[i] !== gold[i]) model.update(features, count, gold[i], tags[i])
        model.time++
      }
    }
  }
  return model.average()
}

/** The second pass over guesses already made. */
export function tagWith(core, model, { w, guesses }) {
  const features = new Int32Array(core.MOST_FEATURES)
  const scores = new Float64Array(model.classes)
  const tags = new Uint8Array(w.count)
  for (let i = 0; i < w.count; i++) {
    model.score(features, core.tagFeatures(w, guesses, tags, i, features), scores)
    tags[i] = core.best(scores, model.classes)
  }
  return tags
}

/** Calls `apply(model, sentence)` on every sentence with a model trained on the other folds of documents. */
export function jackknife(sentences, train, apply) {
  const documents = [...new Set(sentences.map((s) => s.document))]
  const fold = new Map(documents.map((document, index) => [document, index % FOLDS]))
  for (let k = 0; k < FOLDS; k++) {
    const model = train(sentences.filter((s) => fold.get(s.document) !== k))
    for (const s of sentences) if (fold.get(s.document) === k) apply(model, s)
  }
}
