import { expect, test } from 'vitest'
import { formOf } from '#core/study/note-forms'
import type { Note } from '#core/study/notes'
import { PlainError } from '#main/errors'
import { edited, fieldsOfEdit } from './note-edit'

const note: Note = {
  id: 'n',
  kind: 'who',
  prompt: 'Who built the mill?',
  answer: 'Ada',
  accepts: [],
  type: 'person',
  choices: [],
  tags: [],
  addedAt: 1,
}

test('an edit writes what it names and nothing else', () => {
  expect(fieldsOfEdit(note, { hint: 'a woman' })).toEqual({ hint: 'a woman' })
  expect(fieldsOfEdit(note, { tags: [' b ', 'a', 'b'] })).toEqual({ tags: ['b', 'a'] })
  expect(fieldsOfEdit(note, { prompt: 'When was it built?' })).toEqual({
    prompt: 'When was it built?',
    kind: 'when',
  })
})

test('a note can be given any form and its first one again', () => {
  const cloze = edited(note, { form: 'cloze', prompt: '{{c1::Ada}} built it.' })
  expect(cloze).toMatchObject({ shape: 'cloze', kind: 'cloze', answer: '' })
  expect(edited(cloze, { prompt: 'It was {{c1::Ada}}.' }).kind).toBe('cloze')
  for (const form of ['reversed', 'typed', 'list'] as const) expect(formOf(edited(note, { form }))).toBe(form)
  const back = edited(cloze, { form: 'basic', prompt: note.prompt, answer: note.answer })
  expect(back).toEqual({ ...note })
})

test('an empty hint, comment or deck is none', () => {
  const full = edited(note, { hint: 'h', comment: 'c', deck: 'd' })
  expect(full).toMatchObject({ hint: 'h', comment: 'c', deck: 'd' })
  expect(edited(full, { hint: '', comment: '', deck: '' })).toEqual(note)
})

test.each([
  [{ prompt: ' ' }, 'question'],
  [{ answer: '' }, 'answer'],
  [{ form: 'cloze' }, 'blanked out'],
  [{ form: 'choice' }, 'wrong answer'],
] as const)('what could not be asked is refused: %o', (edit, words) => {
  expect(() => fieldsOfEdit(note, edit)).toThrow(PlainError)
  expect(() => fieldsOfEdit(note, edit)).toThrow(words)
})
