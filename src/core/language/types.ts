/** Universal part-of-speech tags (universaldependencies.org/u/pos). */
export type Pos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/** `present3` is the third person singular ("goes"); `gerund` also stands for the present participle. */
export type VerbForm = 'base' | 'past' | 'present' | 'present3' | 'pastPart' | 'gerund'

export type GrammaticalNumber = 'sing' | 'plur'

/** A word of an analysed sentence; offsets are UTF-16 units in the text given to `analyse`. */
export interface Token {
  text: string
  start: number
  end: number
  pos: Pos
  /** The dictionary form: "went" go, "children" child, "n't" not, "'s" (is) be. Names keep their capital. */
  lemma: string
  /** Of verbs and auxiliaries; modals ("will", "could") have none. */
  form?: VerbForm | undefined
  /** Of nouns, proper nouns and pronouns. */
  number?: GrammaticalNumber | undefined
  /** Index of the head in the sentence, -1 for the one root. */
  head: number
  /** Universal Dependencies relation, with its subtype, such as `nsubj:pass`. */
  dep: string
}

export type NameType = 'person' | 'place' | 'organisation' | 'event' | 'work' | 'time' | 'other'

/** A name or an expression of time: tokens `from` to `to`, the latter exclusive. Names do not overlap. */
export interface Name {
  from: number
  to: number
  type: NameType
}

export interface Analysis {
  tokens: Token[]
  /** In order of the text. */
  names: Name[]
}

export interface English {
  /** Analyses one sentence; deterministic, keeps nothing between calls. An empty text has no tokens. */
  analyse(sentence: string): Analysis
}
