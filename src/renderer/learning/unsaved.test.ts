import { expect, test } from 'vitest'
import { EMPTY, type NoteDraft } from '#renderer/browser/draft'
import { UnsavedDrafts } from './unsaved'

const written = { ...EMPTY, prompt: 'What is a heron?' }

test('what was written is there again, until it is saved', () => {
  const drafts = new UnsavedDrafts<NoteDraft>('note', ['form', 'tags'])
  expect(drafts.keep('', EMPTY, written)).toEqual({ prompt: 'What is a heron?' })
  expect(drafts.of('', EMPTY)).toEqual(written)
  expect(drafts.of('n1', EMPTY)).toBeUndefined()
  drafts.forget('')
  expect(drafts.of('', EMPTY)).toBeUndefined()
})

test('where nothing was written, nothing is kept, and what was is gone', () => {
  const drafts = new UnsavedDrafts<NoteDraft>('note', ['form', 'tags'])
  drafts.keep('n1', EMPTY, written)
  expect(drafts.keep('n1', EMPTY, { ...EMPTY, form: 'cloze', tags: 'birds' })).toBeNull()
  expect(drafts.of('n1', EMPTY)).toBeUndefined()
})

test('only what was changed comes back: what became of the note meanwhile stays', () => {
  const drafts = new UnsavedDrafts<NoteDraft>('note', ['form', 'tags'])
  const before = { ...EMPTY, prompt: 'A heron?', answer: 'A bird' }
  drafts.keep('n1', before, { ...before, answer: 'A grey bird' })
  const now = { ...before, prompt: 'What is a heron?' }
  expect(drafts.of('n1', now)).toEqual({ ...now, answer: 'A grey bird' })
})

test('a window that knows nothing of it begins with what settings kept, and not once it is saved', () => {
  const stored = { 'note ': { prompt: 'What is a heron?', legs: 'two' }, 'question ': { prompt: 'Why?' } }
  const drafts = new UnsavedDrafts<NoteDraft>('note', ['form', 'tags'])
  expect(drafts.of('', EMPTY, stored)).toEqual(written)
  expect(drafts.of('n1', EMPTY, stored)).toBeUndefined()
  drafts.forget('')
  expect(drafts.of('', EMPTY, stored)).toBeUndefined()
})
