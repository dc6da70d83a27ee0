import { expect, test } from 'vitest'
import { faceOf } from './faces'
import type { Note } from './notes'

const note = (more: Partial<Note> = {}): Note => ({
  id: 'n',
  kind: 'what',
  prompt: 'What is the capital of Orla?',
  answer: 'Tarn',
  accepts: ['Tarn City'],
  type: 'place',
  hint: 'on the lake',
  choices: ['Amber', 'Holm'],
  tags: [],
  addedAt: 1,
  ...more,
})

test('a plain note is its one card', () => {
  const { kind, prompt, answer, accepts, type, hint, choices } = note()
  expect(faceOf(note(), 'n:0')).toEqual({ kind, prompt, answer, accepts, type, hint, choices })
  expect(faceOf(note({ hint: '' }), 'n:0')).not.toHaveProperty('hint')
})

test('the other way round, the question is the answer and nothing that is about the answer is told', () => {
  const both = note({ shape: 'reversed', prompt: '1907', answer: 'the year of the flood' })
  expect(faceOf(both, 'n:0')).toMatchObject({ prompt: '1907', hint: 'on the lake' })
  expect(faceOf(both, 'n:1')).toEqual({
    kind: 'what',
    prompt: 'the year of the flood',
    answer: '1907',
    accepts: [],
    type: 'number',
    choices: [],
  })
})

test('pictures and sounds stay with their words: asked the other way round they change sides', () => {
  const media = [
    { file: '0123456789abcdef', type: 'image/png', on: 'question' as const },
    { file: 'fedcba9876543210', type: 'audio/mpeg', on: 'answer' as const },
  ]
  const sides = (card: string) => faceOf(note({ shape: 'reversed', media }), card).media?.map(({ on }) => on)
  expect(sides('n:0')).toEqual(['question', 'answer'])
  expect(sides('n:1')).toEqual(['answer', 'question'])
})

test('each number of a cloze is blanked out in turn', () => {
  const prompt = '{{c1::Tarn}} has {{c2::12::how many}} bridges; {{c1::Tarn}} is old.'
  const cloze = note({ shape: 'cloze', prompt, answer: '' })
  expect(faceOf(cloze, 'n:0')).toEqual({
    kind: 'cloze',
    prompt: '____ has 12 bridges; ____ is old.',
    answer: 'Tarn',
    accepts: [],
    type: 'phrase',
    hint: 'on the lake',
    choices: [],
  })
  expect(faceOf(cloze, 'n:1')).toMatchObject({ answer: '12', type: 'number', hint: 'how many' })
})

test('a cloze of one card keeps its other answers and its choices', () => {
  const cloze = note({ shape: 'cloze', prompt: 'The capital is {{c1::Tarn}}.', answer: '' })
  expect(faceOf(cloze, 'n:0')).toMatchObject({ accepts: ['Tarn City'], choices: ['Amber', 'Holm'] })
})

test('different words in the blanks of one card are told blank by blank', () => {
  const cloze = note({ shape: 'cloze', prompt: '{{c1::Ada}} met {{c1::Ben}}.', answer: '' })
  expect(faceOf(cloze, 'n:0')).toMatchObject({ answer: 'Ada, Ben', answers: ['Ada', 'Ben'] })
})
