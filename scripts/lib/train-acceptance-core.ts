/** What training the acceptance of questions uses, so that features and questions are made by the same code. */

export { loadEnglish } from '#core/language/english'
export { readResolver } from '#core/naming/resolver'
export { survey } from '#core/questions/generate'
export { ACCEPTANCE_FEATURES, acceptanceFeatures, aroundOf, takenBy } from '#core/ranking/acceptance'
export { ENTITY_FEATURES } from '#core/ranking/entities'
export { FEATURES } from '#core/ranking/features'
export { readRanking } from '#core/ranking/model'
export { worthOf } from '#core/ranking/worth'
export { furtherReady, looselyReady, prepare, toldReady } from '#core/wording/prepare'
export { asksRole } from '#core/wording/role'
export { plainDate, plainSections } from '#main/shells/cli/facts-plain'
export { mapSource } from '#main/shells/cli/source-map'
