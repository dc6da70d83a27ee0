import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/**
 * Sentences of a CoNLL-U file: [{document, opens, id, text, words: [{form, lemma, pos, feats, head, dep, misc}]}];
 * `opens` are those that a paragraph begins with; heads count from 0, the root's is -1.
 */
export function readTreebank(folder, name) {
  const sentences = []
  let document = ''
  let opens = false
  let text = ''
  let id = ''
  let words = []
  for (const line of gunzipSync(readFileSync(join(folder, name)))
    .toString('utf8')
    .split('\n')) {
    if (line.startsWith('# newdoc id = ')) document = line.slice(14)
    else if (line.startsWith('# newpar')) opens = true
    else if (line.startsWith('# sent_id = ')) id = line.slice(12)
    else if (line.startsWith('# text = ')) text = line.slice(9)
    else if (line === '') {
      if (words.length > 0) sentences.push({ document, opens, id, text, words })
      words = []
      opens = false
    } else if (!line.startsWith('#')) {
      const [number, form, lemma, pos, , feats, head, dep, , misc] = line.split('\t')
      if (number.includes('-')) continue
      words.push({ form, lemma, pos, feats: pairs(feats), head: Number(head) - 1, dep, misc: pairs(misc) })
    }
  }
  return sentences
}

function pairs(column) {
  if (column === '_') return {}
  return Object.fromEntries(
    column.split('|').map((pair) => {
      const at = pair.indexOf('=')
      return [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )
}

const DEGREES = { Cmp: '.cmp', Sup: '.sup' }
const NUMBERS = { Sing: '.sing', Plur: '.plur', Ptan: '.plur', Coll: '.sing' }

/** The name, in src/core/language/tags.ts, of the tag a word of the treebank has. */
export function tagOf({ pos, feats, lemma }) {
  if (pos === 'VERB' || pos === 'AUX') return pos + verbForm(pos, feats, lemma)
  if (pos === 'NOUN' || pos === 'PROPN') return pos + (NUMBERS[feats.Number] ?? '.sing')
  if (pos === 'PRON') return pos + (NUMBERS[feats.Number] ?? '')
  if (pos === 'ADJ' || pos === 'ADV') return pos + (DEGREES[feats.Degree] ?? '')
  return pos
}

function verbForm(pos, feats) {
  if (feats.VerbForm === 'Inf' || feats.Mood === 'Imp') return '.base'
  if (feats.VerbForm === 'Ger') return '.gerund'
  if (feats.VerbForm === 'Part') return feats.Tense === 'Pres' ? '.gerund' : '.pastPart'
  if (feats.Tense === 'Past') return '.past'
  if (feats.Tense === 'Pres')
    return feats.Person === '3' && feats.Number === 'Sing' ? '.present3' : '.present'
  return pos === 'AUX' ? '' : '.base'
}
