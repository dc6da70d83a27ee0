import { inList, listsOf } from './gazetteer'
import { feature } from './hash'
import { withKnown } from './known-names'
import { best, MOST_FEATURES, type Scorer } from './scorer'
import { TAGS } from './tags'
import type { Name, NameType } from './types'
import type { Words } from './words'

/** Kinds the model tells apart; class 0 is "no name", then for each kind its first word (1, 3, ...) and the words after it (2, 4, ...). */
export const KINDS: readonly NameType[] = ['person', 'place', 'organisation', 'time', 'event', 'other']
export const NAME_CLASSES = 1 + 2 * KINDS.length

/** What features are made of. */
export interface NameInput {
  w: Words
  tags: ArrayLike<number>
  /** Of each word, the lists it stands in (`listsOf`). */
  lists: Int32Array
}

/** Features of the class of word `i`, given those of the words before it; gives their number. */
export function nameFeatures(
  { w, tags, lists }: NameInput,
  given: ArrayLike<number>,
  i: number,
  out: Int32Array,
): number {
  const { count, low, kind } = w
  const none = TAGS.length
  const b1 = i > 0 ? i - 1 : count
  const b2 = i > 1 ? i - 2 : count
  const a1 = i + 1 < count ? i + 1 : count + 1
  const a2 = i + 2 < count ? i + 2 : count + 1
  const tag = (at: number) => (at < count ? tags[at]! : none)
  const list = (at: number) => (at < count ? lists[at]! : 0)
  const c1 = i > 0 ? given[b1]! : NAME_CLASSES
  const c2 = i > 1 ? given[b2]! : NAME_CLASSES
  const t = tag(i)
  const own = list(i)
  let n = 0
  out[n++] = feature(400, c1)
  out[n++] = feature(401, c1, c2)
  out[n++] = feature(402, low[i]!)
  out[n++] = feature(403, low[i]!, c1)
  out[n++] = feature(404, low[b1]!)
  out[n++] = feature(405, low[a1]!)
  out[n++] = feature(406, low[b2]!)
  out[n++] = feature(407, low[a2]!)
  out[n++] = feature(408, low[i]!, low[a1]!)
  out[n++] = feature(409, low[b1]!, low[i]!)
  out[n++] = feature(410, w.suffix3[i]!)
  out[n++] = feature(411, w.suffix4[i]!)
  out[n++] = feature(412, w.suffix2[i]!)
  out[n++] = feature(413, w.prefix3[i]!)
  out[n++] = feature(414, w.shape[i]!)
  out[n++] = feature(415, w.shape[i]!, c1)
  out[n++] = feature(416, t, c1)
  out[n++] = feature(417, t, tag(b1), tag(a1))
  out[n++] = feature(418, t, kind[i]!, i === 0 ? 1 : 0)
  out[n++] = feature(419, kind[b1]!, kind[i]!, kind[a1]!)
  out[n++] = feature(420, t, low[b1]!)
  out[n++] = feature(421, t, low[a1]!)
  out[n++] = feature(422, own)
  out[n++] = feature(423, own, c1)
  out[n++] = feature(424, own, kind[i]!)
  out[n++] = feature(425, list(b1), t)
  out[n++] = feature(426, list(a1), t)
  out[n++] = feature(427, list(b1), own)
  out[n++] = feature(428, own, list(a1))
  out[n++] = feature(429, list(a2), t)
  out[n++] = feature(430, list(b2), t)
  out[n++] = feature(431, c1, low[b1]!)
  out[n++] = feature(432, c1, tag(b1), t)
  out[n++] = feature(433, c1, low[a1]!)
  out[n++] = feature(434, t, tag(a1), tag(a2))
  out[n++] = feature(435, kind[i]!, low[b1]!, low[a1]!)
  out[n++] = feature(436, w.form[i]!)
  out[n++] = feature(437, w.form[i]!, w.form[b1]!)
  out[n++] = feature(438, w.form[i]!, w.form[a1]!)
  out[n++] = feature(439, own, t, low[b1]!)
  // The first word after the run of capitals that the word stands in, and its last: "Bank", "said".
  let end = i
  while (end < count && (kind[end] === 1 || kind[end] === 2)) end++
  const last = end > i ? end - 1 : count
  const next = end < count ? end : count + 1
  let begin = i
  while (begin > 0 && (kind[begin - 1] === 1 || kind[begin - 1] === 2)) begin--
  const before = begin > 0 ? begin - 1 : count
  out[n++] = feature(440, low[next]!, end > i ? 1 : 0)
  out[n++] = feature(441, low[last]!, c1)
  out[n++] = feature(442, low[before]!, kind[i]!)
  out[n++] = feature(443, list(last), end - i)
  out[n++] = feature(444, list(next), tag(next), end > i ? 1 : 0)
  out[n++] = feature(445, list(begin), end - begin, i - begin)
  out[n++] = feature(446, list(before), kind[i]!)
  out[n++] = feature(447, low[last]!, end - i)
  out[n++] = feature(448, low[begin]!, i - begin)
  out[n++] = feature(449, low[before]!, low[next]!, end > i ? 1 : 0)
  out[n++] = feature(450, low[next]!, tag(next), list(last))
  out[n++] = feature(451, w.suffix3[last]!, end - begin, i - begin)
  return n
}

/** Whether a class can follow another: a name's later words follow its first. */
export const follows = (before: number, next: number): boolean =>
  next === 0 || next % 2 === 1 || before === next || before === next - 1

/** The classes of all words. */
export function classify(scorer: Scorer, input: NameInput): Uint8Array {
  const features = new Int32Array(MOST_FEATURES)
  const scores = new Float64Array(scorer.classes)
  const given = new Uint8Array(input.w.count)
  for (let i = 0; i < given.length; i++) {
    scorer.score(features, nameFeatures(input, given, i, features), scores)
    for (let c = 1; c < scorer.classes; c++) {
      if (!follows(i > 0 ? given[i - 1]! : 0, c)) scores[c] = -Infinity
    }
    given[i] = best(scores, scorer.classes)
  }
  return given
}

/** The names a row of classes tells. */
export function namesOf(classes: ArrayLike<number>): Name[] {
  const names: Name[] = []
  for (let i = 0; i < classes.length; i++) {
    const c = classes[i]!
    if (c === 0) continue
    if (c % 2 === 1) names.push({ from: i, to: i + 1, type: KINDS[(c - 1) / 2]! })
    else names.at(-1)!.to = i + 1
  }
  return names
}

/** The names of a tagged sentence. */
export function findNames(
  scorer: Scorer,
  texts: readonly string[],
  w: Words,
  tags: ArrayLike<number>,
): Name[] {
  const lists = listsOf(texts)
  const found = namesOf(classify(scorer, { w, tags, lists }))
  return withKnown(found, { texts, tags, lists }).map((name) =>
    name.type === 'other' && isWork(name, texts, lists) ? { ...name, type: 'work' } : name,
  )
}

/** A name in quotes, or right after "the film", "her novel". */
function isWork({ from, to }: Name, texts: readonly string[], lists: Int32Array): boolean {
  const before = texts[from - 1] ?? ''
  if (/^(?:["“”]|``)$/.test(before) && /^(?:["“”]|'')$/.test(texts[to] ?? '')) return true
  return from > 0 && inList(lists[from - 1]!, 'work')
}
