import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTreebank } from './train-data.mjs'

/** Genres of the treebank's documents that are read for what they tell, and how many sentences one has to have. */
const GENRES = new Set(['weblog', 'newsgroup', 'speech', 'textbook'])
const LEAST_SENTENCES = 12

/**
 * Documents of the English treebank that no set of questions has, as texts of a set: `{ id, title, genre, text, questions }`,
 * paragraphs apart by an empty line, and no questions, for nobody asked any.
 */
export function readTreebankTexts(folder) {
  const documents = JSON.parse(readFileSync(join(folder, 'treebank', 'en-documents.json'), 'utf8')).filter(
    ({ genre, inGumDev, sentences, source }) =>
      GENRES.has(genre) && !inGumDev && (source === 'GUM' || sentences >= LEAST_SENTENCES),
  )
  const texts = new Map(
    documents.map(({ id, title = '', genre }) => [
      id,
      { id: `tree:${id}`, title, genre, text: '', questions: [] },
    ]),
  )
  for (const name of ['en-train.conllu.gz', 'en-dev.conllu.gz']) {
    for (const { document, opens, text } of readTreebank(join(folder, 'treebank'), name)) {
      const one = texts.get(document)
      if (one) one.text += (one.text === '' ? '' : opens ? '\n\n' : ' ') + text
    }
  }
  return [...texts.values()]
}
