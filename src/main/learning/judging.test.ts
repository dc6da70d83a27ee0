import { describe, expect, it } from 'vitest'
import type { Note } from '#core/study/notes'
import { NotFoundError } from '#main/errors'
import { judgingHandlers } from './judging'

const note = (more: Partial<Note>): Note => ({
  ...{ id: 'n', kind: 'what', prompt: 'What grows there?', answer: 'a pear tree', accepts: ['pears'] },
  ...{ type: 'term', choices: ['a plum tree'], tags: [], addedAt: 0 },
  ...more,
})

function judging(more: Partial<Note> = {}, language?: string) {
  const reading = language && { reading: { id: 'r', text: 't', language } }
  const { 'study.judge': judge } = judgingHandlers({
    notes: {
      get(id) {
        if (id !== 'n') throw new NotFoundError('There is no such card any more.')
        return note(more)
      },
    },
    readings: { find: async () => reading as never },
    texts: { open: () => Promise.reject(new Error('not asked for')) },
  })
  return async (given: string, card = 'n:0') => (await judge({ card, given })).verdict
}

describe('an answer that was typed', () => {
  it('is right, almost or wrong by the answer, the others that count, and those known to be wrong', async () => {
    const verdict = judging()
    expect(await verdict('Pear tree')).toBe('right')
    expect(await verdict('pears')).toBe('right')
    expect(await verdict('a paer tree')).toBe('almost')
    expect(await verdict('a plum tree')).toBe('wrong')
    expect(await verdict('')).toBe('wrong')
  })

  it('is compared with what that very card asks', async () => {
    const verdict = judging({ shape: 'cloze', prompt: '{{c1::Tarn}} flows past {{c2::Holm}}.', answer: '' })
    expect(await verdict('Holm', 'n:1')).toBe('right')
    expect(await verdict('Holm', 'n:0')).toBe('wrong')
  })

  it('is read in the language of its text', async () => {
    const more: Partial<Note> = { answer: 'siebzehn', accepts: [], type: 'number', reading: 'r' }
    expect(await judging(more, 'de')('17')).toBe('right')
  })

  it('of a card that is gone is refused', async () => {
    await expect(judging()('x', 'other:0')).rejects.toBeInstanceOf(NotFoundError)
  })
})
