import { expect, test } from 'vitest'
import type { Note } from '#core/study/notes'
import { draftOf, editOf, isWhole } from './edit'

const note: Note = {
  id: 'n1',
  kind: 'who',
  prompt: 'Who built the pier?',
  answer: 'Odile Brandt',
  accepts: ['Brandt', 'O. Brandt'],
  type: 'person',
  choices: [],
  addedAt: 0,
}

test('an untouched draft edits nothing', () => {
  expect(editOf(note, draftOf(note))).toEqual({})
})

test('only the fields changed are written, without the space around them', () => {
  const draft = { ...draftOf(note), answer: ' Odile M. Brandt ', accepts: ' Brandt \n\n' }
  expect(editOf(note, draft)).toEqual({ answer: 'Odile M. Brandt', accepts: ['Brandt'] })
})

test('a hint can be given and taken away', () => {
  expect(editOf(note, { ...draftOf(note), hint: 'a mason' })).toEqual({ hint: 'a mason' })
  const hinted = { ...note, hint: 'a mason' }
  expect(editOf(hinted, { ...draftOf(hinted), hint: ' ' })).toEqual({ hint: '' })
})

test('a question needs words and an answer', () => {
  expect(isWhole(draftOf(note))).toBe(true)
  expect(isWhole({ ...draftOf(note), prompt: ' ' })).toBe(false)
  expect(isWhole({ ...draftOf(note), answer: '' })).toBe(false)
})
