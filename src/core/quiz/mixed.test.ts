import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fact } from '#core/facts/fact'
import type { Note } from '#core/study/notes'
import { askFact, askNote } from './askable'
import { mixedQuiz, typedQuiz } from './mixed'
import { type Askable, partsOf } from './question'
import { shuffled } from './shuffled'
import { askable, seeded } from './test-askables'
import { isChosenRight } from './verdict'

const READING = { id: 'r1', title: 'The Tide', language: 'en' }
const range = (block: string) => ({
  text: 't',
  from: { block, at: 0 },
  to: { block, at: 9 },
  quote: { exact: 'In Rome it rose.', prefix: '', suffix: '' },
})
const fact = (n: number, more: Partial<Fact> = {}): Fact => ({
  id: `f${n}`,
  section: 's1',
  source: range(`s1.${n}`),
  span: { start: 3, end: 7 },
  answer: 'Rome',
  accepts: [],
  type: 'place',
  forms: [
    { kind: 'where', prompt: `Where did flood ${n} rise?` },
    { kind: 'cloze', prompt: `Flood ${n} rose in ____.` },
  ],
  distractors: ['Milan', 'Turin', 'Naples', 'Venice'],
  attributed: false,
  trueFalse: true,
  salience: 1,
  ...more,
})
const note = (n: number, more: Partial<Note> = {}): Note => ({
  id: `n${n}`,
  reading: 'r1',
  kind: 'where',
  prompt: `Where, in ${n}?`,
  answer: 'Rome',
  accepts: [],
  type: 'place',
  choices: ['Milan', 'Turin', 'Naples'],
  tags: [],
  trueFalse: true,
  source: range(`s1.${n}`),
  span: { start: 3, end: 7 },
  fact: `f${n}`,
  addedAt: 1,
  ...more,
})
const facts = (count: number, more: Partial<Fact> = {}): Askable[] =>
  Array.from({ length: count }, (_, n) => askFact(fact(n, more), READING))
const countOf = (quiz: { form: string }[]) =>
  ['typed', 'choice', 'true-false'].map((form) => quiz.filter((one) => one.form === form).length)

