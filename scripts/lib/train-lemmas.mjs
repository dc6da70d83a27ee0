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
