import type { Pool } from '#core/choices/pool'
import type { English } from '#core/language/types'
import type { Resolver } from '#core/naming/resolver'
import type { FaultTrees } from '#core/ranking/acceptance'
import type { Ranking } from '#core/ranking/model'
import type { Order } from '#core/ranking/worth'
import type { Section, TextId } from '#core/text/document'
import type { TextIndex } from '#core/text/places'
import type { Context } from '#core/wording/prepare'

/** What was learned of what to ask, and what to put first. */
export interface Learned {
  /** What was learned of which facts matter; needs `english`. */
  ranking?: Ranking
  /** Learned of which questions a teacher would take, by `ACCEPTANCE_FEATURES`; for the order `study`. */
  acceptance?: readonly FaultTrees[]
  /** What comes first, by `ranking` only; `study` unless told. */
  order?: Order
}

/** What facts of an English text are made of. */
export interface Input extends Learned {
  text: TextId
  sections: Section[]
  title: string
  /** ISO date, as exact as known. */
  published?: string
  /** Question words need it, everything else gets better by it. */
  english?: English
  /** Whom "he" and "she" mean; needs `english`. */
  pronouns?: Resolver
}

/** What is known of a whole text, and the wrong answers it offers. */
export interface Survey extends Context {
  index: TextIndex
  pool: Pool
}