describe('a quiz of mixed forms', () => {
  it('is mostly recall: of ten six typed, three chosen, one judged', () => {
    for (let seed = 0; seed < 20; seed++)
      expect(countOf(mixedQuiz([facts(30)], { count: 10, random: seeded(seed) }))).toEqual([6, 3, 1])
  })

  it('offers no choice without three wrong answers, and judges no statement without a blank', () => {
    const quiz = (more: Partial<Fact>) =>
      countOf(mixedQuiz([facts(10, more)], { count: 10, random: seeded(1) }))
    expect(quiz({ distractors: ['Milan', 'Turin'] })).toEqual([10, 0, 0])
    expect(quiz({ distractors: ['Milan', 'Turin', 'rome', 'Milan'] })).toEqual([10, 0, 0])
    const unblanked = Array.from({ length: 10 }, (_, n) =>
      askFact(fact(n, { forms: [{ kind: 'where', prompt: `Where did flood ${n} rise?` }] }), READING),
    )
    expect(countOf(mixedQuiz([unblanked], { count: 10, random: seeded(1) }))).toEqual([7, 3, 0])
    expect(quiz({ trueFalse: false })).toEqual([7, 3, 0])
  })

  it('takes the best first, from each reading in turn', () => {
    const other = facts(10).map((one) => ({ ...one, reading: 'r2', prompt: `Elsewhere: ${one.prompt}` }))
    const quiz = mixedQuiz([facts(10), other], { count: 5, random: seeded(3) })
    const asked = quiz.map(({ reading, fact }) => `${reading} ${fact}`).sort()
    expect(asked).toEqual(['r1 f0', 'r1 f1', 'r1 f2', 'r2 f0', 'r2 f1'])
  })

  it('asks at most two facts of one paragraph, but the reader’s own notes all the same', () => {
    const here = { source: range('s1.0') }
    const paragraph = facts(8, here)
    expect(
      mixedQuiz([[...paragraph, askFact(fact(9), READING)]], { count: 10, random: seeded(1) }),
    ).toHaveLength(3)
    const notes = Array.from({ length: 8 }, (_, n) => askNote(note(n, here), `n${n}:0`, 'en'))
    expect(mixedQuiz([[...notes, ...paragraph]], { count: 6, random: seeded(1) })).toHaveLength(6)
  })

  it('puts every question so that its right answer is right and the rest wrong, whatever the chance', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 12 }), (seed, count) => {
        const quiz = mixedQuiz([facts(12)], { count, random: seeded(seed) })
        expect(new Set(quiz.map(({ fact }) => fact)).size).toBe(count)
        for (const question of quiz) {
          const { form, choices, prompt, truth, typed } = question
          if (form === 'choice') {
            expect(choices?.length).toBe(4)
            expect(new Set(choices).size).toBe(4)
            expect(choices?.filter((choice) => isChosenRight(choice, question))).toEqual(['Rome'])
          } else if (form === 'true-false') {
            expect(prompt.endsWith('rose in Rome.')).toBe(truth)
            expect(isChosenRight(String(truth), question)).toBe(true)
            expect(isChosenRight(String(!truth), question)).toBe(false)
            expect(isChosenRight('Rome', question)).toBe(false)
            expect(typed?.kind).toBe('where')
          } else expect(choices).toBeUndefined()
        }
      }),
    )
  })

  it('asks a question that two texts have once, and so leaves room for another', () => {
    const twice = facts(4).map((one) => ({ ...one, reading: 'r2', prompt: one.prompt.toUpperCase() }))
    const quiz = mixedQuiz([facts(6), twice], { count: 10, random: seeded(4) })
    expect(quiz.map(({ fact }) => fact).sort()).toEqual(['f0', 'f1', 'f2', 'f3', 'f4', 'f5'])
    const other = twice.map((one) => ({ ...one, answer: 'Oslo' }))
    expect(mixedQuiz([facts(6), other], { count: 10, random: seeded(4) })).toHaveLength(10)
  })

  it('begins with what is not typed when asked to, if there is such a question', () => {
    const firstOf = (seed: number, opensEasy: boolean, more: Partial<Fact> = {}) =>
      mixedQuiz([facts(10, more)], { count: 10, random: seeded(seed), opensEasy })[0]!.form
    const seeds = Array.from({ length: 20 }, (_, seed) => seed)
    expect(seeds.map((seed) => firstOf(seed, true))).not.toContain('typed')
    expect(seeds.map((seed) => firstOf(seed, false))).toContain('typed')
    expect(firstOf(1, true, { distractors: [] })).toBe('typed')
  })

  it('states what is false as often as what is true', () => {
    const truths = Array.from(
      { length: 200 },
      (_, seed) =>
        mixedQuiz([facts(10)], { count: 10, random: seeded(seed * 7_919) }).find(
          ({ form }) => form === 'true-false',
        )?.truth,
    )
    const share = truths.filter(Boolean).length
    expect(share).toBeGreaterThan(60)
    expect(share).toBeLessThan(140)
  })
})

describe('facts asked about together', () => {
  const DATED = ['1612', '1704', '1768', '1843'].map((year, n) =>
    askable(
      `In ____, ${['fishermen dug a basin', 'storms broke a quay', 'merchants paid for granite walls', 'councillors lit a lamp'][n]}.`,
      year,
      'date',
    ),
  )
  const PEOPLE = [
    ['The engineer ____ drew the plans of the lighthouse on a tablecloth.', 'Odile Brandt'],
    ['The grocer ____ counted herring gulls on the chapel roof for the museum.', 'Jonas Tegner'],
    ['The sailmaker ____ painted the ceiling of the fish hall with whales.', 'Ingrid Vane'],
  ].map(([blank, answer]) => askable(blank!, answer!, 'person'))
  const all = [...facts(20), ...DATED, ...PEOPLE]
  const formsOf = (some: readonly Askable[], count: number, seed = 1) =>
    mixedQuiz([some], { count, random: seeded(seed) }).map(({ form }) => form)

  it('are one order and one match at most, and recall is still most of the quiz', () => {
    for (let seed = 0; seed < 20; seed++) {
      const forms = formsOf(all, 10, seed)
      expect(forms).toHaveLength(10)
      for (const form of ['order', 'match']) expect(forms.filter((one) => one === form)).toHaveLength(1)
      expect(forms.filter((form) => form === 'typed')).toHaveLength(6)
    }
    expect(formsOf(all, 8).filter((form) => form === 'typed').length).toBeGreaterThan(4)
  })

  it('are asked about nowhere else in the quiz', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 8, max: 20 }),
        fc.shuffledSubarray(all, { minLength: 8 }),
        (seed, count, some) => {
          const quiz = mixedQuiz([some], { count, random: seeded(seed) })
          const asked = quiz.flatMap(partsOf).map(({ fact }) => fact)
          expect(new Set(asked).size).toBe(asked.length)
          expect(quiz).toHaveLength(Math.min(count, some.length))
        },
      ),
    )
  })

  it('are none where the quiz is short, or too few facts would be left to fill it', () => {
    const isTogether = (form: string) => form === 'order' || form === 'match'
    expect(formsOf(all, 7).some(isTogether)).toBe(false)
    expect(formsOf([...facts(4), ...DATED, ...PEOPLE], 10).some(isTogether)).toBe(false)
    expect(formsOf([...facts(6), ...DATED, ...PEOPLE], 10).filter(isTogether)).toHaveLength(1)
  })

  it('can open a quiz before reading', () => {
    const firsts = Array.from(
      { length: 40 },
      (_, seed) => mixedQuiz([all], { count: 10, random: seeded(seed * 7_919), opensEasy: true })[0]!.form,
    )
    expect(firsts).not.toContain('typed')
    expect(firsts).toContain('order')
    expect(firsts).toContain('match')
  })
})

