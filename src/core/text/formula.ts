/*
 * What of presentation MathML a text may hold (MathML Core, and what browsers draw of the rest): nothing of it loads,
 * links or runs. Formats keep no more than this, and the page is built of no more than this.
 */

export const FORMULA_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded mphantom mfenced menclose ' +
    'msub msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mlabeledtr mtd'
  ).split(' '),
)

export const FORMULA_ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'display mathvariant stretchy fence separator accent accentunder largeop movablelimits symmetric form ' +
    'linethickness columnalign rowalign columnspan rowspan open close separators notation width height depth dir'
  ).split(' '),
)
