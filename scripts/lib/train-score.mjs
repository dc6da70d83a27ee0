/**
 * How well questions meet what people asked or kept: recall and precision of answers against the answers of people's
 * questions, and salience against what summaries name (nDCG, Järvelin & Kekäläinen 2002).
 */

const ARTICLES = new Set(['a', 'an', 'the'])

/** Lower-case words without English articles. */
export const tokensOf = (text) =>
  (
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).filter((word) => !ARTICLES.has(word))

/** Bag-of-words F1 of two answers, as SQuAD counts it (Rajpurkar and others 2016). */
export function f1(a, b) {
  const [x, y] = [tokensOf(a), tokensOf(b)]
  const left = new Map()
  for (const word of x) left.set(word, (left.get(word) ?? 0) + 1)
  let same = 0
  for (const word of y) {
    const count = left.get(word) ?? 0
    if (count > 0) {
      same++
      left.set(word, count - 1)
    }
  }
  return same === 0 ? 0 : (2 * same) / (x.length + y.length)
}

const overlap = (a, b, c, d) => Math.min(b, d) > Math.max(a, c)

/** Counts for one passage; N is the number of its questions. */
export function passageCounts({ text, questions }, items) {
  const count = questions.length
  const near = (item, { start, answer }) => overlap(item.start, item.end, start, start + answer.length)
  const hits = (item, question) =>
    near(item, question) && f1(text.slice(item.start, item.end), question.answer) >= 0.5
  const same = (item, question) =>
    near(item, question) && tokensOf(item.answer).join(' ') === tokensOf(question.answer).join(' ')
  const among = (some, test) =>
    questions.filter((question) => some.some((item) => test(item, question))).length
  const top = items.slice(0, count)
  return {
    gold: count,
    recall: among(top, hits),
    recall2: among(items.slice(0, 2 * count), hits),
    recallAll: among(items, hits),
    exact: among(top, same),
    top: top.length,
    precise: top.filter((item) => questions.some((question) => hits(item, question))).length,
  }
}

/** Entities by id with their salience, the most any mention has. */
export function salienceOf(entities) {
  const salience = new Map()
  for (const { entity, salience: value } of entities)
    salience.set(entity, Math.max(salience.get(entity) ?? 0, value))
  return salience
}

/** The mentions an answer names: half its words, or within the mention and with its head. */
export const namedBy = (item, entities) =>
  entities.filter(({ start, end, text, head = [start, end] }) => {
    if (!overlap(item.start, item.end, start, end)) return false
    const within = item.start <= head[0] && item.end >= head[1] && item.start >= start && item.end <= end
    return within || f1(item.answer, text) >= 0.5
  })

/** Counts for one document: salient entities (three summaries or more) named by the first 20, and nDCG of the first 10. */
export function documentCounts({ entities }, items) {
  const salience = salienceOf(entities)
  const named = items.slice(0, 20).map((item) => namedBy(item, entities).map(({ entity }) => entity))
  const reached = new Set(named.flat())
  const salient = [...salience].filter(([, value]) => value >= 3)
  const seen = new Set()
  let gain = 0
  named.slice(0, 10).forEach((ids, i) => {
    const [best] = ids.filter((id) => !seen.has(id)).sort((a, b) => salience.get(b) - salience.get(a))
    if (best === undefined || salience.get(best) === 0) return
    seen.add(best)
    gain += salience.get(best) / Math.log2(i + 2)
  })
  const ideal = [...salience.values()]
    .sort((a, b) => b - a)
    .slice(0, 10)
    .reduce((sum, value, i) => sum + value / Math.log2(i + 2), 0)
  return {
    salient: salient.length,
    reached: salient.filter(([id]) => reached.has(id)).length,
    gain: ideal > 0 ? gain / ideal : 0,
    texts: ideal > 0 ? 1 : 0,
  }
}

const share = (rows, over, under) => {
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0)
  return sum(under) > 0 ? (100 * sum(over)) / sum(under) : 0
}

/** Numbers from 0 to 1, repeatable. */
function chance(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return (state >>> 8) / (1 << 24)
  }
}

const ROUNDS = 1000

/** A share in per cent with its 95 % interval by bootstrap over texts (Efron 1979). */
export function shareWithInterval(rows, over, under) {
  const next = chance(1)
  const drawn = Array.from({ length: ROUNDS }, () =>
    share(
      rows.map(() => rows[Math.floor(next() * rows.length)]),
      over,
      under,
    ),
  ).sort((a, b) => a - b)
  const at = (part) => drawn[Math.floor(part * (ROUNDS - 1))]
  return { value: share(rows, over, under), low: at(0.025), high: at(0.975) }
}

/** What is counted in passages and in documents, by the names the figures are known under. */
export const PASSAGE_FIGURES = {
  'R@N': ['recall', 'gold'],
  'R@2N': ['recall2', 'gold'],
  'R all': ['recallAll', 'gold'],
  'exact@N': ['exact', 'gold'],
  'P@N': ['precise', 'top'],
}
export const DOCUMENT_FIGURES = { 'S3@20': ['reached', 'salient'], 'nDCG@10': ['gain', 'texts'] }
