import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANSWER_TYPES } from '#core/facts/fact'
import { grade } from './grade'
import { distance, tolerance } from './text'

const type = fc.constantFrom(...ANSWER_TYPES)
const word = fc.stringMatching(/^[a-z]{2,10}$/)
const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
const item = (answer: string, kind: (typeof ANSWER_TYPES)[number], wrong: string[] = []) => ({
  answer,
  accepts: [],
  type: kind,
  wrong,
})

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'x x twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
/** An English number in words, up to 999,999. */
function spell(n: number): string {
  if (n < 20) return UNITS[n]!
  if (n < 100) return `${TENS[Math.floor(n / 10)]}${n % 10 ? `-${UNITS[n % 10]}` : ''}`
  if (n < 1000) return `${UNITS[Math.floor(n / 100)]} hundred${n % 100 ? ` and ${spell(n % 100)}` : ''}`
  return `${spell(Math.floor(n / 1000))} thousand${n % 1000 ? ` ${spell(n % 1000)}` : ''}`
}

describe('grading', () => {
  it('finds every answer right for itself, however it is written', () => {
    fc.assert(
      fc.property(fc.oneof(phrase, fc.string({ unit: 'grapheme', minLength: 1 })), type, (answer, kind) => {
        fc.pre(/[\p{L}\p{N}]/u.test(answer))
        expect(grade(answer, item(answer, kind)).verdict).toBe('right')
        expect(grade(`  “${answer}”. `, item(answer, kind)).verdict).toBe('right')
      }),
      { examples: [['多', 'person']] },
    )
  })

  it('gives one of three verdicts to anything, and says why it is only almost right', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme' }),
        type,
        (given, answer, kind) => {
          const { verdict, because } = grade(given, item(answer, kind))
          expect(['right', 'almost', 'wrong']).toContain(verdict)
          expect(because !== undefined).toBe(verdict === 'almost')
        },
      ),
    )
  })

  it('reads every number the same in figures and in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (n) => {
        expect(grade(spell(n), item(String(n), 'number')).verdict).toBe('right')
        expect(grade(n.toLocaleString('en'), item(spell(n), 'number')).verdict).toBe('right')
      }),
    )
  })

  it('never takes another number for the right one, nor for nearly right', () => {
    const n = fc.integer({ min: 0, max: 99_999 })
    fc.assert(
      fc.property(n, n, fc.boolean(), fc.boolean(), (a, b, inWords, wanted) => {
        fc.pre(a !== b)
        const given = inWords ? spell(a) : String(a)
        expect(grade(given, item(wanted ? spell(b) : String(b), 'number')).verdict).toBe('wrong')
      }),
    )
  })

  it('reads every day in every order that is used, and no day as another', () => {
    const day = fc.date({ min: new Date('1000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    const month = (date: Date) => date.toLocaleString('en', { month: 'long', timeZone: 'UTC' })
    const orders = (date: Date) => {
      const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
      return [
        `${d} ${month(date)} ${y}`,
        `${month(date)} ${d}, ${y}`,
        date.toISOString().slice(0, 10),
        `${d}/${m}/${y}`,
        `${m}/${d}/${y}`,
        `${d}.${m}.${y}`,
      ]
    }
    fc.assert(
      fc.property(day, day, (date, other) => {
        const answer = item(orders(date)[0]!, 'date')
        for (const given of orders(date)) expect(grade(given, answer).verdict).toBe('right')
        fc.pre(date.toISOString().slice(0, 10) !== other.toISOString().slice(0, 10))
        for (const given of orders(other).slice(0, 3)) expect(grade(given, answer).verdict).toBe('wrong')
      }),
    )
  })

  it('forgives one slip in a word of four letters and more, and none in a shorter one', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[b-df-hj-lnp-tvwxz]{2,8}$/), fc.nat(), (answer, n) => {
        const at = n % (answer.length + 1)
        const given = `${answer.slice(0, at)}q${answer.slice(at)}`
        const verdict = answer.length < 4 ? 'wrong' : 'almost'
        expect(grade(given, item(answer, 'term')).verdict).toBe(verdict)
      }),
    )
  })

  it('takes nothing for right that is known to be wrong', () => {
    fc.assert(
      fc.property(phrase, phrase, type, (answer, wrong, kind) => {
        fc.pre(grade(wrong, item(answer, kind)).verdict !== 'right')
        expect(grade(wrong, item(answer, kind, [wrong])).verdict).toBe('wrong')
      }),
    )
  })

  it('tells essays apart to their last word, and looks for no slips in them', () => {
    const long = 'ab '.repeat(4_000)
    expect(grade(long, item(long, 'phrase')).verdict).toBe('right')
    expect(grade(`${long}c`, item(long, 'phrase')).verdict).toBe('wrong')
    expect(grade(long.replaceAll(' ', ', '), item(`${long.replaceAll(' ', ', ')}c`, 'phrase')).verdict).toBe(
      'almost',
    )
  })
})

describe('the distance between two spellings', () => {
  const text = fc.stringMatching(/^[abc]{0,7}$/)
  /** By the textbook, over the whole table. */
  function whole(a: string, b: string): number {
    const at: number[][] = []
    for (let i = 0; i <= a.length; i++) {
      at.push([])
      for (let j = 0; j <= b.length; j++) {
        if (i === 0 || j === 0) {
          at[i]!.push(i + j)
          continue
        }
        let best = Math.min(at[i - 1]![j]!, at[i]![j - 1]!) + 1
        best = Math.min(best, at[i - 1]![j - 1]! + Number(a[i - 1] !== b[j - 1]))
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
          best = Math.min(best, at[i - 2]![j - 2]! + 1)
        at[i]!.push(best)
      }
    }
    return at[a.length]![b.length]!
  }

  it('is the textbook’s, up to the most that is asked for', () => {
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
        expect(distance(a, b, most)).toBe(Math.min(whole(a, b), most + 1))
      }),
    )
  })

  it('may be larger the longer the answer is', () => {
    expect(
      ['abc', 'abcd', 'abcdefgh', 'abcdefghi', 'abcdefghijklm', 'abcdefghijklmn'].map(tolerance),
    ).toEqual([0, 1, 1, 2, 2, 3])
    expect(['北京', '习近平', '中华人民共和国'].map(tolerance)).toEqual([0, 1, 2])
  })
})
