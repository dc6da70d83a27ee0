import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadEnglish } from '#core/language/english'
import { otherTerms } from './defined'
import { generate, survey } from './generate'

const english = loadEnglish(readFileSync('resources/models/english/model.bin'))

const TEXT = [
  'A heddle is a loop of wire that holds one thread of the warp.',
  'Retting refers to the soaking of flax stems in water.',
  'A distaff is a stick on which raw flax is wound.',
  'Bobbins are small reels that carry yarn.',
  'A bodkin is a tool that draws ribbons through cloth.',
].join(' ')

const input = (text: string) => ({
  text: 't',
  title: '',
  english,
  sections: [{ id: 's', title: '', blocks: [{ id: 's.0', kind: 'paragraph' as const, runs: [{ text }] }] }],
})

test('wrong answers are the other terms that the text defines, written like the right one', () => {
  const { candidates } = survey(input(TEXT))
  const of = (term: string) =>
    otherTerms(candidates.find(({ text, definition }) => definition && text === term)!, candidates)
  expect(of('heddle')).toEqual(['retting', 'distaff', 'bodkin'])
  expect(of('Retting')).toEqual(['Heddle', 'Distaff', 'Bodkin'])
  expect(of('bodkin')).toEqual(['distaff', 'retting', 'heddle'])
  // The only one of its kind among many is no choice.
  expect(of('Bobbins')).toEqual([])
})

test('a fact of a defined term has them, and none where the text defines too few', () => {
  const fact = (text: string) =>
    generate(input(text)).find(
      ({ forms: [{ kind }], answer }) => kind === 'definition' && answer === 'heddle',
    )
  expect(fact(TEXT)).toMatchObject({ type: 'term', distractors: ['retting', 'distaff', 'bodkin'] })
  const [first] = TEXT.split(/(?<=\.) /)
  expect(fact(`${first} Ada Stone of Hull made one in 1921.`)).toMatchObject({ distractors: [] })
})
