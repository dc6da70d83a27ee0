import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

const CONTENT = ['PROPN', 'NOUN', 'VERB', 'ADJ', 'NUM']

/**
 * Sentences of a CoNLL-U file by the words as they are written: [{document, text, words: [{form, pos, ner, start, end}]}].
 * What a treebank parts within a written word ("zum", "del", an Arabic word with its prepositions) is put together
 * again, and has the part of speech of what it is about; "zum" that of its first part.
 */
export function readWritten(folder, name) {
  const sentences = []
  let document = ''
  let text = ''
  let words = []
  let until = 0
  let count = 0
  const flush = () => {
    if (words.length > 0 && place(text, words))
      sentences.push({ document: document || `s${count++}`, text, words })
    words = []
    until = 0
  }
  for (const line of lines(folder, name)) {
    if (line.startsWith('# newdoc id = ')) document = line.slice(14)
    else if (line.startsWith('# sent_id = '))
      document = /^pud-(n\d+|w\d+)/.exec(line.slice(12).slice(0, 10))?.[1] ?? line.slice(12)
    else if (line.startsWith('# text = ')) text = line.slice(9)
    else if (line === '') flush()
    else if (!line.startsWith('#')) {
      const [id, form, , pos, , , , , , misc] = line.split('\t')
      if (id.includes('-')) {
        words.push({ form, parts: [], ner: 'O', glued: misc.includes('SpaceAfter=No') })
        until = Number(id.split('-')[1])
      } else {
        const ner = /NER=([^|]+)/.exec(misc)?.[1] ?? 'O'
        if (Number(id) <= until) {
          words.at(-1).parts.push(pos)
          if (ner !== 'O') words.at(-1).ner = ner
        } else words.push({ form, parts: [pos], ner, glued: misc.includes('SpaceAfter=No') })
      }
    }
  }
  flush()
  return sentences
}

/** Sentences of Chinese words with names only, in the same form; without parts of speech. */
export function readNames(folder, name) {
  const sentences = []
  let words = []
  for (const line of [...lines(folder, name), '']) {
    if (line === '') {
      const text = words.map(({ form }) => form).join('')
      if (words.length > 0 && place(text, words))
        sentences.push({ document: `n${sentences.length}`, text, words })
      words = []
    } else if (!line.startsWith('#')) {
      const [, form, ner] = line.split('\t')
      words.push({ form, parts: [], ner })
    }
  }
  return sentences
}

const lines = (folder, name) =>
  gunzipSync(readFileSync(join(folder, name)))
    .toString('utf8')
    .split('\n')

/** Gives words their place in the text and one part of speech; false where they do not stand there. */
function place(text, words) {
  let at = 0
  for (const word of words) {
    const start = text.indexOf(word.form, at)
    if (start < 0 || start > at + 3) return false
    word.start = start
    word.end = at = start + word.form.length
    word.pos = word.parts.length > 1 ? whole(word.parts) : word.parts[0]
  }
  return true
}

/** The part of speech of a written word of several. */
export const whole = (parts) => CONTENT.find((pos) => parts.includes(pos)) ?? parts[0]

/** Words that stand together without a space, all of letters, as one: Arabic writes its prepositions so. */
export function joined({ words, ...sentence }) {
  const found = []
  for (const word of words) {
    const last = found.at(-1)
    const isWord = (form) => /^[\p{L}\p{M}]+$/u.test(form)
    if (last && last.end === word.start && isWord(last.form) && isWord(word.form)) {
      last.parts = [...last.parts, word.pos]
      Object.assign(last, { form: last.form + word.form, end: word.end, pos: whole(last.parts) })
    } else found.push({ ...word, parts: [word.pos] })
  }
  return { ...sentence, words: found }
}