describe('wrong choices of other texts', () => {
  const one = (n: number) =>
    askable(`The tugs of ____ saved ship ${n} near Tarn.`, `Roose${'abcdefgh'[n]} Shipping`, 'organisation')
  const all = Array.from({ length: 8 }, (_, n) => one(n))
  const lent = ['Brandt Salvage', 'Tegner Freight', 'Vane Marine', 'Holm Towing'].map((answer) => ({
    ...({ answer, type: 'organisation', language: 'en' } as const),
  }))

  it('make up for those that are missing, up to the share of a quiz that is chosen', () => {
    const quiz = mixedQuiz([all], { count: 7, random: seeded(1), lent })
    expect(countOf(quiz)).toEqual([5, 2, 0])
    for (const { form, choices, answer } of quiz) {
      if (form !== 'choice') continue
      expect(new Set(choices).size).toBe(4)
      expect(choices!.filter((choice) => lent.some((other) => other.answer === choice))).toHaveLength(3)
      expect(choices).toContain(answer)
    }
    expect(countOf(mixedQuiz([all], { count: 7, random: seeded(1) }))).toEqual([7, 0, 0])
  })

  it('are not needed where enough questions have their own', () => {
    const quiz = mixedQuiz([facts(10)], { count: 10, random: seeded(1), lent })
    expect(quiz).toEqual(mixedQuiz([facts(10)], { count: 10, random: seeded(1) }))
  })
})

describe('a quiz from memory only', () => {
  it('asks all there is, typed, in another order', () => {
    const quiz = typedQuiz(facts(12), seeded(5))
    expect(countOf(quiz)).toEqual([12, 0, 0])
    expect(quiz.map(({ fact }) => fact)).not.toEqual(facts(12).map(({ fact }) => fact))
    expect(typedQuiz([...facts(3), ...facts(5)], seeded(5))).toHaveLength(5)
  })
})

describe('what can be asked', () => {
  it('is a fact by its best form, with its text’s title where that takes a position', () => {
    expect(askFact(fact(1, { attributed: true }), READING)).toMatchObject({
      prompt: 'Where did flood 1 rise?',
      attributed: 'The Tide',
      blank: 'Flood 1 rose in ____.',
      statement: 'Flood 1 rose in ____.',
    })
    expect(askFact(fact(1), READING)).not.toHaveProperty('attributed')
    expect(askFact(fact(1, { trueFalse: false }), READING)).not.toHaveProperty('statement')
  })

  it('is a note in the reader’s words, judged by its fact’s blank while the answer is the same', () => {
    expect(askNote(note(1), 'n1:0', 'en', fact(1))).toMatchObject({
      prompt: 'Where, in 1?',
      statement: 'Flood 1 rose in ____.',
    })
    expect(askNote(note(1, { answer: 'Pisa' }), 'n1:0', 'en', fact(1))).not.toHaveProperty('statement')
    expect(askNote(note(1), 'n1:0', 'en')).not.toHaveProperty('statement')
    const cloze = note(1, { kind: 'cloze', prompt: 'It rose in ____.' })
    expect(askNote(cloze, 'n1:0', 'en')).toMatchObject({ statement: 'It rose in ____.' })
  })
})

describe('shuffling', () => {
  it('keeps everything and gives every order its turn', () => {
    const orders = new Set(
      Array.from({ length: 200 }, (_, seed) => shuffled([1, 2, 3], seeded(seed * 104_729)).join('')),
    )
    expect(orders.size).toBe(6)
  })
})
