import { createHash } from 'node:crypto'
import { randomiser, shuffled } from './train-perceptron.mjs'

/** In which part of a sample a text counts, and its share of it. */
const SHARES = { 'news and interview': 0.5, 'travel and biography': 0.25, passages: 0.25 }

const partOf = ({ genre, title }, aside) => {
  if (genre === undefined) return aside.passages.includes(title) ? 'passages' : null
  if (genre === 'news' || genre === 'interview') return 'news and interview'
  return genre === 'voyage' || genre === 'bio' ? 'travel and biography' : null
}

const isAside = ({ id, title, genre }, aside) =>
  genre === undefined
    ? aside.passages.includes(title)
    : aside['news and interview'].includes(id) || aside['travel and biography'].includes(id)

/**
 * Items drawn by a seed, each with its text: of the texts set aside by part in the shares above, of the others from all
 * alike.
 *
 * @param texts `{ id, title, genre?, text, items }`
 * @param aside what tests/questions/set-aside.json holds
 */
export function drawItems(texts, aside, { texts: wanted, count, seed }) {
  const next = randomiser(seed)
  const itemsOf = (some) => some.flatMap((text) => text.items.map((item) => ({ text, item })))
  if (wanted === 'learn')
    return shuffled(itemsOf(texts.filter((text) => !isAside(text, aside))), next).slice(0, count)
  const own = texts.filter((text) => isAside(text, aside))
  return Object.entries(SHARES).flatMap(([part, share]) =>
    shuffled(itemsOf(own.filter((text) => partOf(text, aside) === part)), next).slice(
      0,
      Math.round(count * share),
    ),
  )
}

/** A fingerprint of a wording, without the title put before it: tells whether it is still the one that was judged. */
export const wordingOf = (prompt) =>
  createHash('sha256')
    .update(prompt.replace(/^According to “.*?”: (?=\S)/u, ''))
    .digest('hex')
    .slice(0, 10)

/** What a judgement is kept by: no words of the text. */
export const keyOf = ({ text, item }) => ({
  text: text.id,
  start: item.start,
  end: item.end,
  kind: item.kind,
  wording: wordingOf(item.prompt),
})

/** An item as it is read by whoever judges it. */
export function printItem({ text, item }, number) {
  const { prompt, answer, distractors, sentenceStart, sentenceEnd } = item
  return [
    `[${number}] ${text.title.replaceAll('_', ' ')}`,
    `  question: ${prompt}`,
    `  answer: ${answer}`,
    `  choices: ${distractors.length > 0 ? distractors.join(' | ') : 'none (recall only)'}`,
    `  sentence: ${text.text.slice(sentenceStart, sentenceEnd).replace(/\s+/g, ' ')}`,
    '',
  ].join('\n')
}
