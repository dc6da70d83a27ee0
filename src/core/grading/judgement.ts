/** How an answer in the reader's own words stands to the right one. */
export interface Judgement {
  verdict: 'right' | 'almost' | 'wrong'
  /** Why only almost: a slip of the pen, only a part of it, or right but for its form. */
  because?: 'typo' | 'partial' | 'format'
}
