import { ANSWER_TYPES } from '#core/facts/fact'
import type { Token } from '#core/language/types'
import { contentWords, isFunctionWord } from '#core/sentences/lexicon'
import type { ReadSentence } from '#core/sentences/sentence'
import { BLANK } from '#core/text/blank'
import type { Span } from '#core/text/segment'
import { anchorsIn, clarityOf, pointersIn } from '#core/wording/clarity'
import type { Ready } from '#core/wording/prepare'
import { isAnonymous } from '#core/wording/unclear'
import { standsAlone } from '#core/wording/whole'
import { SHAPE_FEATURES, shapeFeatures, shapeOf, type TextShape } from './acceptance-shape'
import type { Trees } from './trees'
import { rarityOf } from './view'
import { mean } from './worth'

/**
 * Plain numbers that tell a question a teacher would take from one she would not: what the trees of `acceptance` ask
 * for. Learned from judgements of questions like these (Heilman & Smith 2010).
 */

const KINDS = 'cloze who what when where which how-many why'.split(' ')
const PHRASES = 'noun amount verb adjective adverb'.split(' ')
const POS = 'NOUN PROPN VERB AUX ADJ ADV ADP DET NUM PRON CCONJ PUNCT'.split(' ')
const FINES =
  'country city us-state region continent count decade century month month-name day-month quote'.split(' ')
const LINKS = 'in of by to for on at from with as and the a'.split(' ')
const ROOTS = 'be have say become include make call name win take'.split(' ')
const OPENS = 'DET PROPN NOUN ADP SCONJ ADV NUM VERB ADJ'.split(' ')
const DEPS = 'nsubj nsubj:pass obj obl nmod appos conj compound amod nummod root acl:relcl advcl'.split(' ')

/** The names of the features, in the order of a row. */
export const ACCEPTANCE_FEATURES: readonly string[] = [
  ...KINDS.map((kind) => `kind ${kind}`),
  ...ANSWER_TYPES.map((type) => `type ${type}`),
  ...PHRASES.map((kind) => `phrase ${kind}`),
  ...POS.map((pos) => `head ${pos}`),
  ...POS.map((pos) => `before ${pos}`),
  ...POS.map((pos) => `after ${pos}`),
  ...DEPS.map((dep) => `hangs as ${dep}`),
  ...'attributed with-before close listed clarity worth'.split(' '),
  ...'prompt-words prompt-content anchors pointers pronouns first-person prompt-commas prompt-quotes brackets dashes'.split(
    ' ',
  ),
  ...'blank-at words-after-blank leans finite copula said wh-inside'.split(' '),
  ...'answer-words answer-content answer-verb answer-comma answer-and answer-capital answer-lower answer-article answer-own answer-digits'.split(
    ' ',
  ),
  ...'rare-answer rare-prompt mentions names sentence-words sentence-index sentences titled year ordinal unit'.split(
    ' ',
  ),
  ...'given fresh ties tail modifiers share head-sentences head-earlier prompt-titled kept short-name small rare-governor anonymous alone'.split(
    ' ',
  ),
  ...FINES.map((fine) => `fine ${fine}`),
  ...LINKS.map((link) => `after ${link}`),
  ...ROOTS.map((root) => `says ${root}`),
  ...OPENS.map((pos) => `opens ${pos}`),
  ...SHAPE_FEATURES,
]

/** What is known of the text around its questions. */
export interface Around {
  /** Frequent words by how frequent they are, in powers of two. */
  words: ReadonlyMap<string, number>
  /** Words of content of the title. */
  title: ReadonlySet<string>
  /** How many sentences the text has. */
  sentences: number
  /** Nouns, as their lemmas, by the sentences they stand in. */
  nouns: ReadonlyMap<string, readonly number[]>
  shape: TextShape
}

/** The surroundings of the questions of a text; `words` are the frequent ones. */
export function aroundOf(
  sentences: readonly ReadSentence[],
  title: string,
  words: ReadonlyMap<string, number>,
): Around {
  const nouns = new Map<string, number[]>()
  for (const { analysis, index } of sentences)
    for (const { pos, lemma } of analysis?.tokens ?? []) {
      if (pos !== 'NOUN') continue
      const found = nouns.get(lemma)
      if (!found) nouns.set(lemma, [index])
      else if (found.at(-1) !== index) found.push(index)
    }
  return {
    ...{ words, title: new Set(contentWords(title)), sentences: sentences.length, nouns },
    shape: shapeOf(sentences),
  }
}

