import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { at } from './root.mjs'
import { textsSetAside } from './train-aside.mjs'
import { readTreebank } from './train-data.mjs'
import { f1, namedBy, salienceOf, tokensOf } from './train-score.mjs'
import { binned, trainTrees } from './train-trees.mjs'

/** Models of each part: several that differ in what they draw at random, added up, err less than one. */
const DETAILS = { trees: 160, depth: 4, rate: 0.06, features: 0.25, rows: 0.6, models: 2 }
/** Of the orders that ask for more: slower to learn, and with what tells a candidate from its fellows. */
const ASKED = { trees: 320, depth: 4, rate: 0.03, features: 0.25, rows: 0.6, models: 1 }
const MENTIONS = { trees: 120, depth: 4, rate: 0.06, features: 0.15, rows: 0.5, least: 30, models: 1 }
const ENTITIES = { trees: 120, depth: 4, rate: 0.05, features: 0.3, rows: 0.6, least: 20, models: 2 }
export const FOLDS = 4

const readSet = (folder, name) => JSON.parse(readFileSync(join(folder, 'questions', `${name}.json`), 'utf8'))

/** A word has to stand this often in the treebank to be in the table. */
const LEAST_OFTEN = 4

/** Words of the treebank by how frequent they are: powers of two, each with its words, parted by spaces. */
export function frequentWords(folder, aside = textsSetAside()) {
  const counts = new Map()
  for (const { document, words } of readTreebank(join(folder, 'treebank'), 'en-train.conllu.gz')) {
    if (aside.has(document)) continue
    for (const { form } of words) {
      const word = form.toLowerCase()
      if (/^\p{L}[\p{L}’'-]*$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  const table = {}
  for (const word of [...counts.keys()].sort()) {
    const power = Math.floor(Math.log2(counts.get(word)))
    if (counts.get(word) >= LEAST_OFTEN) table[power] = table[power] ? `${table[power]} ${word}` : word
  }
  return table
}

let resolver
const pronounsOf = (core) => {
  resolver ??= core.readResolver(readFileSync(at('resources/models/pronouns/pronouns.json'), 'utf8'))
  return resolver
}

/** A text of a set as `generate` takes it, heard as the app does. */
export function inputOf(core, english, { id, text, title = id }) {
  const sections = core.plainSections(text)
  const published = core.plainDate(text)
  const about = {
    ...{ text: id, language: 'en', title: title.replaceAll('_', ' ') },
    ...(published !== undefined && { published }),
  }
  return { ...about, sections, english, pronouns: pronounsOf(core) }
}

const overlap = (a, b) => a.start < b.end && b.start < a.end

/** Whether people asked for just these words there. */
const isExact = (text, item, questions) =>
  questions.some(
    ({ answer, start }) =>
      overlap(item, { start, end: start + answer.length }) &&
      tokensOf(text.slice(item.start, item.end)).join(' ') === tokensOf(answer).join(' '),
  )

/** The best agreement of a stretch with what people asked for there, 0 below a half. */
function agreement(text, item, questions) {
  let best = 0
  for (const { answer, start } of questions)
    if (overlap(item, { start, end: start + answer.length }))
      best = Math.max(best, f1(text.slice(item.start, item.end), answer))
  return best >= 0.5 ? best : 0
}

/** Rows and targets of the texts of the sets; `part` is what folds are made by: an article, a document. */
export function examples(core, english, folder, words) {
  const table = new Map(
    Object.entries(words).flatMap(([power, each]) => each.split(' ').map((word) => [word, Number(power)])),
  )
  const read = (gold) => {
    const input = inputOf(core, english, gold)
    const { candidates, context } = core.survey({ ...input, order: 'details' })
    const { sentences } = context
    const view = core.viewText(sentences, candidates, input.title, table)
    const map = core.mapSource(input.sections, gold.text)
    const place = ({ sentence, origin }) => ({
      start: map.start(sentence.block, sentence.at + origin.start) ?? -1,
      end: map.end(sentence.block, sentence.at + origin.end) ?? -1,
    })
    return { candidates, view, place }
  }
  const passages = (name) =>
    readSet(folder, name).map((gold) => {
      const { candidates, view, place } = read(gold)
      const rows = candidates.map((candidate) => core.featuresOf(candidate, view))
      const targets = candidates.map((candidate) => agreement(gold.text, place(candidate), gold.questions))
      const exact = candidates.map((candidate) =>
        isExact(gold.text, place(candidate), gold.questions) ? 1 : 0,
      )
      const fellows = core.fellowRows(candidates, rows, view)
      const askedRows = rows.map((row, i) => [...row, ...fellows[i]])
      return { set: name, gold, part: gold.title, rows, askedRows, targets, exact }
    })
  const documents = readSet(folder, 'gum-dev').map((gold) => {
    const { candidates, view, place } = read(gold)
    const of = core.entitiesOf(candidates, view)
    const entities = [...new Set(of.values())]
    const named = entities.map((entity) => mostNamed(gold, entity.candidates.map(place)))
    const salience = salienceOf(gold.entities)
    const targets = named.map((id) => (salience.get(id) ?? 0) / MOST_SALIENT)
    const rows = core.entityRows(entities, view)
    const known = new Map(entities.map((entity, i) => [entity, { row: rows[i], id: named[i] }]))
    return {
      ...{ set: 'gum-dev', gold, part: gold.id, rows, targets },
      ...mentionsOf(core, { candidates, view, place }, { of, known, salience, gold }),
    }
  })
  return { passages: [...passages('dev-en'), ...passages('fairytale-dev')], documents }
}

const MOST_SALIENT = 5

/** Rows of candidates with what they are taken for, whether they name it, and how much of a summary keeps what they name. */
function mentionsOf(core, { candidates, view, place }, { of, known, salience, gold }) {
  const which = core.whichMention(known.keys())
  const mentions = candidates.map((candidate) => {
    const entity = of.get(candidate)
    const { row, id } = known.get(entity) ?? {}
    const mention = entity && { entity, row, which: which.get(candidate) }
    const item = { ...place(candidate), answer: candidate.text }
    const ids = namedBy(item, gold.entities).map((one) => one.entity)
    return {
      row: core.mentionRow(candidate, core.featuresOf(candidate, view), mention),
      names: id !== undefined && ids.includes(id) ? 1 : 0,
      kept: Math.max(0, ...ids.map((one) => salience.get(one))) / MOST_SALIENT,
    }
  })
  return {
    mentionRows: mentions.map(({ row }) => row),
    names: mentions.map(({ names }) => names),
    kept: mentions.map(({ kept }) => kept),
  }
}

/** The thing that most of these stretches name by its head; undefined where they name none. */
function mostNamed({ entities }, stretches) {
  const votes = new Map()
  for (const { start, end } of stretches)
    for (const { start: from, end: to, head, entity } of entities)
      if (head && start <= head[0] && end >= head[1] && start >= from && end <= to)
        votes.set(entity, (votes.get(entity) ?? 0) + 1)
  const salience = salienceOf(entities)
  const [best] = [...votes].sort((a, b) => b[1] - a[1] || salience.get(b[0]) - salience.get(a[0]))
  return best?.[0]
}

/** The fold of each part, dealt in order of their names. */
export function foldsOf(texts) {
  const parts = [...new Set(texts.map(({ part }) => part))].sort()
  return new Map(parts.map((part, i) => [part, i % FOLDS]))
}

/** Trees for rows of texts, in tables made once for each kind of rows. */
function grower(texts, rowsOf) {
  const rows = texts.flatMap(rowsOf)
  const table = binned(rows)
  return (targetsOf, { models, ...options }) => {
    const targets = texts.flatMap(targetsOf)
    return Array.from({ length: models }, (_, i) =>
      trainTrees(rows, targets, { ...options, seed: i + 1 }, table),
    )
  }
}

/** The ranking, as its file has it, learned from these texts; those set aside are never learned from. */
export function trainRanking(core, words, { passages, documents }) {
  const aside = textsSetAside()
  const free = ({ part }) => !aside.has(part)
  const details = grower(passages.filter(free), ({ rows }) => rows)
  const asked = grower(passages.filter(free), ({ askedRows }) => askedRows)
  const things = grower(documents.filter(free), ({ rows }) => rows)
  const mentioned = grower(documents.filter(free), ({ mentionRows }) => mentionRows)
  return {
    version: core.RANKING_VERSION,
    words,
    details: details(({ targets }) => targets, DETAILS),
    asked: asked(({ targets }) => targets, ASKED),
    exact: asked(({ exact }) => exact, ASKED),
    entities: things(({ targets }) => targets, ENTITIES),
    mentions: mentioned(({ names }) => names, MENTIONS),
    kept: mentioned(({ kept }) => kept, MENTIONS),
  }
}
