import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Io } from './io'
import { run } from './run'
import { withApp } from './with-app'

let folder: string
let data: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-cli-'))
  data = join(folder, 'data')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

let out = ''
let err = ''
const io: Io = {
  out: (text) => {
    out += text
  },
  err: (message) => {
    err += message
  },
  version: '1.2.3',
  resources: 'resources',
  renderer: 'none',
  stop: async () => {},
}

async function lectern(...argv: string[]) {
  out = ''
  err = ''
  const code = await run([...argv, '--data', data], io)
  return { code, out, err }
}
const lines = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

const DIGEST = 'builtin-digest'

describe('learn', () => {
  it('keeps the facts that matter most, best first, and the same when asked again', async () => {
    const first = await lectern('learn', DIGEST, '--count', '3')
    expect(first.code).toBe(0)
    const kept = lines(first.out)
    expect(kept.map(({ answer }) => answer)).toEqual(['Saudi Arabia and Iran', 'Honduras', 'San Francisco'])
    expect(kept[0]).toEqual({
      id: expect.stringMatching(/^builtin-digest\./),
      prompt: expect.stringMatching(/^Which two countries .*\?$/),
      answer: 'Saudi Arabia and Iran',
    })
    expect((await lectern('learn', DIGEST, '--count', '3')).out).toBe(first.out)
    const { totals } = JSON.parse((await lectern('stats', '--json')).out)
    expect(totals).toMatchObject({ cards: 3, answers: 0 })
  })

  it('goes beyond the key facts when it has to, and no further than there are facts', async () => {
    const kept = lines((await lectern('learn', DIGEST, '--count', '200')).out)
    expect(kept).toHaveLength(27)
    expect(new Set(kept.map(({ id }) => id)).size).toBe(27)
  })

  it('says what there is nothing to learn of', async () => {
    const nothing = await lectern('learn', 'r0000000000000000')
    expect([nothing.code, nothing.out]).toEqual([1, ''])
    expect(nothing.err).toContain('no such text')
    const bare = join(folder, 'bare.txt')
    await writeFile(bare, 'So it goes.\n')
    const { id } = lines((await lectern('import', bare)).out)[0]
    expect(await lectern('learn', id)).toMatchObject({ code: 1, err: expect.stringContaining('no facts') })
  })
})

describe('reports', () => {
  it('says that there are none, and then which, in words and as JSON', async () => {
    expect(await lectern('reports')).toMatchObject({ code: 0, out: 'No question was reported.\n' })
    expect((await lectern('reports', '--json')).out).toBe('[]\n')
    await withApp(io, data, async (_, call) => {
      const { facts } = await call('facts.section', { id: DIGEST, section: 's1' })
      const [one, two] = facts.map(({ id: fact }) => ({ reading: DIGEST, section: 's1', fact }))
      await call('reports.make', { of: one!, reason: 'revealing' })
      await call('reports.make', { of: two!, reason: 'other', words: 'Which of them?' })
    })
    const { out: words } = await lectern('reports')
    expect(words).toContain('gives itself away')
    expect(words).toContain('something else: Which of them?')
    const saved = JSON.parse((await lectern('reports', '--json')).out)
    expect(saved.map((report: { reason: string }) => report.reason).sort()).toEqual(['other', 'revealing'])
    for (const { question, answer } of saved) {
      expect(words).toContain(question)
      expect(words).toContain(`Answer: ${answer}`)
    }
  })

  it('keeps learn from what was reported', async () => {
    const [best] = lines((await lectern('learn', DIGEST, '--count', '1')).out)
    await withApp(io, data, (_, call) => call('reports.make', { of: { note: best.id }, reason: 'wrong' }))
    const [next] = lines((await lectern('learn', DIGEST, '--count', '1')).out)
    expect(next.id).not.toBe(best.id)
  })
})

describe('stats', () => {
  it('says in words that nothing was done yet', async () => {
    const { out } = await lectern('stats')
    expect(out).toMatch(/^\d{4}-\d\d-\d\d: 0 cards due of 0; no answers yet; 0 min studied, 0 min read\n$/)
  })

  it('tells of a quiz by its reading, in words and as an object', async () => {
    await lectern('learn', DIGEST, '--count', '2')
    await withApp(io, data, async (_, call) => {
      const quiz = await call('quiz.start', { kind: 'learn', readings: [DIGEST] })
      const facts = (await call('facts.section', { id: DIGEST, section: 's1' })).facts
      const answer = facts.find(({ id }) => id === quiz.items[0]!.fact)!.answer
      await call('quiz.answer', { id: quiz.id, item: 0, given: answer, ms: 60_000 })
      await call('quiz.answer', { id: quiz.id, item: 1, given: 'no idea', ms: 60_000 })
    })
    const [overview, reading] = (await lectern('stats')).out.trim().split('\n')
    expect(overview).toMatch(
      /: 1 card due of 2; 2 answers, 50 % right; 2 min studied, 0 min read; recall now \d+ %$/,
    )
    expect(reading).toMatch(
      /\(builtin-digest\): 0 % read in 0 min; 2 cards, 2 learned, 1 due; .*; 1 quiz: 1\/2$/,
    )
    const json = JSON.parse((await lectern('stats', '--json')).out)
    expect(json).toMatchObject({
      due: 1,
      totals: { answers: 2, right: 1 },
      readings: [{ id: DIGEST, due: 1 }],
    })
  })
})
