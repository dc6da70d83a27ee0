/** What training and measuring the ranking use, so that features and questions are made by the same code. */

export { loadEnglish } from '#core/language/english'
export { generate, survey } from '#core/questions/generate'
export { ACCEPTANCE_FEATURES } from '#core/ranking/acceptance'
export { ENTITY_FEATURES, entitiesOf, entityRows } from '#core/ranking/entities'
export { FEATURES, featuresOf } from '#core/ranking/features'
export { fellowRows } from '#core/ranking/fellows'
export { mentionRow, whichMention } from '#core/ranking/mentions'
export { RANKING_VERSION, readAcceptance, readRanking } from '#core/ranking/model'
export { viewText } from '#core/ranking/view'
export { itemOf } from '#main/shells/cli/facts-item'
export { plainSections } from '#main/shells/cli/facts-plain'
export { mapSource } from '#main/shells/cli/source-map'
