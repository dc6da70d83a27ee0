export const FOLDS = 8
/** Passes over the examples, step size and pull of the weights towards nothing. */
const PASSES = 150
const STEP = 0.5
const PULL = 0.4
/** Features that fewer examples have are left out. */
const LEAST = 3

/** The entity of each group by all its mentions before a sentence that the treebank knows: the one most of them have. */
function entitiesOf({ plain, entityAt }, core, before) {
  const votes = new Map()
  plain.names.slice(0, before).forEach((names, i) => {
    const { sentence } = { sentence: plain.sentences[i] }
    for (const { name, span } of names) {
      const group = core.groupOf(plain.groups, name)
      const entity = entityAt(sentence.block, placeOf(sentence, span))
      if (!group || entity === undefined) continue
      const of = votes.get(group) ?? new Map()
      of.set(entity, (of.get(entity) ?? 0) + 1)
      votes.set(group, of)
    }
  })
  return new Map([...votes].map(([group, of]) => [group, [...of].sort((a, b) => b[1] - a[1])[0][0]]))
}

/** Where a stretch of what a sentence says stands in its block, near enough where words were taken off before it. */
function placeOf({ at, edits }, { start, end }) {
  let shift = 0
  for (const edit of edits)
    if (edit.start + edit.words.length <= start + shift + 1)
      shift += edit.end - edit.start - edit.words.length
  return { start: at + start + shift, end: at + end + shift }
}

/** Follows the pronouns of a document; `choose` gets the options, the right ones among them, and what is known. */
function follow(core, document, choose) {
  const { plain, title, entityAt } = document
  const heard = plain.sentences.map((sentence, i) => ({ sentence, names: plain.names[i] }))
  return core.followPronouns(heard, plain.groups, title, (options, at, pronoun) => {
    const sentence = plain.sentences[at]
    const token = sentence.analysis.tokens[pronoun.token]
    const entity = entityAt(sentence.block, placeOf(sentence, token))
    const entities = entitiesOf(document, core, at + 1)
    const rights = options.map(
      ({ group }) => group !== undefined && entity !== undefined && entities.get(group) === entity,
    )
    if (!rights.includes(true)) rights[options.length - 1] = true
    return choose({ options, rights, document: document.id, text: sentence.said })
  })
}

/** Each pronoun with its options and which of them are right. */
export function examplesOf(core, documents) {
  const examples = []
  for (const document of documents)
    follow(core, document, (example) => {
      examples.push(example)
      return { option: example.options[example.rights.indexOf(true)], sure: 1 }
    })
  return examples
}

/** Weights of a log-linear model, by gradient ascent on the likelihood of the right options with an L2 pull. */
export function train(core, examples) {
  const counts = new Map()
  for (const { options } of examples)
    for (const name of new Set(options.flatMap(({ features }) => features)))
      counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = [...counts.keys()].filter((name) => counts.get(name) >= LEAST).sort()
  const weights = new Map(names.map((name) => [name, 0]))
  const squares = new Map(names.map((name) => [name, 1e-6]))
  const weightOf = (name) => weights.get(name) ?? 0
  for (let pass = 0; pass < PASSES; pass++) {
    const slopes = new Map(names.map((name) => [name, -PULL * weights.get(name)]))
    for (const { options, rights } of examples) {
      const all = core.chances(options, weightOf)
      const good = all.reduce((sum, chance, i) => sum + (rights[i] ? chance : 0), 0)
      options.forEach(({ features }, i) => {
        const slope = (rights[i] ? all[i] / good : 0) - all[i]
        for (const name of features) if (slopes.has(name)) slopes.set(name, slopes.get(name) + slope)
      })
    }
    // Steps by feature (Duchi and others 2011).
    for (const name of names) {
      const slope = slopes.get(name)
      squares.set(name, squares.get(name) + slope * slope)
      weights.set(name, weights.get(name) + (STEP * slope) / Math.sqrt(squares.get(name)))
    }
  }
  return Object.fromEntries(
    names.map((name) => [name, Number(weights.get(name).toFixed(3))]).filter(([, one]) => one !== 0),
  )
}

/** What models that never saw a document say of its pronouns, one after the other as in use. */
export function crossValidated(core, documents) {
  const said = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = documents.filter((_, n) => n % FOLDS === fold)
    const others = documents.filter((_, n) => n % FOLDS !== fold)
    const weights = new Map(Object.entries(train(core, examplesOf(core, others))))
    for (const document of held) {
      const own = []
      const meant = follow(core, document, (example) => {
        const choice = core.likeliest(example.options, { weights })
        own.push({
          ...{ answered: choice.option.fits, document: example.document, text: example.text },
          right: example.rights[example.options.indexOf(choice.option)],
          name: choice.option.group?.name,
        })
        return choice
      })
      for (const { sure } of meant.filter(Boolean)) said.push({ ...own.shift(), sure })
    }
  }
  return said
}

/** How many answers from a threshold on are right. */
export function judged(said, least) {
  const answered = said.filter((one) => one.answered && one.sure >= least)
  return { right: answered.filter(({ right }) => right).length, answered: answered.length, all: said.length }
}

/** The lowest threshold from which on, however high, answers are right as often as wanted. */
export function thresholdFor(said, wanted) {
  let lowest = 1
  for (let least = 99; least >= 50; least--) {
    const { right, answered } = judged(said, least / 100)
    if (answered > 0 && right / answered < wanted) break
    lowest = least / 100
  }
  return lowest
}

/** How often the rule is right that takes the one person of the sentence before. */
export function ruled(core, documents) {
  const sum = { right: 0, answered: 0, all: 0 }
  for (const document of documents)
    follow(core, document, ({ options, rights, text }) => {
      const choice = { option: options[rights.indexOf(true)], sure: 1 }
      sum.all++
      const { plain } = document
      const at = plain.sentences.findIndex(({ said }) => said === text)
      const [before, here] = [plain.sentences[at - 1], plain.sentences[at]]
      if (before?.block !== here.block || !core.beginsWithPerson(here.text)) return choice
      const persons = plain.names[at - 1].flatMap(({ name }) => {
        const group = core.groupOf(plain.groups, name)
        return group?.typed.type === 'person' ? [group] : []
      })
      const names = persons.map(({ name }) => name)
      if (core.withPerson(here.text, before.said, names).length === 0) return choice
      sum.answered++
      if (rights[options.findIndex(({ group }) => group === persons[0])]) sum.right++
      return choice
    })
  return sum
}
