import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseQuery } from './parse'
import { printQuery } from './print'
import { KINDS, OPS, PROPS, type Query, STATES } from './query'

const read = (text: string): Query => {
  const result = parseQuery(text)
  if ('error' in result) throw new Error(`${text}: ${result.error.reason}`)
  return result.query
}
const words = (text: string): Query => ({ kind: 'words', text })
const [a, b, c] = [words('a'), words('b'), words('c')]

describe('a query', () => {
  test('of nothing asks for everything', () => {
    expect(read('')).toEqual({ kind: 'all' })
    expect(read('  ')).toEqual({ kind: 'all' })
  })

  test.each<[string, Query]>([
    ['is:due', { kind: 'is', state: 'due' }],
    ['IS:Due', { kind: 'is', state: 'due' }],
    ['flag:1', { kind: 'flag', flag: 1 }],
    ['tag:x', { kind: 'tag', name: 'x' }],
    ['reading:"The Tide"', { kind: 'reading', name: 'The Tide' }],
    ['deck:"A::B \\"c\\""', { kind: 'deck', name: 'A::B "c"' }],
    ['kind:cloze', { kind: 'kind', is: 'cloze' }],
    ['prop:s<5', { kind: 'prop', prop: 's', op: '<', value: 5 }],
    ['prop:stability>=0.5', { kind: 'prop', prop: 's', op: '>=', value: 0.5 }],
    ['prop:r<90%', { kind: 'prop', prop: 'r', op: '<', value: 0.9 }],
    ['prop:lapses>=3', { kind: 'prop', prop: 'lapses', op: '>=', value: 3 }],
    ['added:7', { kind: 'added', days: 7 }],
    ['answered:7', { kind: 'answered', days: 7 }],
    ['rated:1', { kind: 'rated', grade: 1 }],
    ['rated:7:again', { kind: 'rated', grade: 1, days: 7 }],
    ['due:<=3', { kind: 'due', op: '<=', days: 3 }],
    ['due:-2', { kind: 'due', op: '=', days: -2 }],
    ['due:today', { kind: 'due', op: '=', days: 0 }],
    ['"two words"', words('two words')],
    ['12:30', words('12:30')],
    ['well-made', words('well-made')],
  ])('%s', (text, query) => {
    expect(read(text)).toEqual(query)
  })

  test('words beside each other must all hold, and hold closer than “or”', () => {
    expect(read('a b or c')).toEqual({ kind: 'or', of: [{ kind: 'and', of: [a, b] }, c] })
    expect(read('a and b')).toEqual(read('a b'))
    expect(read('a or b and c')).toEqual({ kind: 'or', of: [a, { kind: 'and', of: [b, c] }] })
    expect(read('a (b or c)')).toEqual({ kind: 'and', of: [a, { kind: 'or', of: [b, c] }] })
  })

  test('“not” and a dash hold closest of all', () => {
    expect(read('-a b')).toEqual({ kind: 'and', of: [{ kind: 'not', of: a }, b] })
    expect(read('not a or b')).toEqual({ kind: 'or', of: [{ kind: 'not', of: a }, b] })
    expect(read('-(a b)')).toEqual({ kind: 'not', of: { kind: 'and', of: [a, b] } })
    expect(read('--a')).toEqual({ kind: 'not', of: { kind: 'not', of: a } })
  })
})

