import { feature } from '#core/language/hash'
import { hashText } from '#core/text/hash'
import type { Span } from '#core/text/segment'
import type { Features } from './tagger'

/** A Chinese sentence sign by sign; a run of Latin letters or of figures is one. */
export interface Signs {
  count: number
  spans: Span[]
  /** The hash of each sign; two places before and two after for "outside". */
  sign: Int32Array
  /** 0 Han, 1 a Chinese numeral, 2 figures, 3 Latin letters, 4 else; as `sign`. */
  kind: Uint8Array
}

const SIGN = /[\p{Script=Latin}\p{M}]+|\p{Nd}+(?:[.,]\p{Nd}+)*|[^\s]/gu
const PAD = 2
const OUTSIDE = 0x5bd1e995

function kindOf(sign: string): number {
  if (/^[〇零一二三四五六七八九十百千万亿两]/.test(sign)) return 1
  if (/^\p{Nd}/u.test(sign)) return 2
  if (/^\p{Script=Latin}/u.test(sign)) return 3
  return /^\p{Script=Han}/u.test(sign) ? 0 : 4
}

export function signsOf(text: string): Signs {
  const found = [...text.matchAll(SIGN)]
  const count = found.length
  const sign = new Int32Array(count + 2 * PAD).fill(OUTSIDE)
  const kind = new Uint8Array(count + 2 * PAD).fill(5)
  found.forEach(([one], i) => {
    kind[i + PAD] = kindOf(one)
    sign[i + PAD] = kind[i + PAD]! === 2 ? 2 : kind[i + PAD]! === 3 ? 3 : hashText(one)
  })
  return {
    ...{ count, sign, kind },
    spans: found.map(({ 0: one, index }) => ({ start: index, end: index + one.length })),
  }
}

/** Features of a sign by itself and its neighbours; gives their number. */
function guess({ sign: s, kind: k }: Signs, i: number, out: Int32Array): number {
  const at = i + PAD
  const [b2, b1, c, a1, a2] = [s[at - 2]!, s[at - 1]!, s[at]!, s[at + 1]!, s[at + 2]!]
  let n = 0
  out[n++] = feature(0, 0)
  out[n++] = feature(1, c)
  out[n++] = feature(2, b1)
  out[n++] = feature(3, a1)
  out[n++] = feature(4, b2)
  out[n++] = feature(5, a2)
  out[n++] = feature(6, b1, c)
  out[n++] = feature(7, c, a1)
  out[n++] = feature(8, b2, b1)
  out[n++] = feature(9, a1, a2)
  out[n++] = feature(10, b1, a1)
  out[n++] = feature(11, b1, c, a1)
  out[n++] = feature(12, b2, b1, c)
  out[n++] = feature(13, c, a1, a2)
  out[n++] = feature(14, k[at - 1]!, k[at]!, k[at + 1]!)
  out[n++] = feature(15, k[at]!, c === b1 ? 1 : 0, c === b2 ? 1 : 0)
  return n
}

function tag(
  signs: Signs,
  guesses: ArrayLike<number>,
  tags: ArrayLike<number>,
  i: number,
  out: Int32Array,
): number {
  const none = 63
  const at = i + PAD
  const c = signs.sign[at]!
  const a1 = signs.sign[at + 1]!
  const b1 = signs.sign[at - 1]!
  const t1 = i > 0 ? tags[i - 1]! : none
  const t2 = i > 1 ? tags[i - 2]! : none
  const g = (by: number) => (i + by >= 0 && i + by < signs.count ? guesses[i + by]! : none)
  let n = guess(signs, i, out)
  out[n++] = feature(30, t1)
  out[n++] = feature(31, t2, t1)
  out[n++] = feature(32, t1, c)
  out[n++] = feature(33, t1, b1, c)
  out[n++] = feature(34, t1, c, a1)
  out[n++] = feature(35, g(0), t1)
  out[n++] = feature(36, g(0), g(1), t1)
  out[n++] = feature(37, g(-1), g(0), g(1))
  out[n++] = feature(38, g(0), c)
  out[n++] = feature(39, g(1), g(2))
  out[n++] = feature(40, t2, t1, g(0))
  out[n++] = feature(41, t1, g(1), c)
  out[n++] = feature(42, g(0), c, a1)
  return n
}

export const SIGNS: Features<Signs> = { guess, tag }
