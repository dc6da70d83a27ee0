import type { SectionFacts } from '#contract/facts'
import type { SectionId } from '#core/text/document'
import { CommandError, type Io, printJson } from './io'
import { type Call, withApp } from './with-app'

interface Chosen {
  section: SectionId
  fact: string
}

/** Best first: of several sections the best of each, then the second of each. What is no key fact comes last. */
function bestOf(sections: ReadonlyMap<SectionId, SectionFacts>): Chosen[] {
  const ranked = [...sections].flatMap(([section, { facts, key }]) => {
    const rest = facts.filter(({ id }) => !key.includes(id)).sort((a, b) => b.salience - a.salience)
    const all = [...key, ...rest.map(({ id }) => id)]
    return all.map((fact, n) => ({ section, fact, late: Number(n >= key.length), n }))
  })
  return ranked.sort((a, b) => a.late - b.late || a.n - b.n)
}

/** The facts of a section without those the reader dropped. */
async function wanted(call: Call, id: string, section: SectionId): Promise<SectionFacts> {
  const { facts, key } = await call('facts.section', { id, section })
  const { kept, dropped } = await call('facts.states', { id })
  const { silent } = await call('facts.standing', { id, section })
  const own = new Set(kept.map(({ fact }) => fact))
  const gone = new Set([...dropped, ...silent].filter((fact) => !own.has(fact)))
  return { facts: facts.filter((fact) => !gone.has(fact.id)), key: key.filter((fact) => !gone.has(fact)) }
}

/** The facts of as many sections, from the beginning, as have enough key ones: a book need not be read through. */
async function factsOf(call: Call, id: string, count: number): Promise<Map<SectionId, SectionFacts>> {
  const { sections } = await call('reading.open', { id })
  const found = new Map<SectionId, SectionFacts>()
  let keys = 0
  for (const { id: section } of sections) {
    if (keys >= count) break
    const facts = await wanted(call, id, section)
    found.set(section, facts)
    keys += facts.key.length
  }
  return found
}

/** `learn ID`: keeps the facts of a reading that matter most and prints a JSON line a note, best first. */
export async function learn(io: Io, data: string, id: string, count: number): Promise<number> {
  return withApp(io, data, async (_, call) => {
    const chosen = bestOf(await factsOf(call, id, count)).slice(0, count)
    if (chosen.length === 0) throw new CommandError('There are no facts in this text.')
    const made = new Map<string, string>()
    for (const section of new Set(chosen.map((one) => one.section))) {
      const facts = chosen.filter((one) => one.section === section).map(({ fact }) => fact)
      const { notes } = await call('facts.keep', { id, section, facts })
      for (const [n, fact] of facts.entries()) made.set(`${section} ${fact}`, notes[n]!)
    }
    const notes = new Map((await call('notes.list', { reading: id })).map((note) => [note.id, note]))
    for (const { section, fact } of chosen) {
      const note = notes.get(made.get(`${section} ${fact}`)!)!
      printJson(io, { id: note.id, prompt: note.prompt, answer: note.answer })
    }
    return 0
  })
}
