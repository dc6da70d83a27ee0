/** Lemmas the rules get wrong, of words seen at least twice (or irregular: not a part of the word), by "word TAG". */
export function exceptionsOf(core, sentences) {
  const counts = new Map()
  for (const { words, gold } of sentences) {
    for (let i = 0; i < words.length; i++) {
      const { form, lemma, pos } = words[i]
      if (!/^(?:VERB|AUX|NOUN|ADJ|ADV|PRON|DET|PART)$/.test(pos) || /[^\p{L}'’-]/u.test(form)) continue
      const key = `${core.normal(form)} ${core.TAGS[gold[i]].name}`
      const seen = counts.get(key) ?? counts.set(key, new Map()).get(key)
      seen.set(lemma, (seen.get(lemma) ?? 0) + 1)
    }
  }
  const exceptions = {}
  for (const [key, seen] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [[lemma, times]] = [...seen].sort((a, b) => b[1] - a[1])
    const space = key.lastIndexOf(' ')
    const word = key.slice(0, space)
    const tag = core.TAGS[core.tagIndex(key.slice(space + 1))]
    if (core.lemmaOf(word, tag, new Map()) === lemma) continue
    if (times > 1 || lemma[0] === word[0]) exceptions[key] = lemma
  }
  return exceptions
}

const SEEN = 3

/** Words seen at least three times, by the parts of speech they had: what `lexiconOf` reads. */
export function lexiconFrom(core, sentences) {
  const seen = new Map()
  for (const { words } of sentences) {
    for (const { form, pos } of words) {
      const word = core.normal(form)
      if (!seen.has(word)) seen.set(word, { times: 0, parts: new Set() })
      seen.get(word).times++
      seen.get(word).parts.add(pos)
    }
  }
  const lists = {}
  for (const [word, { times, parts }] of [...seen].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (times < SEEN || word.includes(' ')) continue
    const key = [...parts].sort().join(' ')
    lists[key] = lists[key] === undefined ? word : `${lists[key]} ${word}`
  }
  return lists
}
