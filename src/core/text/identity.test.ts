import { expect, test } from 'vitest'
import type { Block, Section } from './document'
import { identitySource } from './identity'

const paragraph = (id: string, text: string): Block => ({ id, kind: 'paragraph', runs: [{ text }] })
const one = (...blocks: Block[]): Section[] => [{ id: 's1', title: '', blocks }]

test('what moves an offset changes the identity', () => {
  const base = identitySource(one(paragraph('s1.0', 'ab'), paragraph('s1.1', 'c')))
  expect(identitySource(one(paragraph('s1.0', 'a'), paragraph('s1.1', 'bc')))).not.toBe(base)
  expect(identitySource(one(paragraph('s1.0', 'ab'), paragraph('s2.0', 'c')))).not.toBe(base)
  expect(identitySource(one(paragraph('s1.0', 'ab')))).not.toBe(base)
})

test('what moves no offset keeps it', () => {
  const plain = one(paragraph('s1.0', 'abc'))
  const marked: Section[] = [
    {
      id: 's1',
      title: 'New',
      blocks: [{ id: 's1.0', kind: 'quote', runs: [{ text: 'a', marks: ['strong'] }, { text: 'bc' }] }],
    },
  ]
  expect(identitySource(marked)).toBe(identitySource(plain))
})

test('a text that writes out the separators is not taken for two blocks', () => {
  const forged = one(paragraph('s1.0', 'a\ns1.1 1 b'))
  expect(identitySource(forged)).not.toBe(identitySource(one(paragraph('s1.0', 'a'), paragraph('s1.1', 'b'))))
})
