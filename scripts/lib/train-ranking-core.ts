/** What training and measuring the ranking use, so that features and questions are made by the same code. */

export { loadEnglish } from '#core/language/english'
export { ACCEPTANCE_FEATURES } from '#core/questions/acceptance'
export { ENTITY_FEATURES, entitiesOf, entityRows } from '#core/questions/entities'
export { FEATURES, featuresOf } from '#core/questions/features'
export { generate, survey } from '#core/questions/generate'
export { viewText } from '#core/questions/view'
export { RANKING_VERSION, readAcceptance, readRanking } from '#core/ranking/model'
export { itemOf } from '#main/shells/cli/facts-item'
export { plainSections } from '#main/shells/cli/facts-plain'
export { mapSource } from '#main/shells/cli/source-map'
