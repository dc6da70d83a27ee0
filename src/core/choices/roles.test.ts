import { expect, test } from 'vitest'
import type { Candidate } from '#core/candidates/candidates'
import { actsAlike, roleOf } from './roles'

function named(text: string, said: string): Candidate {
  const span = { start: said.indexOf(text), end: said.indexOf(text) + text.length }
  const sentence = { text: said, said } as Candidate['sentence']
  return { ...{ text, name: text, sentence, span, origin: span, listed: 0 }, type: 'person', fine: 'person' }
}

test.each([
  ['Marsh', 'Marsh said it was late.', 'speaker'],
  ['Marsh', '“It was late,” said Ada Marsh, a weaver.', 'speaker'],
  ['Marsh', 'Ada Marsh, a weaver from Cork, told them so.', 'speaker'],
  ['Marsh', 'According to Marsh, it was late.', 'speaker'],
  ['Marsh', 'Ada Marsh is a reporter for the Karrow Post.', 'reporter'],
  ['Marsh', 'Eve Stone reported from Cork, and Ada Marsh from Oslo.', 'reporter'],
  ['Marsh', 'Ada Marsh wrote to her aunt.', undefined],
])('%s in “%s”', (name, said, role) => {
  expect(roleOf(named(name, said))).toBe(role)
})

const says = named('Bell', 'Bell said it was late.')
const sings = named('Pike', 'Pike sang.')
const writes = named('Stone', 'Eve Stone contributed.')

test('beside who speaks stand others who do, and nobody who wrote the text', () => {
  const marsh = named('Marsh', '“It was late,” said Ada Marsh.')
  expect([says, sings, writes].map((other) => actsAlike(marsh, [marsh], [other]))).toEqual([
    true,
    false,
    false,
  ])
})

test('beside whom a text goes on about stands nobody who only has a word', () => {
  const marsh = named('Marsh', 'Marsh slept.')
  expect([says, sings].map((other) => actsAlike(marsh, [marsh, marsh, marsh], [other]))).toEqual([
    false,
    true,
  ])
  expect(actsAlike(marsh, [marsh], [says])).toBe(true)
})
