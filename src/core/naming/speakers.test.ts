import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { hearText } from '#core/candidates/hear'
import { loadEnglish } from '#core/language/english'

const english = loadEnglish(readFileSync('resources/models/english/model.bin'))

/** What is taken for said, and by whom: quoted, or told of them. */
const spoken = (title: string, ...paragraphs: string[]) => {
  const blocks = paragraphs.map((text, n) => ({ id: `s.${n}`, kind: 'paragraph' as const, runs: [{ text }] }))
  const { sentences } = hearText([{ id: 's', title: '', blocks }], { english, title })
  return sentences.flatMap(({ speaker, said, text }) =>
    speaker !== undefined ? [`${speaker}: ${said}`] : /\bI\b/.test(text) && !/\bI\b/.test(said) ? [said] : [],
  )
}

const TALK = [
  'The weaver Ada Stone met us at our office in Hull.',
  'When did you begin to weave?',
  'I began to weave in 1981 in a mill of Leeds.',
  'How many looms do you have?',
  'We have forty looms in Hull. They came from Norway.',
  'Is it hard work?',
  'I have never thought so since my years in Oslo.',
]
const SAID = [
  'Ada Stone began to weave in 1981 in a mill of Leeds.',
  'Ada Stone: We have forty looms in Hull.',
  'Ada Stone: I have never thought so since my years in Oslo.',
]

describe('who says "I"', () => {
  test('is the one who is interviewed, in answers only', () => {
    expect(spoken('An interview with Ada Stone', ...TALK)).toEqual(SAID)
    expect(
      spoken('The Hull Echo interviews a weaver', 'We spoke with Ada Stone, a weaver.', ...TALK),
    ).toEqual(SAID)
  })

  test.each([
    ['two are interviewed', 'An interview with Ada Stone and Tom Bell'],
    ['nobody is', 'The looms of Hull'],
    ['the name is of who asks', 'Interview by Ada Stone'],
  ])('is nobody known where %s', (_, title) => {
    expect(spoken(title, ...TALK)).toEqual([])
  })

  test('is nobody known where questions and answers do not alternate', () => {
    expect(spoken('An interview with Ada Stone', ...TALK.filter((text) => !text.endsWith('?')))).toEqual([])
  })

  test('is who answers only right after a question, where who asks makes remarks too', () => {
    const remark = [
      'We were there in 1990.',
      'Yes, and I liked the mill of Cork.',
      'Our reader was in Cork in 1995 and liked our mill.',
    ]
    expect(spoken('An interview with Ada Stone', ...TALK, ...remark)).toEqual(SAID)
  })

  test('is told by labels', () => {
    const lines = TALK.slice(1).map((text, n) => `${n % 2 ? 'Stone' : 'Echo'}: Well. ${text}`)
    expect(spoken('An interview with Ada Stone', ...lines)).toEqual(SAID)
  })

  test('gives the speech, unless the title says it is about or to them', () => {
    const speech = [
      'I came to Hull in 1950 with my brother.',
      'We built forty looms here.',
      'We sold a hundred to Norway in 1960.',
    ]
    const one = [
      'Ada Stone came to Hull in 1950 with her brother.',
      'Ada Stone: We sold a hundred to Norway in 1960.',
    ]
    expect(spoken('Farewell address by Ada Stone', ...speech)).toEqual(one)
    expect(spoken('Farewell speech for Ada Stone', ...speech)).toEqual([])
  })

  test('is not asked about where others are quoted, or the day of speaking has to be known', () => {
    const more = [
      'What else do you do?',
      'I read “The Loom” in 1999. I weave in Cork today. I like this mill of Leeds.',
    ]
    expect(spoken('An interview with Ada Stone', ...TALK, ...more)).toEqual(SAID)
  })
})
