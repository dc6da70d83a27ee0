import { expect, test } from 'vitest'
import type { NoteView } from '#contract/facts'
import { blankedOut, EMPTY, isWhole, noteDraft, noteEdit, tagsIn } from './draft'

const note: NoteView = {
  id: 'n',
  kind: 'who',
  prompt: 'Who?',
  answer: 'Ada',
  accepts: ['A.', 'Ada L.'],
  type: 'person',
  choices: [],
  deck: 'd1',
  tags: ['a', 'b c'],
  addedAt: 0,
  orphan: false,
}

test('only what was changed is written', () => {
  const before = noteDraft(note, 'basic')
  expect(noteEdit(before, { ...before, prompt: 'Who? ' })).toEqual({})
  expect(noteEdit(before, { ...before, tags: 'b c', accepts: 'A.\n\n', deck: '' })).toEqual({
    tags: ['b c'],
    accepts: ['A.'],
    deck: '',
  })
  expect(noteEdit(EMPTY, { ...EMPTY, form: 'cloze', prompt: '{{c1::x}}', answer: 'y' })).toEqual({
    form: 'cloze',
    prompt: '{{c1::x}}',
  })
})

test('what lacks a question, an answer, a blank or a choice is not whole', () => {
  const plain = { ...EMPTY, prompt: 'Who?', answer: 'Ada' }
  expect(isWhole(plain)).toBe(true)
  expect(isWhole({ ...plain, prompt: ' ' })).toBe(false)
  expect(isWhole({ ...plain, answer: '' })).toBe(false)
  expect(isWhole({ ...plain, form: 'cloze' })).toBe(false)
  expect(isWhole({ ...EMPTY, form: 'cloze', prompt: '{{c1::Ada}}' })).toBe(true)
  expect(isWhole({ ...plain, form: 'choice' })).toBe(false)
  expect(isWhole({ ...plain, form: 'choice', choices: 'Ben' })).toBe(true)
})

test('words are blanked out under the next number', () => {
  expect(blankedOut('Ada met Ben', 0, 3)).toEqual({ text: '{{c1::Ada}} met Ben', end: 11 })
  expect(blankedOut('{{c2::Ada}} met Ben', 16, 19).text).toBe('{{c2::Ada}} met {{c3::Ben}}')
})

test('tags stand between commas', () => {
  expect(tagsIn(' a, b c,, ')).toEqual(['a', 'b c'])
})