describe('a mistake', () => {
  test.each([
    ['a "bc', 'unclosedQuote', '"bc', undefined],
    ['tag:"x', 'unclosedQuote', '"x', undefined],
    ['a (b', 'unclosedBracket', '(', undefined],
    ['a) b', 'unopenedBracket', ')', undefined],
    ['a ()', 'emptyBracket', '()', undefined],
    ['a or', 'nothingAfter', 'or', undefined],
    ['(a or ) b', 'nothingAfter', 'or', undefined],
    ['a -', 'nothingAfter', '-', undefined],
    ['or a', 'nothingBefore', 'or', undefined],
    ['a tagg:x', 'unknownName', 'tagg:', 'tag'],
    ['a http://x', 'unknownName', 'http:', undefined],
    ['deck: b', 'noValue', 'deck:', undefined],
    ['is:du', 'badState', 'du', 'due'],
    ['is:supended', 'badState', 'supended', 'suspended'],
    ['kind:essay', 'badKind', 'essay', undefined],
    ['flag:9', 'badFlag', '9', undefined],
    ['rated:5', 'badGrade', '5', undefined],
    ['added:soon', 'badDays', 'soon', undefined],
    ['due:later', 'badDue', 'later', undefined],
    ['prop:x<1', 'badProp', 'x<1', undefined],
    ['prop:s5', 'badProp', 's5', undefined],
  ])('%s: %s at %s', (text, reason, at, meant) => {
    const result = parseQuery(text)
    if (!('error' in result)) throw new Error('no error')
    const { error } = result
    expect(error.reason).toBe(reason)
    expect(text.slice(error.at, error.at + error.length)).toBe(at)
    expect(error.meant).toBe(meant)
  })

  test('of a thousand brackets is one like any other', () => {
    expect(parseQuery('('.repeat(100_000))).toMatchObject({ error: { reason: 'tooDeep' } })
    expect(parseQuery('-'.repeat(100_000))).toMatchObject({ error: { reason: 'tooDeep' } })
  })
})

const leaf: fc.Arbitrary<Query> = fc.oneof(
  fc.string({ unit: 'grapheme' }).map(words),
  fc.constantFrom('or', 'not', '-x', 'a:b', 'is:due', '(', '"', '\\').map(words),
  fc.constantFrom(...STATES).map((state): Query => ({ kind: 'is', state })),
  fc.constantFrom(...KINDS).map((is): Query => ({ kind: 'kind', is })),
  fc
    .tuple(
      fc.constantFrom('tag', 'deck', 'reading'),
      fc.string().filter((name) => name.trim() !== ''),
    )
    .map(([kind, name]): Query => ({ kind, name }) as Query),
  fc
    .tuple(fc.constantFrom(...PROPS), fc.constantFrom(...OPS), fc.integer({ min: -1000, max: 1000 }))
    .map(([prop, op, value]): Query => ({ kind: 'prop', prop, op, value: value / 8 })),
  fc
    .tuple(fc.constantFrom(...OPS), fc.integer({ min: -400, max: 400 }))
    .map(([op, days]): Query => ({ kind: 'due', op, days })),
  fc
    .record({ grade: fc.integer({ min: 1, max: 4 }), days: fc.integer({ min: 1, max: 99 }) })
    .map((rated): Query => ({ kind: 'rated', ...rated })),
)
const { query: anyQuery } = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 4 },
    leaf,
    tie('query').map((of): Query => ({ kind: 'not', of })),
    fc
      .tuple(
        fc.constantFrom('and' as const, 'or' as const),
        fc.array(tie('query'), { minLength: 2, maxLength: 3 }),
      )
      .map(([kind, of]): Query => ({ kind, of })),
  ),
}))

describe('whatever is asked', () => {
  test('reads the same when it is written down and read again', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        expect(read(printQuery(query))).toEqual(query)
      }),
      { numRuns: 500 },
    )
  })

  test('is understood, or refused at a place that is in it', () => {
    const piece = fc.constantFrom(
      '(',
      ')',
      '"',
      '-',
      ' ',
      'or ',
      'not ',
      'is:',
      'due',
      'tag:x',
      'prop:s<',
      '\\',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        const result = parseQuery(text)
        if ('query' in result) return
        const { at, length } = result.error
        expect(at).toBeGreaterThanOrEqual(0)
        expect(length).toBeGreaterThan(0)
        expect(at + length).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 2_000 },
    )
  })
})
