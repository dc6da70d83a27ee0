import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AppEvent } from '#contract/api'
import type { Problem } from '#contract/app'
import type { Fact } from '#core/facts/fact'
import { inlineRunner } from '#main/jobs/inline-runner'
import type { Runner } from '#main/jobs/runner'
import { openServices, type Services } from '#main/texts/test-texts'
import type { OpenText } from '#main/texts/texts'
import type { BuiltInFacts } from './builtin-facts'
import { createFacts, FACTS_VERSION } from './facts'

const TEXT = `# The Bridge

Ada Marsh built the bridge of Cork in 1901. It cost 40,000 pounds, which the city of Leeds paid in March 1902.

The bridge over the river Lee fell on 4 May 1950. Nobody from Norway was on it.
`

let data: string
let services: Services
let id: string
let folder: string
let problems: Problem[]
let runs: number
let orders: unknown[]
let emitted: AppEvent[]
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'lectern-facts-'))
  services = await openServices(data)
  id = (await services.importer({ name: 'bridge.md', bytes: new TextEncoder().encode(TEXT) })).id
  folder = join(data, 'readings', id, (await services.readings.get(id)).reading.text)
  problems = []
  runs = 0
  orders = []
  emitted = []
})
afterEach(() => rm(data, { recursive: true, force: true }))

const runner: Runner = {
  ...inlineRunner,
  run: (name, input, signal) => {
    runs += 1
    if ('order' in input) orders.push(input.order)
    return inlineRunner.run(name, input, signal)
  },
}

/** The service as a start puts it together; texts are opened anew. */
const start = (more: Partial<Parameters<typeof createFacts>[0]> = {}) =>
  createFacts({
    ...{ texts: services.texts(), runner, data, resources: data },
    ...{ readings: services.readings, content: services.content },
    emit: (event) => emitted.push(event),
    byHand: async () => null,
    report: (problem) => problems.push(problem),
    ...more,
  })

const kept = () => join(folder, 'facts-s1.json')

describe('the facts of a section', () => {
  it('stand in reading order, the key ones named best first', async () => {
    const { facts, key } = await start().section(id, 's1')
    const places = facts.map(({ source, span }) => [source.from.block, source.from.at + span.start])
    expect(places).toEqual(
      [...places].sort(([a, i], [b, j]) => String(a).localeCompare(String(b)) || Number(i) - Number(j)),
    )
    expect(facts.map(({ answer }) => answer)).toContain('1901')
    expect(key.length).toBeGreaterThan(0)
    for (const one of key) expect(facts.map((fact) => fact.id)).toContain(one)
  })

  it('each say why they were chosen and how hard they are, also once they are kept', async () => {
    const { facts } = await start().section(id, 's1')
    expect(facts.find(({ answer }) => answer === '1901')).toMatchObject({
      ...{ why: expect.arrayContaining(['opening', 'exact']), difficulty: 'medium', named: 1 },
    })
    const levels = (await start().section(id, 's1')).facts.map(({ difficulty }) => difficulty)
    expect(levels).toEqual(facts.map(({ difficulty }) => difficulty))
    expect(levels).not.toContain(undefined)
  })

  it('are answered to the window', async () => {
    const facts = start()
    expect(await facts.handlers['facts.section']({ id, section: 's1' })).toEqual(
      await facts.section(id, 's1'),
    )
  })

  it('are worked on once, however often they are asked for', async () => {
    const facts = start()
    const [a, b] = await Promise.all([facts.section(id, 's1'), facts.section(id, 's1')])
    expect(a).toEqual(b)
    await facts.section(id, 's1')
    expect(runs).toBe(1)
  })

  it('are kept beside the text and read from there at the next start', async () => {
    const first = await start().section(id, 's1')
    expect(await start().section(id, 's1')).toEqual(first)
    expect(runs).toBe(1)
  })

  it('are at hand once they were made, and still at the next start', async () => {
    const facts = start()
    expect([...(await facts.atHand(id))]).toEqual([])
    await facts.section(id, 's1')
    expect([...(await facts.atHand(id))]).toEqual(['s1'])
    expect([...(await start().atHand(id))]).toEqual(['s1'])
  })

  it('are not there for a section or a reading that is not', async () => {
    await expect(start().section(id, 's9')).rejects.toThrow('no such section')
    await expect(start().section('r0', 's1')).rejects.toThrow('no such text')
    expect(await readdir(folder)).not.toContain('facts-s9.json')
  })
})

