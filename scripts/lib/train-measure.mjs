const percent = (part, whole) => `${((100 * part) / whole).toFixed(2)} %`

/** Tagging and parsing, on the treebank's own words. Sentences carry `gold`, `tags`, `heads`, `labels`, `tree`. */
export function measureTrees(core, sentences, relations) {
  const sum = { words: 0, pos: 0, tag: 0, head: 0, arc: 0, plain: 0 }
  for (const { w, gold, tags, heads, labels, tree } of sentences) {
    for (let i = 0; i < w.count; i++) {
      sum.words++
      if (tags[i] === gold[i]) sum.tag++
      if (core.TAGS[tags[i]].pos === core.TAGS[gold[i]].pos) sum.pos++
      if ((tree.heads[i] < 0 ? w.count : tree.heads[i]) !== heads[i]) continue
      sum.head++
      if (tree.labels[i] === labels[i]) sum.arc++
      if (plain(relations[tree.labels[i]]) === plain(relations[labels[i]])) sum.plain++
    }
  }
  return [
    `UPOS ${percent(sum.pos, sum.words)}, fine tags ${percent(sum.tag, sum.words)}`,
    `UAS ${percent(sum.head, sum.words)}, LAS ${percent(sum.arc, sum.words)} (without subtypes ${percent(sum.plain, sum.words)})`,
  ]
}

const plain = (relation) => relation.split(':')[0]

/** Names found with exact bounds and kind, by kind; where only three kinds are marked the others do not count. */
export function measureNames(core, sentences) {
  const three = new Set(['person', 'place', 'organisation'])
  const sums = Object.fromEntries(core.KINDS.map((kind) => [kind, { right: 0, found: 0, marked: 0 }]))
  for (const { names, whole, found } of sentences) {
    const marked = new Set(core.namesOf(names).map(key))
    const counted = found.filter(({ type }) => whole || three.has(type))
    for (const name of counted) {
      sums[name.type].found++
      if (marked.has(key(name))) sums[name.type].right++
    }
    for (const name of core.namesOf(names)) sums[name.type].marked++
  }
  return Object.entries(sums).map(
    ([kind, { right, found, marked }]) =>
      `names, ${kind}: F1 ${percent(2 * right, found + marked)} (precision ${percent(right, found)}, recall ${percent(right, marked)}, ${marked} marked)`,
  )
}

const key = ({ from, to, type }) => `${from} ${to} ${type}`

/** Tokens cut as the treebank cuts them, of sentences whose words stand in their text. */
export function measureTokens(core, sentences) {
  let right = 0
  let found = 0
  let marked = 0
  for (const { text, words } of sentences) {
    const gold = spansOf(text, words)
    if (gold === undefined) continue
    const mine = core.tokenise(text)
    found += mine.length
    marked += gold.size
    for (const { start, end } of mine) if (gold.has(`${start} ${end}`)) right++
  }
  return `tokens F1 ${percent(2 * right, found + marked)}`
}

function spansOf(text, words) {
  const spans = new Set()
  let at = 0
  for (const { form } of words) {
    const start = text.indexOf(form, at)
    if (start < 0 || start > at + 2) return undefined
    at = start + form.length
    spans.add(`${start} ${at}`)
  }
  return spans
}

/** Lemmas of verbs, auxiliaries and nouns under their right tags. */
export function measureLemmas(core, sentences, exceptions) {
  let right = 0
  let all = 0
  for (const { words, gold } of sentences) {
    for (let i = 0; i < words.length; i++) {
      if (!/^(?:VERB|AUX|NOUN)$/.test(words[i].pos)) continue
      all++
      if (core.lemmaOf(words[i].form, core.TAGS[gold[i]], exceptions) === words[i].lemma) right++
    }
  }
  return `lemmas of verbs and nouns ${percent(right, all)}`
}
