import type { GrammaticalNumber, Pos, VerbForm } from './types'

/** What the tagger tells apart: a part of speech with the verb form or the number that goes with it. */
export interface Tag {
  name: string
  pos: Pos
  form?: VerbForm
  number?: GrammaticalNumber
}

const FORMS: VerbForm[] = ['base', 'past', 'present', 'present3', 'pastPart', 'gerund']
const NUMBERS: GrammaticalNumber[] = ['sing', 'plur']

const plain = (...all: Pos[]): Tag[] => all.map((pos) => ({ name: pos, pos }))
const verbs = (pos: Pos): Tag[] => FORMS.map((form) => ({ name: `${pos}.${form}`, pos, form }))
const numbered = (pos: Pos): Tag[] => NUMBERS.map((number) => ({ name: `${pos}.${number}`, pos, number }))
const degrees = (pos: Pos): Tag[] => ['cmp', 'sup'].map((degree) => ({ name: `${pos}.${degree}`, pos }))

/** Every tag; a tag's index is its class in the tagger. AUX alone is a modal, PRON alone has no number. */
export const TAGS: readonly Tag[] = [
  ...plain(
    'ADJ',
    'ADP',
    'ADV',
    'AUX',
    'CCONJ',
    'DET',
    'INTJ',
    'NUM',
    'PART',
    'PRON',
    'PUNCT',
    'SCONJ',
    'SYM',
    'X',
  ),
  ...verbs('VERB'),
  ...verbs('AUX'),
  ...numbered('NOUN'),
  ...numbered('PROPN'),
  ...numbered('PRON'),
  ...degrees('ADJ'),
  ...degrees('ADV'),
]

const byName = new Map(TAGS.map((tag, index) => [tag.name, index]))

/** The tag's index, or undefined for a name that is none. */
export const tagIndex = (name: string): number | undefined => byName.get(name)
