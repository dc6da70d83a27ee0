import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadEnglish } from '#core/language/english'
import { wordingsOf } from '#core/questions/test-forms'

const english = loadEnglish(readFileSync('resources/models/english/model.bin'))
const asked = (sentence: string, answer: string) =>
  wordingsOf(english, sentence)
    .get(answer)
    ?.map(({ kind }) => kind)

test('where somebody moved is asked with what tells which time', () => {
  expect(asked('Ada Stone moved to Oslo.', 'Oslo')).toEqual(['cloze'])
  expect(asked('Ada Stone moved to Oslo with her looms in 1921.', 'Oslo')).toContain('which')
})

test('a school is asked for as one, a university as an institution', () => {
  const [form] =
    wordingsOf(english, 'In 1921, Ada Stone attended Leeds University with two sisters.').get(
      'Leeds University',
    ) ?? []
  expect(form).toEqual({
    kind: 'which',
    prompt: 'Which institution did Ada Stone attend with two sisters in 1921?',
  })
})

test('a question is not made of a sentence with a dash, nor a blank cut there', () => {
  const dashed = 'Ada Stone sold the old mill in Hull in 1921 – a year of floods in Norway.'
  expect(asked(dashed, '1921')).toEqual(['cloze'])
  const [form] = wordingsOf(english, dashed).get('1921') ?? []
  expect(form?.prompt).toContain('– a year of floods')
  expect(asked(dashed.replace(' – ', ', '), '1921')).toContain('when')
})

test('nothing is asked for by "where" beside another place, nor after "in addition to"', () => {
  const where = (sentence: string) => asked(sentence, 'Oslo')?.includes('where')
  expect(where('Ada Stone wove coats in Oslo in 1921.')).not.toBe(
    where('Ada Stone wove coats at the Hull Mill in Oslo.'),
  )
  const added =
    wordingsOf(english, 'In addition to wool, looms are sold to Norway by Ada Stone.').get('Norway') ?? []
  expect(added.filter(({ kind, prompt }) => kind !== 'cloze' && prompt.startsWith('In addition'))).toEqual([])
})

test('a verb is not asked about without what it needs, nor a year as if it went on', () => {
  const when = (sentence: string) => asked(sentence, '1921')?.includes('when')
  expect(when('Ada Stone, who showed in 1921 that wool is warm, lived in Hull.')).toBeFalsy()
  expect(when('Ada Stone showed her looms to the guild of Hull in 1921.')).toBe(true)
  expect(when('Wool is dear in the towns of Norway in 1921.')).toBeFalsy()
  expect(when('Wool was dear in the towns of Norway in 1921.')).toBe(true)
})

test('a blank goes without a phrase that tells its answer', () => {
  const prompts = (answer: string) =>
    wordingsOf(
      english,
      'The successful Norway-Hull Summit in 1921 resulted in the signing of seven new treaties between Oslo and the five Hull guilds.',
    )
      .get(answer)
      ?.filter(({ kind }) => kind === 'cloze')
      .map(({ prompt }) => prompt)
  expect(prompts('Norway-Hull Summit')).toEqual([
    'The successful ____ in 1921 resulted in the signing of seven new treaties.',
  ])
  expect(prompts('seven')?.[0]).toContain('five Hull guilds')
})

test('a question is made of one clause of a longer sentence', () => {
  const prompts = (sentence: string, answer: string) =>
    wordingsOf(english, sentence)
      .get(answer)
      ?.map(({ prompt }) => prompt)
  expect(prompts('The Cork Bridge, opened in 1921, crosses the river near the old mill.', '1921')).toContain(
    'In which year was the Cork Bridge opened?',
  )
  expect(prompts('The population of Hull was 40,000 in 1921.', '40,000')).toContain(
    'What was the population of Hull in 1921?',
  )
})

test('a price after "a" and what praises it is not asked for in its place', () => {
  const kinds = (sentence: string) =>
    wordingsOf(english, sentence)
      .get('$1,200')
      ?.map(({ kind }) => kind)
  expect(kinds('The mean cost of a loom in Hull in 1921 was $1,200.')).toContain('how-many')
  expect(kinds('The mean cost of a loom in Hull in 1921 was a whopping $1,200.')).toEqual(['cloze'])
})

const questions = (sentence: string, answer: string) =>
  (wordingsOf(english, sentence).get(answer) ?? []).flatMap(({ kind, prompt }) =>
    kind === 'cloze' ? [] : [prompt],
  )

test('a short name of a place is asked for by its kind, which is no telling part of it', () => {
  expect(
    questions('In the second game, Ada Stone met Eve Marsh at Hull Stadium in Norway.', 'Hull Stadium'),
  ).toEqual(['In the second game, Ada Stone met Eve Marsh at which stadium in Norway?'])
})

test('whose word it is may stand in front without a comma', () => {
  expect(
    questions('According to the Hull Guild over 345 Norwegian weavers have been paid in Leeds.', '345'),
  ).toEqual(['According to the Hull Guild, over how many Norwegian weavers have been paid in Leeds?'])
})

test('a name after its noun and a comma is asked for by the noun', () => {
  expect(
    questions(
      'After the second trial, Ada Stone was put through to a Norwegian attorney, Eve Marsh.',
      'Eve Marsh',
    ),
  ).toContain('After the second trial, Ada Stone was put through to which Norwegian attorney?')
})

test('the age at which somebody did something is asked for', () => {
  expect(questions('Ada Stone joined the Hull Guild aged 14.', '14')).toContain(
    'At what age did Ada Stone join the Hull Guild?',
  )
})

test('since and by which year, in front too', () => {
  expect(questions('Since 2007 the Hull Guild has sold over 300 looms to Norway.', '2007')).toContain(
    'Since which year has the Hull Guild sold over 300 looms to Norway?',
  )
})

test('nothing is asked of an order, nor in the middle of a clause about a name, nor of what was set off from what is gone', () => {
  const all = (sentence: string, answer: string) => wordingsOf(english, sentence).get(answer) ?? []
  expect(all('From Hull, cross the river by the Stone Bridge, which was opened in 1921.', '1921')).toEqual([])
  const bought = 'Tramontane, a firm which bought the mill of Hull in 2020 for £410 million, sold it later.'
  expect(all(bought, '£410 million').some(({ prompt }) => /how much,/.test(prompt))).toBe(false)
  const born = 'Ada Stone was born in Fitzroy, an old part of Hull, the younger of two children of weavers.'
  expect(all(born, 'Fitzroy').some(({ prompt }) => /born the/.test(prompt))).toBe(false)
})

test('whose verb another one is, is not guessed', () => {
  const text = 'In 1837 Ada Bell proposed, but her father refused his word and fought the match in Hull.'
  const prompts = (wordingsOf(english, text).get('1837') ?? []).map(({ prompt }) => prompt)
  expect(prompts.some((prompt) => /Bell fight/.test(prompt))).toBe(false)
  expect(prompts).not.toHaveLength(0)
})

test('a name with a dash in it is not cut there', () => {
  const text = 'In 1932 Ada Stone shared the Ackermann–Bell Memorial Prize with Tom Marsh.'
  const [form] = wordingsOf(english, text).get('1932') ?? []
  expect(form?.prompt).toContain('Ackermann–Bell Memorial Prize')
})
