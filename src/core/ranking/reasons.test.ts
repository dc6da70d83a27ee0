import { describe, expect, test } from 'vitest'
import type { Fact } from '#core/facts/fact'
import type { Section } from '#core/text/document'
import { namedIn, reasonsOf } from './reasons'
import { settingOf } from './setting'
import { factIn, sectionOf } from './test-facts'

const FERRY = sectionOf(
  'The old ferry of Almeira crosses the bay. Every summer Tom Bell paints its hull.',
  'Long before that, a storm sank the lighthouse boat. Bell raised it in 1907.',
  'Nobody counted the gulls. There were three of them, and three bells on the pier.',
)

const about = (answer: string, more: Partial<Fact> = {}, section: Section = FERRY, title = '') => {
  const fact = factIn(section, answer, more)
  const setting = settingOf(section, title, 'en')
  const named = namedIn(fact, setting)
  return { named, why: reasonsOf(fact, named, setting) }
}

describe('how often an answer is named', () => {
  test('counts the sentences that have it or another right answer, each once', () => {
    expect(about('Tom Bell', { accepts: ['Bell'] }).named).toBe(2)
    expect(about('Tom Bell').named).toBe(1)
  })

  test('passes over longer words, and over other words where a capital tells', () => {
    expect(about('Bell', { accepts: [] }).named).toBe(2)
    expect(about('ferr').named).toBe(1)
  })

  test('does not mind an article or a capital at the beginning', () => {
    const section = sectionOf(
      'The old pier is long.',
      'On the old pier stands a lamp.',
      'Old pier, new lamp.',
    )
    expect(about('The old pier', {}, section).named).toBe(3)
    expect(about('the old pier', {}, section).named).toBe(3)
  })

  test('knows names in scripts without spaces', () => {
    const section = sectionOf(
      '老渡船每天横过海湾。',
      '钟先生给老渡船刷油漆，天天如此。',
      '没有人数过海鸥的数目。',
    )
    expect(about('老渡船', {}, section).named).toBe(2)
  })

  test('is right in a paragraph of many pages', () => {
    const filler = Array.from({ length: 400 }, (_, n) => `Gull number ${n} sat on the old pier all day. `)
    const section = sectionOf(`Ana Ruiz came first. ${filler.join('')}Then Ana Ruiz left. Ana Ruiz slept.`)
    expect(about('Ana Ruiz', {}, section).named).toBe(3)
    expect(about('number 399', { type: 'term' }, section).named).toBe(1)
    expect(about('the old pier', { type: 'term' }, section).named).toBe(400)
  })

  test('is one at least, also where the answer stands in no whole sentence', () => {
    const table: Section = {
      ...sectionOf('Boats'),
      blocks: [{ id: 's.0', kind: 'code', runs: [{ text: 'Boats' }] }],
    }
    expect(about('Boats', {}, table)).toEqual({ named: 1, why: ['name'] })
  })
})

describe('what speaks for a fact', () => {
  test('is that sentences name its answer again, but not that they have the same figure', () => {
    expect(about('Bell', { type: 'person' }).why).toContain('again')
    expect(about('three', { type: 'number' })).toEqual({ named: 1, why: ['exact'] })
    const twice = sectionOf('There were three white gulls on it.', 'Later three bells rang on the pier.')
    expect(about('three', { type: 'number' }, twice)).toMatchObject({ named: 2, why: ['opening', 'exact'] })
  })

  test('is that its sentence says what the title says: two of its words, or all it has', () => {
    expect(about('lighthouse', { type: 'term' }, FERRY, 'The boat in the storm').why).toEqual(['titled'])
    expect(about('lighthouse', { type: 'term' }, FERRY, 'A boat and its crew').why).toEqual(['once'])
    expect(about('lighthouse', { type: 'term' }, FERRY, 'Boat').why).toEqual(['titled'])
    expect(about('lighthouse', { type: 'term' }, FERRY, '').why).toEqual(['once'])
  })

  test('is that it opens the text, where there is more than one paragraph', () => {
    expect(about('Almeira').why).toEqual(['opening', 'name'])
    expect(about('Almeira', {}, sectionOf('The old ferry of Almeira crosses the bay.')).why).toEqual(['name'])
    expect(about('gulls', { type: 'term' }).why).toEqual(['once'])
    const bylined = sectionOf('By Ana Ruiz', 'The old ferry of Almeira crosses the bay.', 'It is slow.')
    expect(about('Almeira', {}, bylined).why).toEqual(['opening', 'name'])
  })

  test('is that its sentence is among the fifth that share most with the others', () => {
    const odd = ['Gulls eat bread on a pier.', 'Lamps burn oil all night.', 'Fog hides every small rock.']
    const more = ['Nets dry on long poles.', 'Cats sleep under old chairs.', 'Rain fell until early noon.']
    const section = sectionOf(
      'Yesterday was a quiet day, said one.',
      'The ferry has a captain named Ana Ruiz.',
      'Its captain steers the slow ferry home.',
      ...[...odd, ...more],
    )
    expect(about('Ana Ruiz', {}, section).why).toEqual(['central', 'name'])
    expect(about('bread', { type: 'term' }, section).why).toEqual(['once'])
    // Of a few sentences nothing is said.
    const few = sectionOf(...['A quiet day, as was said.', 'The ferry has a captain named Ana Ruiz.'])
    expect(about('Ana Ruiz', {}, few).why).toEqual(['name'])
  })

  test('is what kind of answer it has, and else that nothing else names it', () => {
    expect(about('1907', { type: 'date' }).why).toEqual(['exact'])
    expect(about('lighthouse', { type: 'term' }).why).toEqual(['once'])
  })

  test('is told by three at most, the most telling first', () => {
    const section = sectionOf(
      'Almeira has the oldest ferry of the coast.',
      'From Almeira it takes an hour.',
      'Back in Almeira, it rests.',
    )
    expect(about('Almeira', {}, section, 'The ferry of Almeira').why).toEqual(['again', 'titled', 'opening'])
  })
})
