import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Io } from './io'
import { run } from './run'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-cli-facts-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

interface Printed {
  id: string
  items: {
    answer: string
    start: number
    end: number
    sentenceStart: number
    sentenceEnd: number
    prompt: string
    kind: string
    distractors: string[]
    recallOnly?: true
    forms: { kind: string; prompt: string }[]
  }[]
}

async function facts(...argv: string[]) {
  let out = ''
  let err = ''
  const io: Io = {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    ...{ version: '1', resources: 'resources', renderer: folder, stop: async () => {} },
  }
  const code = await run(['facts', ...argv], io)
  return { code, err, printed: code === 0 ? (JSON.parse(out) as Printed[]) : [] }
}

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

const BRIDGE = `# The Bridge of Cork

*By Ada Marsh*

The engineer [Tom Bell](https://a.org) built the bridge\nof Cork in **1901**. The city of Leeds paid 40,000 pounds for it.

Tom Bell was born in Oslo on 4 May 1860.
`

describe('facts FILE', () => {
  it('prints questions with offsets into the file, best first', async () => {
    const { code, printed } = await facts(await file('bridge.md', BRIDGE))
    expect(code).toBe(0)
    const items = printed[0]!.items
    expect(items.map(({ answer }) => answer)).toContain('1901')
    for (const { answer, start, end, sentenceStart, sentenceEnd } of items) {
      expect(BRIDGE.slice(start, end)).toBe(answer)
      expect(sentenceStart).toBeLessThanOrEqual(start)
      expect(sentenceEnd).toBeGreaterThanOrEqual(end)
    }
  })

  it('says which are without choices, and makes statements with one value changed', async () => {
    const { printed } = await facts(await file('bridge.md', BRIDGE))
    const items = printed[0]!.items
    for (const { distractors, recallOnly } of items)
      expect(recallOnly === true).toBe(distractors.length === 0)
    const stated = items.flatMap(({ forms, answer, distractors }) =>
      forms
        .filter(({ kind }) => kind === 'true-false')
        .map(({ prompt }) => ({ prompt, answer, distractors })),
    )
    expect(stated.length).toBeGreaterThan(0)
    for (const { prompt, distractors } of stated)
      expect(distractors.some((one) => prompt.includes(one))).toBe(true)
  })

  it('puts "According to" and the title before what takes a position', async () => {
    const praise = 'The magnificent bridge of Cork was firmly supported by Tom Bell in 1901.'
    const { printed } = await facts(await file('praise.md', `# Old Stones\n\n${praise}\n`))
    for (const { prompt } of printed[0]!.items) expect(prompt).toMatch(/^According to “Old Stones”: /)
    expect(printed[0]!.items.length).toBeGreaterThan(0)
  })
})

describe('facts --order', () => {
  it('puts first what is asked for', async () => {
    const path = await file('bridge.md', BRIDGE)
    const orders = await Promise.all(
      ['full', 'more', 'study', 'key', 'details', 'blend'].map((order) => facts(path, '--order', order)),
    )
    for (const { code, printed } of orders) {
      expect(code).toBe(0)
      expect(printed[0]!.items.length).toBeGreaterThan(0)
    }
    expect((await facts(path)).printed).toEqual(orders[0]!.printed)
  })

  it('knows no other', async () => {
    const answer = await facts(await file('bridge.md', BRIDGE), '--order', 'best')
    expect(answer.code).toBe(2)
    expect(answer.err).toContain('best is no order')
  })
})

describe('facts --gold', () => {
  it('joins the lines of a text that is broken at some width', async () => {
    const text =
      'In the spring of the year 1901 the engineer Tom Bell of the city\nof Leeds built a long bridge of grey stone over the wide river\nof Cork for the people of both banks, and for the trade of\nthe harbour and the market of the town.'
    const { printed } = await facts(
      '--order',
      'details',
      '--gold',
      await file('wrapped.json', JSON.stringify([{ id: 'a', text }])),
    )
    expect(printed[0]!.items.map(({ answer }) => answer)).toContain('1901')
  })

  it('prints the questions of each text with offsets into that text', async () => {
    const text =
      'Tom Bell built the bridge of Cork in 1901.\nThe city of Leeds paid 40,000 pounds for it in March 1902.'
    const gold = await file(
      'gold.json',
      JSON.stringify([
        { id: 'a', text },
        { id: 'b', text: 'None.' },
      ]),
    )
    const { printed } = await facts('--gold', gold)
    expect(printed.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(printed[0]!.items.length).toBeGreaterThan(2)
    for (const { answer, start, end } of printed[0]!.items) expect(text.slice(start, end)).toBe(answer)
  })

  it('asks with blanks only in other languages', async () => {
    const text = '他一九五二年生于北京市。二〇〇八年8月8日，奥运会在北京举行。'
    const { printed } = await facts(
      '--gold',
      await file('zh.json', JSON.stringify([{ id: 'a', text }])),
      '--lang',
      'zh',
    )
    for (const { kind } of printed[0]!.items) expect(kind).toBe('cloze')
  })
})

describe('what cannot be done is said', () => {
  it.each([
    [['/no/such/file.md'], 1, 'cannot be read'],
    [[], 2, 'Name one file'],
    [['a.md', 'b.md'], 2, 'Name one file'],
    [['a.md', '--gold', 'b.json'], 2, 'Name one file'],
    [['a.md', '--json'], 2, 'does not take --json'],
  ])('facts %j', async (argv, code, words) => {
    const answer = await facts(...argv)
    expect(answer.code).toBe(code)
    expect(answer.err).toContain(words)
  })

  it.each(['not json', '{"id": "a"}'])('a set that is none: %s', async (text) => {
    const answer = await facts('--gold', await file('gold.json', text))
    expect(answer.code).toBe(1)
    expect(answer.err).toContain('gold.json')
  })
})
