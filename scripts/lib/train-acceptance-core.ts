/** What training the acceptance of questions uses, so that features and questions are made by the same code. */

export { loadEnglish } from '#core/language/english'
export { ACCEPTANCE_FEATURES, acceptanceFeatures } from '#core/questions/acceptance'
export { ENTITY_FEATURES } from '#core/questions/entities'
export { FEATURES } from '#core/questions/features'
export { survey } from '#core/questions/generate'
export { contentWords } from '#core/questions/lexicon'
export { furtherReady, prepare } from '#core/questions/prepare'
export { worthOf } from '#core/questions/worth'
export { readRanking } from '#core/ranking/model'
export { sumTrees } from '#core/ranking/trees'
export { plainSections } from '#main/shells/cli/facts-plain'
export { mapSource } from '#main/shells/cli/source-map'
