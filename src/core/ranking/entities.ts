import type { Candidate } from '#core/candidates/candidates'
import { ANSWER_TYPES } from '#core/facts/fact'
import { contentWords } from '#core/sentences/lexicon'
import { rarityOf, type SentenceView, type TextView } from './view'

/** What a text speaks of: all mentions under one name or one noun. */
export interface Entity {
  key: string
  /** Whether it has a name. */
  named: boolean
  type: Candidate['type']
  /** Its mentions by sentence and token, as `sentence * 1000 + token`, in order. */
  mentions: number[]
  /** The words it is known by. */
  words: Set<string>
  candidates: Candidate[]
  /** Pronouns of a person that most likely mean it. */
  pronouns: number
  subjects: number
  definite: number
  longest: number
  rarity: number
}

const PER_SENTENCE = 1000
const PRONOUN = /^(?:he|him|his|she|her|hers|himself|herself)$/i

/** The token that all of a candidate hangs from: the last one for what was found by its looks. */
function headOf(candidate: Candidate, { views }: TextView): number {
  if (candidate.phrase) return candidate.phrase.head
  const { tokens } = views[candidate.sentence.index]!
  const { start, end } = candidate.span
  let [from, to] = [0, tokens.length - 1]
  while (from < to && tokens[from]!.end <= start) from++
  while (to > from && tokens[to]!.start >= end) to--
  for (let i = from; i <= to; i++) {
    const up = tokens[i]!.head
    if (up < from || up > to) return i
  }
  return to
}

/**
 * The token that names what the phrase of `head` is: what it stands beside ("Bell, an engineer"), or the subject it is
 * said to be ("Bell was an engineer"); undefined where that is a pronoun.
 */
function referent({ tokens, tree }: SentenceView, head: number): number | undefined {
  let at = head
  for (let n = 0; n < 4; n++) {
    const { dep, head: up } = tokens[at]!
    if (dep === 'appos' && up >= 0) {
      at = up
      continue
    }
    const children = tree.children[at]!
    if (!children.some((child) => tokens[child]!.dep === 'cop')) return at
    const subject = children.find((child) => /^nsubj/.test(tokens[child]!.dep))
    if (subject === undefined) return at
    if (!/^(?:NOUN|PROPN)$/.test(tokens[subject]!.pos)) return undefined
    at = subject
  }
  return at
}

/** What a candidate is grouped by: its name, else the noun it hangs from; undefined for what names nothing. */
function keyOf(candidate: Candidate, head: number, view: TextView): string | undefined {
  const { group, type, phrase, text, sentence } = candidate
  if (group && type !== 'term') return `name ${group.name.toLowerCase()}`
  if (!phrase && type !== 'term')
    return type === 'phrase' || candidate.fine.startsWith('pair/') ? undefined : `text ${text.toLowerCase()}`
  if (phrase && phrase.kind !== 'noun') return undefined
  const own = view.views[sentence.index]!
  const named = referent(own, head)
  if (named === undefined) return undefined
  const { start, end, lemma } = own.tokens[named]!
  const name = own.candidates.find(
    (one) => one.group && one.type !== 'term' && one.span.start < end && start < one.span.end,
  )
  return name?.group ? `name ${name.group.name.toLowerCase()}` : `noun ${lemma.toLowerCase()}`
}

/**
 * The longer key that a key of one word means, where just one has it as its first or last word or as its initials:
 * "Gordon" for "Patrick Gordon".
 */
function fuller(keys: readonly string[]): Map<string, string> {
  const by = new Map<string, Set<string>>()
  for (const key of keys) {
    if (!key.startsWith('name ')) continue
    const words = key.slice(5).split(/\s+/)
    if (words.length === 1) by.set(words[0]!, (by.get(words[0]!) ?? new Set()).add(key))
    else
      for (const word of new Set([words[0]!, words.at(-1)!, words.map((one) => one[0]).join('')]))
        by.set(word, (by.get(word) ?? new Set()).add(key))
  }
  const found = new Map<string, string>()
  for (const key of keys) {
    const word = key.slice(5)
    if (/\s/.test(word) || key.startsWith('text ')) continue
    const longer = [...(by.get(word) ?? [])].filter((one) => one !== key)
    const named = longer.filter((one) => /\s/.test(one.slice(5)))
    if (longer.length === 1) found.set(key, longer[0]!)
    else if (named.length === 1 && key.startsWith('name ')) found.set(key, named[0]!)
  }
  return found
}

/**
 * The things a text speaks of, each with its mentions: names as they are grouped, and nouns by their heads, which is
 * as much coreference as can be had without guessing. Gives the entity of each candidate that names one.
 */
