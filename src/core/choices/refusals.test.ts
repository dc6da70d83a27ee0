import { expect, test } from 'vitest'
import type { Candidate } from '#core/candidates/candidates'
import { refusalOf } from './refusals'

function refusal(
  text: string,
  marked: string,
  found: readonly string[] = [],
  type: Candidate['type'] = 'organisation',
) {
  const start = marked.indexOf('[')
  const said = marked.replace(/[[\]]/g, '')
  const own = marked.slice(start + 1, marked.indexOf(']'))
  const span = { start, end: start + own.length }
  const sentence = { text: said, said } as Candidate['sentence']
  const answer: Candidate = {
    ...{ text: own, name: own, sentence, span, origin: span, listed: 0 },
    type,
    fine: type,
  }
  return refusalOf({ text, answer, context: said, found, isListed: false })
}

test.each([
  ['Best Mill', 'They saw [Karrow Mill].', 'honour'],
  ['Lund Mill', 'They saw [Karrow Mill] by Lund Mill.', 'stands in the sentence'],
  ['North Karrow', 'They sailed from North Lund to [West Karrow].', 'tells it'],
  ['University of Karrow', 'They left [Karrow University].', 'another name'],
  ['K.M. Lower Yard', 'They saw [Karrow Mill].', 'another name'],
  ['LUND', 'They saw [Karrow].', 'looks unlike'],
  ['lund mill', 'They saw [Karrow Mill].', 'looks unlike'],
])('%s beside “%s” is refused', (text, marked, why) => {
  expect(refusal(text, marked)).toContain(why)
})

test('what is like a choice found before is refused', () => {
  expect(refusal('Tom Bell', '[Ada Marsh] sang.', ['Eve Bell'], 'person')).toContain('another choice')
})

test('what nothing speaks against will do', () => {
  expect(refusal('Lund Mill', 'They saw [Karrow Mill].')).toBeUndefined()
})
