import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { trainTrees } from './train-trees.mjs'

/** Articles go into folds, so that no passage is ranked by what was learned from its own article in any language. */
export const FOLDS = 4
/**
 * Small steps and few rows a tree: the same articles in five languages are few, and the mean over many trees is surer.
 * Deeper trees are no better, and larger.
 */
const SETTINGS = { trees: 700, depth: 2, rate: 0.04, rows: 0.5, features: 0.3, least: 15, l2: 3 }
/** An answer is hit by a stretch that shares as much of its words, as SQuAD counts it. */
const HIT = 0.5

const wordsOf = (text) =>
  [
    ...text
      .toLowerCase()
      .normalize('NFKC')
      .matchAll(/[\p{L}\p{M}\p{N}]+/gu),
  ].flatMap(([word]) =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word)
      ? word.match(/[A-Za-z0-9]+|./gu)
      : [word],
  )

/** F1 of two texts as bags of words; of Chinese signs. */
function likeness(a, b) {
  const [x, y] = [wordsOf(a), wordsOf(b)]
  const left = new Map()
  for (const word of x) left.set(word, (left.get(word) ?? 0) + 1)
  let same = 0
  for (const word of y) {
    if (!(left.get(word) > 0)) continue
    same++
    left.set(word, left.get(word) - 1)
  }
  return same === 0 ? 0 : (2 * same) / (x.length + y.length)
}

const hits = (answer, { answer: right, start }) =>
  answer.start < start + right.length && answer.end > start ? likeness(answer.text, right) : 0

/** A text of a set as the app reads it: a paragraph a line, and where each line begins. */
function sectionsOf(text) {
  const starts = new Map()
  let at = 0
  const blocks = text.split('\n').map((line, n) => {
    starts.set(`s.${n}`, at)
    at += line.length + 1
    return { id: `s.${n}`, kind: 'paragraph', runs: [{ text: line }] }
  })
  return { sections: [{ id: 's', title: '', blocks }], starts }
}

/**
 * The passages of a set with what could be asked of each: [{language, fold, gold, rows, targets}]. A row's target is how
 * much the stretch is like the answer somebody asked for there, 0 where that is less than half.
 */
export function passagesOf(app, folder, language, model, aside) {
  const all = JSON.parse(readFileSync(join(folder, `dev-${language}.json`), 'utf8'))
  const gold = all.filter(({ title }) => !aside.has(title))
  const titles = [...new Set(gold.map(({ title }) => title))]
  return gold.map((passage) => {
    const { sections, starts } = sectionsOf(passage.text)
    const view = app.viewForeign(app.sourceSentences(sections, language), app.languageTools(language), model)
    const candidates = app.foreignCandidates(view)
    const targets = candidates.map(({ sentence, span, text }) => {
      const from = starts.get(sentence.block) + sentence.at
      const answer = { text, start: from + span.start, end: from + span.end }
      const best = Math.max(0, ...passage.questions.map((question) => hits(answer, question)))
      return best >= HIT ? best : 0
    })
    const rows = candidates.map(app.foreignFeatures(view))
    return {
      language,
      model,
      fold: titles.indexOf(passage.title) % FOLDS,
      passage,
      sections,
      starts,
      rows,
      targets,
    }
  })
}

/** Trees learned from passages. */
export const learnTrees = (passages, settings = {}) =>
  trainTrees(
    passages.flatMap(({ rows }) => rows),
    passages.flatMap(({ targets }) => targets),
    { ...SETTINGS, ...settings },
  )

/** The facts of a passage, best first, with their places in its text. */
export function factsOf(app, { passage, sections, starts, language, model }, trees) {
  const foreign = { ...(model && { model }), ...(trees && { trees }) }
  return app.generateForeign({ text: passage.id, sections, language, foreign }).map((fact) => {
    const sentenceStart = starts.get(fact.source.from.block) + fact.source.from.at
    return {
      fact,
      text: fact.answer,
      start: sentenceStart + fact.span.start,
      end: sentenceStart + fact.span.end,
      sentenceStart,
      sentenceEnd: starts.get(fact.source.to.block) + fact.source.to.at,
    }
  })
}

/** Of the answers people asked for the share among the first N, 2N and all facts of their passage, N as many as they asked. */
export function recall(found) {
  const sum = { asked: 0, first: 0, twice: 0, all: 0 }
  for (const { passage, facts } of found) {
    const n = passage.questions.length
    const reached = (some) =>
      passage.questions.filter((question) => some.some((one) => hits(one, question) >= HIT)).length
    sum.asked += n
    sum.first += reached(facts.slice(0, n))
    sum.twice += reached(facts.slice(0, 2 * n))
    sum.all += reached(facts)
  }
  const share = (n) => ((100 * n) / sum.asked).toFixed(1)
  return `R@N ${share(sum.first)}, R@2N ${share(sum.twice)}, all ${share(sum.all)}`
}