const PRONOUN = /\b(?:he|she|it|they|him|her|them|his|hers|its|their|this|these|that|those|one|ones)\b/gi
const FIRST = /\b(?:I|we|you|my|our|your|me|us|mine|ours|yours)\b/g
const SAID = /\b(?:said|says|say|told|claimed|claims|stated|states|explained|noted|added|believes?|thinks?)\b/
const WH_INSIDE = /[^?]\b(?:which|whom|what|how many|how much)\b/
const OWN = /^(?:his|her|its|their|our|my|your|this|these|that|those|some|any|such)\b/i
/** A number that anybody would guess. */
const SMALL = /^(?:\d|1[0-2]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/i
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
const yes = (value: unknown): number => (value ? 1 : 0)

function oneHot(row: number[], among: readonly string[], value: string | undefined): void {
  for (const one of among) row.push(one === value ? 1 : 0)
}

/** The token of a stretch that the others hang from. */
function headOf(tokens: readonly Token[], span: Span): Token | undefined {
  const inside = tokens.filter(({ start, end }) => start >= span.start && end <= span.end)
  return inside.find(({ head }) => head < 0 || !inside.includes(tokens[head]!)) ?? inside[0]
}

const meanRarity = (tokens: readonly Token[], words: Around['words']): number => {
  const content = tokens.filter(({ text }) => /^\p{L}/u.test(text) && !isFunctionWord(text))
  return content.reduce((sum, token) => sum + rarityOf(token, words), 0) / Math.max(1, content.length)
}

const TIES =
  /\b(?:again|another|others?|same|such|further|previously|subsequently|then|later|instead|too|only|still|already|both|each|either|first|second|new|that|this)\b/gi

/** What tells "the group" from "the group of Ada Stone" and "the weaving group". */
const TELLS = /^(?:amod|compound|nmod|acl|appos|nummod|flat)/

/**
 * How many things of a wording are told by "the" and a noun alone: of those the text has named before, so that only its
 * readers know which is meant, and of others.
 */
function definites({ analysis, index }: ReadSentence, prompt: string, { nouns }: Around): [number, number] {
  const tokens = analysis?.tokens ?? []
  let [given, fresh] = [0, 0]
  tokens.forEach(({ pos, text, lemma }, at) => {
    const before = tokens[at - 1]
    if (pos !== 'NOUN' || before?.text.toLowerCase() !== 'the' || before.head !== at) return
    if (tokens.some(({ head, dep }) => head === at && TELLS.test(dep))) return
    if (!prompt.toLowerCase().includes(`the ${text.toLowerCase()}`)) return
    if ((nouns.get(lemma)?.[0] ?? index) < index) given++
    else fresh++
  })
  return [given, fresh]
}

/**
 * A row of `ACCEPTANCE_FEATURES` for the first wording of a candidate of an analysed sentence; `worth` is what the
 * ranking says of it, in log-odds.
 */
export function acceptanceFeatures(ready: Ready, worth: number, around: Around): number[] {
  const { candidate, forms, attributed, withBefore, close } = ready
  const { sentence, span, text, type, fine, listed, phrase, group } = candidate
  const [form] = forms
  const { prompt, kind } = form
  const tokens = sentence.analysis?.tokens ?? []
  const inside = tokens.filter(({ start, end }) => start >= span.start && end <= span.end)
  const before = tokens.findLast(({ end }) => end <= span.start)
  const after = tokens.find(({ start }) => start >= span.end)
  const head = headOf(tokens, span)
  const words = prompt.split(/\s+/)
  const gap = words.findIndex((word) => word.includes(BLANK))
  const answer = text.split(/\s+/)
  const row: number[] = []
  oneHot(row, KINDS, kind)
  oneHot(row, ANSWER_TYPES, type)
  oneHot(row, PHRASES, phrase?.kind)
  oneHot(row, POS, head?.pos)
  oneHot(row, POS, before?.pos)
  oneHot(row, POS, after?.pos)
  oneHot(row, DEPS, head?.dep)
  row.push(yes(attributed), yes(withBefore), yes(close), yes(listed))
  row.push(clarityOf(candidate, form), worth)
  row.push(words.length, contentWords(prompt).length, anchorsIn(prompt), pointersIn(prompt))
  row.push(count(prompt, PRONOUN), count(prompt, FIRST), count(prompt, /[,;]/g), count(prompt, /["“”]/g))
  row.push(count(prompt, /[([]/g), count(prompt, / [-–—] /g))
  row.push(gap < 0 ? -1 : gap / words.length, gap < 0 ? -1 : words.length - 1 - gap)
  row.push(yes(/^(?:it|he|she|they|this|these|there|and|but|so|also|in addition)\b/i.test(prompt)))
  row.push(tokens.filter(({ pos, form: verb }) => pos === 'VERB' && verb !== undefined).length)
  row.push(yes(tokens.some(({ dep }) => dep === 'cop')), yes(SAID.test(prompt)), yes(WH_INSIDE.test(prompt)))
  row.push(answer.length, contentWords(text).length, inside.filter(({ pos }) => pos === 'VERB').length)
  row.push(yes(/,/.test(text)), yes(/\band\b/.test(text)), yes(/^\p{Lu}/u.test(text)))
  row.push(yes(!/\p{Lu}|\d/u.test(text)), yes(/^(?:the|a|an)\b/i.test(text)), yes(OWN.test(text)))
  row.push(yes(/\d/.test(text)))
  row.push(meanRarity(inside, around.words), meanRarity(tokens, around.words))
  row.push(group?.mentions ?? 0, sentence.analysis?.names.length ?? 0, sentence.words.length)
  row.push(sentence.index, around.sentences)
  row.push(contentWords(text).filter((word) => around.title.has(word)).length)
  row.push(yes(fine === 'year'), yes(fine === 'ordinal'), yes(/\/\p{L}/u.test(fine)))
  const at = head ? tokens.indexOf(head) : -1
  const governor = head && tokens[head.head]
  const stands = head ? (around.nouns.get(head.lemma) ?? []) : []
  row.push(...definites(sentence, prompt, around), count(prompt, TIES))
  row.push(head ? inside.filter(({ start }) => start > head.start).length : 0)
  row.push(inside.filter(({ dep, head: up }) => up === at && /^(?:amod|compound)/.test(dep)).length)
  row.push((group?.mentions ?? 0) / around.sentences, stands.length)
  row.push(stands.filter((index) => index < sentence.index).length)
  row.push(contentWords(prompt).filter((word) => around.title.has(word)).length)
  row.push(words.length / Math.max(1, sentence.words.length))
  row.push(yes(type === 'person' && answer.length === 1), yes(SMALL.test(text)))
  row.push(governor ? rarityOf(governor, around.words) : 0)
  row.push(yes(isAnonymous(prompt, sentence)), yes(standsAlone(candidate)))
  const fines = fine.split('/')
  oneHot(row, FINES, FINES.includes(fines[0]!) ? fines[0] : fines[1])
  oneHot(row, LINKS, before?.text.toLowerCase())
  oneHot(row, ROOTS, tokens.find(({ dep }) => dep === 'root')?.lemma)
  oneHot(row, OPENS, tokens[0]?.pos)
  row.push(...shapeFeatures(ready, around.shape, around.title, around.words))
  return row
}

/** A model of how likely a question has a fault, in log-odds; those of one fault are taken together. */
export interface FaultTrees extends Trees {
  fault?: string
}

const chanceOf = (logit: number): number => 1 / (1 + Math.exp(-logit))

/**
 * How likely a teacher takes a question with such a row, in log-odds: as likely as it has none of the faults. Each of
 * them has causes of its own, which one model of all learns worse.
 */
export function takenBy(models: readonly FaultTrees[], row: readonly number[]): number {
  const faults = new Set(models.map(({ fault }) => fault))
  const sound = [...faults].reduce((chance, one) => {
    const logit = mean(
      models.filter(({ fault }) => fault === one),
      row,
    )
    return chance * (1 - chanceOf(logit))
  }, 1)
  return Math.log(sound / (1 - sound))
}
