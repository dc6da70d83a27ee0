import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** Genres of the treebank's documents that are read for what they tell, and how many sentences one has to have. */
const GENRES = new Set(['weblog', 'newsgroup', 'speech', 'textbook'])
const LEAST_SENTENCES = 12

/**
 * Documents of the English treebank that no set of questions has, as texts of a set: `{ id, title, genre, text, questions }`,
 * paragraphs apart by an empty line, and no questions, for nobody asked any.
 */
export function readTreebankTexts(folder) {
  const path = (name) => join(folder, 'treebank', name)
  const documents = JSON.parse(readFileSync(path('en-documents.json'), 'utf8')).filter(
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
    let [text, gap] = [undefined, '']
    for (const line of gunzipSync(readFileSync(path(name)))
      .toString('utf8')
      .split('\n')) {
      if (line.startsWith('# newdoc id = ')) [text, gap] = [texts.get(line.slice(14)), '']
      else if (line.startsWith('# newpar') && text?.text) gap = '\n\n'
      else if (line.startsWith('# text = ') && text) {
        text.text += gap + line.slice(9)
        gap = ' '
      }
    }
  }
  return [...texts.values()]
}
