import { describe, expect, it } from 'vitest'
import { memoryProjection } from '#core/memory/memory'
import { contentProjection } from '#core/study/fold'
import { createQuizSources, type QuizSourcesDeps } from './quiz-sources'

describe('the facts a quiz of a whole book asks about', () => {
  const book = (sections: number) => {
    const asked: number[] = []
    const ids = Array.from({ length: sections }, (_, n) => ({ id: `s${n}` }))
    const deps = {
      content: { content: contentProjection.empty() },
      memory: memoryProjection.empty,
      notes: { all: () => [] },
      facts: {
        section: async (_: string, section: string) => {
          asked.push(Number(section.slice(1)))
          return { facts: [], key: [] }
        },
      },
      texts: { open: async () => ({ document: { sections: ids }, reading: { id: 'r', language: 'en' } }) },
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
})