describe('what was kept is made anew', () => {
  it('when it is of another version', async () => {
    const first = await start().section(id, 's1')
    const old = { ...JSON.parse(await readFile(kept(), 'utf8')), version: FACTS_VERSION - 1, facts: [] }
    await writeFile(kept(), JSON.stringify(old))
    expect(await start().section(id, 's1')).toEqual(first)
    expect(JSON.parse(await readFile(kept(), 'utf8')).version).toBe(FACTS_VERSION)
    expect(problems).toEqual([])
  })

  it('when it was made with another model', async () => {
    const first = await start().section(id, 's1')
    const old = { ...JSON.parse(await readFile(kept(), 'utf8')), model: 7, facts: [] }
    await writeFile(kept(), JSON.stringify(old))
    expect(await start().section(id, 's1')).toEqual(first)
  })

  it.each([['{"version": 1, "fac'], ['[]'], ['{"version":1,"model":0,"text":"other","facts":[],"key":[]}']])(
    'when it is damaged, and the damaged file is named: %s',
    async (written) => {
      const first = await start().section(id, 's1')
      await writeFile(kept(), written)
      expect(await start().section(id, 's1')).toEqual(first)
      expect(problems.map(({ recovered }) => recovered)).toEqual(['rebuilt'])
    },
  )

  it('when making it failed the first time', async () => {
    let broken = true
    const failing: Runner = {
      ...runner,
      run: (name, input, signal) =>
        broken ? Promise.reject(new Error('no')) : runner.run(name, input, signal),
    }
    const facts = start({ runner: failing })
    await expect(facts.section(id, 's1')).rejects.toThrow('no')
    broken = false
    expect((await facts.section(id, 's1')).facts.length).toBeGreaterThan(0)
  })
})

describe('less sure questions', () => {
  it('are asked for when the reader says so, until they say otherwise, and still at the next start', async () => {
    const facts = start()
    await facts.section(id, 's1')
    expect(await facts.asksMore(id)).toBe(false)
    const { events } = await facts.handlers['facts.askMore']({ id, more: true })
    expect(events).toHaveLength(1)
    expect(emitted).toEqual([{ type: 'changed', topics: ['reading', 'study'] }])
    await facts.section(id, 's1')
    expect(await start().asksMore(id)).toBe(true)
    await start().section(id, 's1')
    expect(orders).toEqual(['study', 'more'])
    await facts.handlers['facts.askMore']({ id, more: false })
    await start().section(id, 's1')
    expect(orders).toEqual(['study', 'more', 'study'])
  })

  it('are no change where they are asked already, and taken back by undo', async () => {
    const facts = start()
    expect(await facts.handlers['facts.askMore']({ id, more: false })).toEqual({ events: [] })
    const { events } = await facts.handlers['facts.askMore']({ id, more: true })
    await services.content.append(events.map((target) => ({ kind: 'undo', target })))
    expect(await facts.asksMore(id)).toBe(false)
  })

  it('are none of what ships with the app, nor in another language', async () => {
    const known = await services.readings.get(id)
    const asked = (of: typeof known) => start({ readings: { get: async () => of } }).asksMore(id)
    expect(await asked(known)).toBe(false)
    expect(await asked({ ...known, builtIn: true })).toBeUndefined()
    expect(await asked({ ...known, reading: { ...known.reading, language: 'de' } })).toBeUndefined()
  })

  it('of a text that is not are an error', async () => {
    await expect(start().handlers['facts.askMore']({ id: 'r0', more: true })).rejects.toThrow('no such text')
  })
})

describe('a reading that ships with the app', () => {
  const fact = (name: string, section: string): Fact => ({
    ...{ id: name, section, answer: 'Cork', accepts: [], type: 'place', distractors: [], salience: 1 },
    source: {
      text: 't',
      from: { block: `${section}.0`, at: 0 },
      to: { block: `${section}.0`, at: 43 },
      quote: { exact: 'Ada Marsh built the bridge of Cork in 1901.', prefix: '', suffix: '' },
    },
    ...{ span: { start: 30, end: 34 }, attributed: false, trueFalse: false },
    forms: [{ kind: 'where', prompt: 'Of which town was the bridge?' }],
  })
  const written: BuiltInFacts = { facts: [fact('a', 's1'), fact('b', 's2')], key: ['b', 'a'] }

  /** The text as if it shipped with the app. */
  const shipped = {
    open: async (wanted: string): Promise<OpenText> => ({
      ...(await services.texts().open(wanted)),
      builtIn: true,
    }),
  }

  it('has the facts written for it by hand, each section its own', async () => {
    const facts = start({ texts: shipped, byHand: async () => written })
    const told = {
      why: ['titled', 'opening', 'name'],
      difficulty: 'medium',
      traits: ['name', 'once'],
      named: 1,
    }
    expect(await facts.section(id, 's1')).toEqual({ facts: [{ ...written.facts[0], ...told }], key: ['a'] })
    expect(runs).toBe(0)
  })

  it('has made ones where there are none, and nothing is written', async () => {
    const { facts } = await start({ texts: shipped }).section(id, 's1')
    expect(facts.length).toBeGreaterThan(0)
    expect(await readdir(folder)).not.toContain('facts-s1.json')
  })
})
