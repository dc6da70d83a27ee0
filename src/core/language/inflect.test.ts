import { describe, expect, it } from 'vitest'
import { plural, singular, verbForm } from './inflect'
import { IRREGULAR_PLURALS, IRREGULAR_VERBS } from './irregular'
import { lemmaOf } from './lemma'
import { TAGS, tagIndex } from './tags'

const lemma = (word: string, tag: string): string => lemmaOf(word, TAGS[tagIndex(tag)!]!, new Map())

describe('forms of verbs', () => {
  it.each([
    ['walk', 'walked', 'walked', 'walks', 'walking'],
    ['stop', 'stopped', 'stopped', 'stops', 'stopping'],
    ['occur', 'occurred', 'occurred', 'occurs', 'occurring'],
    ['refer', 'referred', 'referred', 'refers', 'referring'],
    ['visit', 'visited', 'visited', 'visits', 'visiting'],
    ['offer', 'offered', 'offered', 'offers', 'offering'],
    ['submit', 'submitted', 'submitted', 'submits', 'submitting'],
    ['control', 'controlled', 'controlled', 'controls', 'controlling'],
    ['equip', 'equipped', 'equipped', 'equips', 'equipping'],
    ['carry', 'carried', 'carried', 'carries', 'carrying'],
    ['play', 'played', 'played', 'plays', 'playing'],
    ['make', 'made', 'made', 'makes', 'making'],
    ['write', 'wrote', 'written', 'writes', 'writing'],
    ['begin', 'began', 'begun', 'begins', 'beginning'],
    ['agree', 'agreed', 'agreed', 'agrees', 'agreeing'],
    ['die', 'died', 'died', 'dies', 'dying'],
    ['go', 'went', 'gone', 'goes', 'going'],
    ['do', 'did', 'done', 'does', 'doing'],
    ['have', 'had', 'had', 'has', 'having'],
    ['reach', 'reached', 'reached', 'reaches', 'reaching'],
    ['fix', 'fixed', 'fixed', 'fixes', 'fixing'],
    ['panic', 'panicked', 'panicked', 'panics', 'panicking'],
  ])('%s', (base, past, pastPart, present3, gerund) => {
    expect(verbForm(base, 'past')).toBe(past)
    expect(verbForm(base, 'pastPart')).toBe(pastPart)
    expect(verbForm(base, 'present3')).toBe(present3)
    expect(verbForm(base, 'gerund')).toBe(gerund)
  })

  it.each([...IRREGULAR_VERBS])('leads the forms of "%s" back to it', (base, { past, pastPart }) => {
    expect(lemma(past, 'VERB.past')).toBe(base)
    expect(lemma(pastPart, 'VERB.pastPart')).toBe(base)
    expect(lemma(verbForm(base, 'present3'), 'VERB.present3')).toBe(base)
  })

  it.each([
    'use',
    'change',
    'create',
    'provide',
    'hope',
    'stop',
    'open',
    'visit',
    'refer',
    'control',
    'call',
    'pass',
  ])('leads regular "%s" back from -ed and -ing', (base) => {
    expect(lemma(verbForm(base, 'past'), 'VERB.past')).toBe(base)
    expect(lemma(verbForm(base, 'gerund'), 'VERB.gerund')).toBe(base)
  })
})

describe('forms of nouns', () => {
  it.each([
    ['book', 'books'],
    ['city', 'cities'],
    ['day', 'days'],
    ['church', 'churches'],
    ['box', 'boxes'],
    ['class', 'classes'],
    ['house', 'houses'],
    ['case', 'cases'],
    ['policewoman', 'policewomen'],
    ['grandchild', 'grandchildren'],
    ['human', 'humans'],
    ['photo', 'photos'],
  ])('%s, %s', (one, many) => {
    expect(plural(one)).toBe(many)
    expect(singular(many)).toBe(one)
  })

  it.each([...IRREGULAR_PLURALS])('knows the irregular %s, %s', (one, many) => {
    expect(plural(one)).toBe(many)
    expect(singular(many)).toBe(one)
  })

  it('leaves words alone that only look plural', () => {
    expect(['class', 'virus', 'analysis'].map(singular)).toEqual(['class', 'virus', 'analysis'])
  })
})

describe('lemmas of words that stand with others', () => {
  it.each([
    ["'s", 'AUX.present3', 'be'],
    ['ca', 'AUX', 'can'],
    ['wo', 'AUX', 'will'],
    ["'ve", 'AUX.present', 'have'],
    ["n't", 'PART', 'not'],
    ['n’t', 'PART', 'not'],
    ['Were', 'AUX.past', 'be'],
    ['Nuclear', 'PROPN.sing', 'Nuclear'],
    ['larger', 'ADJ.cmp', 'large'],
    ['biggest', 'ADJ.sup', 'big'],
    ['happier', 'ADJ.cmp', 'happy'],
  ])('%s as %s is %s', (word, tag, base) => {
    expect(lemma(word, tag)).toBe(base)
  })

  it('takes an exception before any rule', () => {
    expect(lemmaOf('Mice', TAGS[tagIndex('NOUN.plur')!]!, new Map([['mice NOUN.plur', 'rodent']]))).toBe(
      'rodent',
    )
  })
})
