import { describe, expect, it } from 'vitest'
import { listsOf } from './gazetteer'
import { withKnown } from './known-names'
import { tagIndex } from './tags'
import type { Name } from './types'

/** Names added to a sentence whose words with a capital are proper nouns, as "type: words". */
function added(sentence: string, names: Name[] = []): string[] {
  const texts = sentence.split(' ')
  const tags = texts.map((text) => tagIndex(/^[A-Z]/.test(text) ? 'PROPN.sing' : 'NOUN.sing')!)
  return withKnown(names, { texts, tags, lists: listsOf(texts) }).map(
    ({ from, to, type }) => `${type}: ${texts.slice(from, to).join(' ')}`,
  )
}

describe('names known without a model', () => {
  it.each([
    ['they moved to New Zealand and Peru', ['place: New Zealand', 'place: Peru']],
    ['then NATO answered', ['organisation: NATO']],
    ['for Hannah Arendt thought', ['person: Hannah Arendt']],
    ['built in 1869 for 1200 people', ['time: 1869']],
    ['on 4 July 1776 or May 5 , 1801', ['time: 4 July 1776', 'time: May 5 , 1801']],
  ])('are found in "%s"', (sentence, names) => {
    expect(added(sentence)).toEqual(names)
  })

  it.each(['tell us why', 'the Peru Mining Post', 'they May go', 'a turkey'])(
    'are not seen in "%s"',
    (sentence) => {
      expect(added(sentence)).toEqual([])
    },
  )

  it('are joined where a word for an organisation takes a place', () => {
    const names: Name[] = [
      { from: 1, to: 2, type: 'organisation' },
      { from: 3, to: 4, type: 'place' },
    ]
    expect(added('the University of Oxford', names)).toEqual(['organisation: University of Oxford'])
    expect(added('the Beatles of Oxford', names)).toEqual(['organisation: Beatles', 'place: Oxford'])
  })

  it('leave alone what the model found, and come in order of the text', () => {
    expect(added('in Paris with Peru', [{ from: 3, to: 4, type: 'organisation' }])).toEqual([
      'place: Paris',
      'organisation: Peru',
    ])
  })
})
