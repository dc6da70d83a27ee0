/** What training the resolver of pronouns uses, so that features are made by the same code. */

export { hearPlainly } from '#core/candidates/hear'
export { loadEnglish } from '#core/language/english'
export { followPronouns } from '#core/naming/antecedents'
export { groupOf } from '#core/naming/groups'
export { chances, likeliest, RESOLVER_VERSION } from '#core/naming/resolver'
export { beginsWithPerson, withPerson } from '#core/sentences/rewrite'
