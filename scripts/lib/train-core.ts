/** What the training scripts use of the language room, so that features are made by the same code. */
export { hashText } from '#core/language/hash'
export { best } from '#core/language/scorer'
export { guessFeatures, guessTags, MOST_FEATURES, tagFeatures } from '#core/language/tagger'
export { TAGS, tagIndex } from '#core/language/tags'
export { wordsOf } from '#core/language/words'
