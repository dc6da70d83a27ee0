import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Perceptron, randomiser, shuffled } from './train-perceptron.mjs'

/** The classes of a kind's first word and of its others. */
const firstOf = (kind) => 1 + 2 * kind
const restOf = (kind) => 2 + 2 * kind

const UNER = { PER: 'person', LOC: 'place', ORG: 'organisation' }
const GUM = {
  person: 'person',
  place: 'place',
  organization: 'organisation',
  time: 'time',
  event: 'event',
  abstract: 'other',
  object: 'other',
}
const TIME =
  /\d|^(?:ago|last|next|this|yesterday|today|tomorrow|tonight|century|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/i

/**
 * Gives each sentence with names `names`, the class of each word, and `whole`: whether all kinds of names are marked.
 * Universal NER marks three; of GUM's mentions those count that are names or times.
 */
export function markNames(core, folder, sentences) {
  const mentions = new Map()
  const all = JSON.parse(gunzipSync(readFileSync(join(folder, 'en-gum-mentions.json.gz'))).toString('utf8'))
  for (const mention of Object.values(all).flat()) {
    mentions.set(mention.sent, [...(mentions.get(mention.sent) ?? []), mention])
  }
  for (const sentence of sentences) {
    if (sentence.words.some((word) => word.misc.NER)) {
      sentence.names = sentence.words.map(({ misc }) => classOf(core, misc.NER ?? 'O'))
      sentence.whole = false
    } else if (sentence.document.startsWith('GUM_')) {
      sentence.names = fromMentions(core, sentence, mentions.get(sentence.id) ?? [])
      sentence.whole = true
    }
  }
}

function classOf(core, label) {
  const kind = core.KINDS.indexOf(UNER[label.slice(2)])
  if (kind < 0) return 0
  return label.startsWith('B') ? firstOf(kind) : restOf(kind)
}

function fromMentions(core, { words }, mentions) {
  const classes = words.map(() => 0)
  // Longer mentions last, so that "the University of Iowa" covers "Iowa".
  for (const mention of [...mentions].sort((a, b) => a.to - a.from - (b.to - b.from))) {
    const kind = core.KINDS.indexOf(isCitation(mention) ? 'person' : GUM[mention.type])
    if (kind < 0) continue
    const span = mention.type === 'time' ? timeSpan(words, mention) : nameSpan(words, mention)
    if (span === undefined) continue
    for (let i = span[0]; i <= span[1]; i++) classes[i] = i === span[0] ? firstOf(kind) : restOf(kind)
    if (classes[span[1] + 1] > 0 && classes[span[1] + 1] % 2 === 0) classes[span[1] + 1]--
  }
  return classes
}

/** "Parry (1929)" is marked as a thing; its name is a person's. */
const isCitation = ({ type, text }) => type === 'abstract' && /^\p{Lu}[^\d]*\(?[12]\d{3}/u.test(text)

/** A mention of time without its article, if it names a time and holds no clause. */
function timeSpan(words, mention) {
  let from = mention.from - 1
  const to = mention.to - 1
  while (
    from <= to &&
    ((words[from].pos === 'DET' && /^(?:the|an?)$/i.test(words[from].form)) || words[from].pos === 'PUNCT')
  )
    from++
  const span = words.slice(from, to + 1)
  if (span.length === 0 || span.length > 6 || span.some(({ pos }) => pos === 'VERB' || pos === 'PRON'))
    return undefined
  return span.some(({ form }) => TIME.test(form)) ? [from, to] : undefined
}

const WITHIN = /^(?:flat|compound|amod|nummod|nmod:desc|goeswith)/
const capital = ({ form }) => /^[\p{Lu}\d]/u.test(form)

/** The name a mention with a proper noun as its head is about: what hangs on the head by capitals. */
function nameSpan(words, mention) {
  const head = mention.head - 1
  if (words[head]?.pos !== 'PROPN') return undefined
  const belongs = (i) => {
    for (let at = i, steps = 0; steps < 8; steps++) {
      if (at === head) return true
      const { dep, head: up, pos } = words[at]
      const of = words.some(
        (w, k) => w.head === at && w.dep === 'case' && /^(?:of|for|and)$/i.test(words[k].form),
      )
      const fits =
        (WITHIN.test(dep) && capital(words[at])) ||
        (dep === 'nmod' && pos === 'PROPN' && of && mention.type !== 'person' && mention.type !== 'place') ||
        (dep === 'conj' && pos === 'PROPN' && mention.type === 'organization') ||
        (/^(?:case|det|cc|punct)$/.test(dep) && at !== i
          ? false
          : at === i && /^(?:case|cc|det)$/.test(dep) && up !== head) ||
        (at === i && dep === 'punct' && /^[-–.&]$/.test(words[at].form))
      if (!fits || up < 0) return false
      at = up
    }
    return false
  }
  let from = head
  let to = head
  while (from > mention.from - 1 && belongs(from - 1)) from--
  while (to < mention.to - 1 && belongs(to + 1)) to++
  while (to > head && !capital(words[to])) to--
  while (from < head && !capital(words[from])) from++
  return [from, to]
}

/** Trains on sentences that carry `names`, `whole`, `w`, `tags` (predicted) and `lists`. */
export function trainNames(core, sentences, epochs, model = new Perceptron(core.NAME_CLASSES)) {
  const features = new Int32Array(core.MOST_FEATURES)
  const scores = new Float64Array(model.classes)
  const random = randomiser(4)
  // Kinds Universal NER does not mark may stand where it says "no name".
  const unmarked = ['time', 'event', 'other'].map((kind) => core.KINDS.indexOf(kind))
  const open = new Set([0, ...unmarked.flatMap((kind) => [firstOf(kind), restOf(kind)])])
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const sentence of shuffled(sentences, random)) {
      const given = new Uint8Array(sentence.w.count)
      for (let i = 0; i < given.length; i++) {
        const count = core.nameFeatures(sentence, given, i, features)
        model.score(features, count, scores)
        const before = i > 0 ? given[i - 1] : 0
        let guess = 0
        let good = sentence.names[i]
        const free = good === 0 && !sentence.whole
        for (let c = 1; c < model.classes; c++) {
          if (!core.follows(before, c)) continue
          if (scores[c] > scores[guess]) guess = c
          if (free && open.has(c) && scores[c] > scores[good]) good = c
        }
        if (guess !== good) model.update(features, count, good, guess)
        model.time++
        given[i] = core.follows(before, guess) ? guess : 0
      }
    }
  }
  return model.average()
}
