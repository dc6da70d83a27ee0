/** What is wrong with a query; each has its sentence in the catalogue of strings. */
export type QueryReason =
  | 'unclosedQuote'
  | 'unclosedBracket'
  | 'unopenedBracket'
  | 'emptyBracket'
  | 'nothingAfter'
  | 'nothingBefore'
  | 'unknownName'
  | 'noValue'
  | 'badState'
  | 'badKind'
  | 'badFlag'
  | 'badGrade'
  | 'badDays'
  | 'badDue'
  | 'badProp'
  | 'tooDeep'

/** A mistake in a query and where it stands, in UTF-16 units. */
export interface QueryError {
  reason: QueryReason
  at: number
  length: number
  /** The word it is about, for its sentence. */
  word: string
  /** What was meant, perhaps. */
  meant?: string
}
