/** What the training scripts use of the language room, so that features are made by the same code. */

export { loadEnglish } from '#core/language/english'
export { listsOf } from '#core/language/gazetteer'
export { layOutPairs, layOutRows } from '#core/language/lay-out'
export { lemmaOf } from '#core/language/lemma'
export { allowedOf, lexiconOf } from '#core/language/lexicon'
export { readModelFile, writeModelFile } from '#core/language/model-file'
export {
  classify,
  follows,
  KINDS,
  NAME_CLASSES,
  nameFeatures,
  namesOf,
} from '#core/language/names'
export { labelFeatures, moveFeatures } from '#core/language/parse-features'
export { bestMove, parse, ROOT_TAG } from '#core/language/parser'
export { best, MOST_FEATURES } from '#core/language/scorer'
export { attach, ended, headOf, LEFT, legal, RIGHT, SHIFT, shift, start } from '#core/language/state'
export { guessFeatures, guessTags, tag, tagFeatures } from '#core/language/tagger'
export { TAGS, tagIndex } from '#core/language/tags'
export { tokenise } from '#core/language/tokenise'
export { normal, wordsOf } from '#core/language/words'
export { hashText } from '#core/text/hash'