export function entitiesOf(candidates: readonly Candidate[], view: TextView): Map<Candidate, Entity> {
  const entities = new Map<string, Entity>()
  const of = new Map<Candidate, Entity>()
  const keyed = candidates.flatMap((candidate) => {
    const head = headOf(candidate, view)
    const key = keyOf(candidate, head, view)
    return key === undefined ? [] : [{ candidate, head, key }]
  })
  const longer = fuller([...new Set(keyed.map(({ key }) => key))])
  for (const { candidate, head, key: short } of keyed) {
    const { sentence, type, group } = candidate
    const key = longer.get(short) ?? short
    const token = view.views[sentence.index]!.tokens[head]
    let entity = entities.get(key)
    if (!entity) {
      const named = key.startsWith('name')
      entity = {
        ...{ key, named, type, mentions: [], words: new Set(), candidates: [] },
        ...{ pronouns: 0, subjects: 0, definite: 0, longest: 0, rarity: 0 },
      }
      entities.set(key, entity)
    }
    if (group) entity.type = type
    entity.candidates.push(candidate)
    of.set(candidate, entity)
    entity.longest = Math.max(entity.longest, candidate.text.length)
    const at = sentence.index * PER_SENTENCE + head
    if (!token || entity.mentions.includes(at)) continue
    entity.mentions.push(at)
    entity.words.add(token.lemma.toLowerCase())
    entity.rarity = Math.max(entity.rarity, rarityOf(token, view.words))
    if (/^nsubj/.test(token.dep)) entity.subjects++
    const child = view.views[sentence.index]!.tree.children[head]!.find((one) => one < head)
    if (child !== undefined && /^the$/i.test(view.views[sentence.index]!.tokens[child]!.text))
      entity.definite++
    if (group) for (const word of contentWords(group.name)) entity.words.add(word)
  }
  countPronouns([...entities.values()], view)
  return of
}

/** Gives each "he" and "she" to the person named last. */
function countPronouns(entities: readonly Entity[], { views }: TextView): void {
  const persons = entities.filter(({ type, named }) => named && type === 'person')
  const by = new Map<number, Entity>()
  for (const person of persons) for (const at of person.mentions) by.set(at, person)
  let last: Entity | undefined
  views.forEach(({ tokens }, sentence) => {
    tokens.forEach(({ text }, i) => {
      last = by.get(sentence * PER_SENTENCE + i) ?? last
      if (last && PRONOUN.test(text)) last.pronouns++
    })
  })
}

const TYPES = ANSWER_TYPES.filter((type) => type !== 'money' && type !== 'percent')

/** The names of an entity's features, in the order of a row. */
export const ENTITY_FEATURES: readonly string[] = [
  ...'mentions share-of-most share-of-sentences first early first-share last-share span titled title-share'.split(
    ' ',
  ),
  ...'named pronouns subjects definite longest rarity central similar sentences before paragraphs'.split(' '),
  ...'first-subject in-title-start in-last rank'.split(' '),
  ...TYPES.map((type) => `type ${type}`),
]

/** Rows of features for entities of one text, in their order. */
export function entityRows(entities: readonly Entity[], view: TextView): number[][] {
  const count = view.views.length
  const most = Math.max(1, ...entities.map(({ mentions, pronouns }) => mentions.length + pronouns))
  const sizes = entities.map(({ mentions, pronouns }) => mentions.length + pronouns).sort((a, b) => b - a)
  const firsts = entities.map(({ mentions }) => mentions[0] ?? 0).sort((a, b) => a - b)
  return entities.map((entity) => {
    const { mentions, words, named, pronouns, subjects, definite, longest, rarity, type, candidates } = entity
    const sentences = [...new Set(mentions.map((at) => Math.floor(at / PER_SENTENCE)))]
    const views = sentences.map((at) => view.views[at]!)
    const [first, last] = [sentences[0] ?? 0, sentences.at(-1) ?? 0]
    const size = mentions.length + pronouns
    const titled = [...words].filter((word) => view.title.has(word)).length
    const blocks = new Set(candidates.map(({ sentence }) => sentence.order))
    const firstToken = view.views[first]?.tokens[(mentions[0] ?? 0) % PER_SENTENCE]
    return [
      Math.log(1 + mentions.length),
      size / most,
      sentences.length / count,
      first,
      1 / (1 + 0.35 * first),
      first / count,
      last / count,
      (last - first) / count,
      titled,
      titled / Math.max(1, view.title.size),
      named ? 1 : 0,
      Math.log(1 + pronouns),
      subjects / Math.max(1, mentions.length),
      definite / Math.max(1, mentions.length),
      longest,
      rarity,
      Math.max(...views.map(({ central }) => central), 0),
      Math.max(...views.map(({ similar }) => similar), 0),
      count,
      firsts.indexOf(mentions[0] ?? 0),
      blocks.size,
      firstToken && /^nsubj/.test(firstToken.dep) ? 1 : 0,
      first === 0 ? (mentions[0] ?? 0) % PER_SENTENCE : 99,
      last >= count - 2 ? 1 : 0,
      sizes.indexOf(size),
      ...TYPES.map((one) => (one === type ? 1 : 0)),
    ]
  })
}
