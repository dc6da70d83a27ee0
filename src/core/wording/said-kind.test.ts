import { expect, test } from 'vitest'
import type { Candidate } from '#core/candidates/candidates'
import type { AnswerType } from '#core/facts/fact'
import { tokensOf } from '#core/questions/test-tokens'
import { saidKind } from './said-kind'

/** How a name at the end of a phrase is asked for by what stands before it. */
function kindOf(line: string, name: string, type: AnswerType) {
  const { text, tokens } = tokensOf(line)
  const from = tokens.findIndex((token) => token.text === name)
  const candidate = { type, fine: type, text: name } as Candidate
  return saidKind({ text, tokens }, { from, to: from + 1 }, candidate)?.candidate.asking?.words
}

const WRITER = 'the/DET folk/NOUN song/NOUN writer/NOUN Ada/PROPN'

test('a name is asked for by what its sentence says it is', () => {
  expect(kindOf(WRITER, 'Ada', 'person')).toBe('which folk song writer')
  expect(kindOf('the/DET fungus/NOUN Beauveria/PROPN', 'Beauveria', 'name')).toBe('which fungus')
})

test('by nothing that another may be as well, or that is somebody’s', () => {
  expect(kindOf('the/DET other/ADJ writer/NOUN Ada/PROPN', 'Ada', 'person')).toBeUndefined()
  expect(kindOf('his/PRON sister/NOUN Ada/PROPN', 'Ada', 'person')).toBeUndefined()
  expect(kindOf('the/DET writers/NOUN.plur Ada/PROPN', 'Ada', 'person')).toBeUndefined()
})

test('a person by a word for a person, and a thing by none', () => {
  expect(kindOf(WRITER, 'Ada', 'place')).toBeUndefined()
  expect(kindOf('the/DET fungus/NOUN Ada/PROPN', 'Ada', 'person')).toBeUndefined()
})
