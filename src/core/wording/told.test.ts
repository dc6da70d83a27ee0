import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Candidate, findCandidates } from '#core/candidates/candidates'
import { hearText } from '#core/candidates/hear'
import { loadEnglish } from '#core/language/english'
import type { ReadSentence } from '#core/sentences/sentence'
import { askedForms } from './forms'
import { toldBlank, toldQuestion } from './told'

const english = loadEnglish(readFileSync('resources/models/english/model.bin'))

/** What is made of the candidates with an answer. */
function madeOf<T>(
  paragraph: string,
  answer: string,
  make: (candidate: Candidate, sentences: readonly ReadSentence[]) => T | undefined,
): T[] {
  const blocks = [{ id: 's.0', kind: 'paragraph' as const, runs: [{ text: paragraph }] }]
  const heard = hearText([{ id: 's', title: '', blocks }], { english })
  return findCandidates(heard, '')
    .filter(({ text, phrase }) => text === answer && !phrase)
    .flatMap((candidate) => make(candidate, heard.sentences) ?? [])
}

/** The blanks of an answer after the sentence before it. */
const blanksOf = (paragraph: string, answer: string): string[] => madeOf(paragraph, answer, toldBlank)

/** The questions for an answer after the sentence before it. */
const questionsOf = (paragraph: string, answer: string): string[] =>
  madeOf(
    paragraph,
    answer,
    (candidate, sentences) => toldQuestion(candidate, sentences, askedForms(candidate))?.prompt,
  )

describe('a blank after the sentence before it', () => {
  test('is made where something is named there', () => {
    expect(
      blanksOf('Clara Stone bought the old mill of Hull in 1921. The mill burned down in 1934.', '1934'),
    ).toEqual(['Clara Stone bought the old mill of Hull in 1921. The mill burned down in ____.'])
  })

  test('is made where its sentence goes on from there', () => {
    expect(
      blanksOf(
        'The Hull Weavers Guild signed seven treaties with Norway. Additionally, over 40 coats were sold in Oslo.',
        '40',
      ),
    ).toEqual([
      'The Hull Weavers Guild signed seven treaties with Norway. Over ____ coats were sold in Oslo.',
    ])
  })

  test.each([
    ['its own says enough', 'Clara Stone bought a mill. Tom Bell sold his loom to Oslo in 1934.', '1934'],
    ['the one before tells it', 'Clara Stone sold the mill in 1934. The mill burned down in 1934.', '1934'],
    ['the one before leans itself', 'She bought the mill of Hull. The mill burned down in 1934.', '1934'],
    [
      'it points at what that one does not name',
      'Clara Stone bought the old mill of Hull in 1921. This plan cost 40 coats.',
      '40',
    ],
    [
      'that one only announces it',
      'The mills of Hull in Norway are: The mill of Oslo burned in 1934.',
      '1934',
    ],
    ['it is the first', 'The mill burned down in 1934. Clara Stone bought the mill.', '1934'],
    [
      'both are too long',
      'Clara Stone bought the old mill of Hull from Tom Bell, who had it from the weavers of Leeds, who had it from nobody they knew of in that year, and paid for it. The mill burned down in 1934.',
      '1934',
    ],
  ])('is not made where %s', (_, paragraph, answer) => {
    expect(blanksOf(paragraph, answer)).toEqual([])
  })
})

describe('a question after the sentence before it', () => {
  test('asks for what the blank leaves out', () => {
    const bought = 'Clara Stone bought the old mill of Hull in 1921.'
    expect(questionsOf(`${bought} The mill burned down in 1934.`, '1934')).toEqual([
      `${bought} In which year did the mill burn down?`,
    ])
    expect(questionsOf(`${bought} And the mill had 40 looms.`, '40')).toEqual([
      `${bought} How many looms did the mill have?`,
    ])
  })

  test('is not made where its verb would lose what was said, or "that" is to be looked for', () => {
    const met = 'The Hull Guild met Clara Stone in 1921.'
    expect(questionsOf(`${met} The guild said in Oslo that wool was dear.`, 'Oslo')).toEqual([])
    expect(questionsOf(`${met} In that year the guild sold the mill in Oslo.`, 'Oslo')).toEqual([])
  })
})
