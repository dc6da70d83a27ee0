import { describe, expect, it } from 'vitest'
import { memoryProjection } from '#core/memory/memory'
import { contentProjection } from '#core/study/fold'
import { createQuizSources, type QuizSourcesDeps } from './quiz-sources'

const FACT = { forms: [{ kind: 'who', prompt: 'Who?' }], distractors: [], salience: 1 }

describe('the facts a quiz of a whole book asks about', () => {
  const book = (sections: number, { hand = [] as string[], facts = 0, words = '' } = {}) => {
    const asked: number[] = []
    const ids = Array.from({ length: sections }, (_, n) => ({ id: `s${n}` }))
    const deps = {
      content: { content: contentProjection.empty() },
      memory: memoryProjection.empty,
      notes: { all: () => [] },
      standing: { isDropped: () => false },
      facts: {
        section: async (_: string, section: string) => {
          asked.push(Number(section.slice(1)))
          const some = Array.from({ length: facts }, (_, n) => ({ ...FACT, id: `${section} ${n}` }))
          return { facts: some, key: [] }
        },
        atHand: async () => new Set(hand),
      },
      texts: {
        open: async () => ({
          document: { sections: ids },
          reading: { id: 'r', language: 'en' },
          section: async (id: string) => ({
            blocks: [{ id: `${id}.0`, kind: 'paragraph', runs: [{ text: id === 's1' ? words : '' }] }],
          }),
        }),
      },
      wheres: { of: async () => [] },
      readings: {},
      today: () => '2026-03-01',
    } as unknown as QuizSourcesDeps
    return { asked, sources: createQuizSources(deps) }
  }

  it('are those of a few sections spread over it, so that it need not be worked through', async () => {
    const { asked, sources } = book(361)
    expect(await sources.ofReading('r')).toEqual([])
    expect(asked).toHaveLength(12)
    expect(asked[0]).toBe(0)
    expect(asked.at(-1)).toBeGreaterThan(300)
    expect(new Set(asked.slice(1).map((n, at) => Math.round((n - asked[at]!) / 10)))).toEqual(new Set([3]))
  })

  it('are all those of a text of a few sections', async () => {
    const { asked, sources } = book(5)
    await sources.ofReading('r')
    expect(asked).toEqual([0, 1, 2, 3, 4])
  })

  it('are those of one section alone, where one is named', async () => {
    const { asked, sources } = book(361, { facts: 4 })
    expect(await sources.ofSection('r', 's7')).toHaveLength(4)
    expect(asked).toEqual([7])
  })

  it('are those of sections looked through before, and none are made where these have enough', async () => {
    const { asked, sources } = book(361, { hand: ['s7', 's8'], facts: 20 })
    expect(await sources.ofReading('r')).toHaveLength(40)
    expect(asked).toEqual([7, 8])
  })

  it('are graded in the language of their section, which can be another than that of the text', async () => {
    const words = 'Die alte Mühle steht am Rand des Dorfes, und der Müller hat sie geerbt. '.repeat(8)
    const { sources } = book(2, { facts: 1, words })
    expect((await sources.ofReading('r')).map(({ language }) => language)).toEqual(['en', 'de'])
  })

  it('are made section by section until there are enough', async () => {
    const { asked, sources } = book(361, { hand: ['s7'], facts: 15 })
    expect(await sources.ofReading('r')).toHaveLength(45)
    expect(asked[0]).toBe(7)
    expect(asked).toHaveLength(3)
  })
})
