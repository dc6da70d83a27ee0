import { describe, expect, test } from 'vitest'
import { statementOf } from '#core/facts/statement'
import { tokensOf } from '#core/questions/test-tokens'
import { clozeOf, frameOf } from './frame'

const cloze = (sentence: string, answer: string) => {
  const start = sentence.indexOf(answer)
  return clozeOf(frameOf(sentence, { start, end: start + answer.length }))
}

describe('a blank', () => {
  test('takes the place of the answer and of nothing else', () => {
    expect(cloze('Ada Marsh built the bridge in 1901.', '1901')).toBe('Ada Marsh built the bridge in ____.')
  })

  test('does not tell by "a" or "an" what it hides', () => {
    expect(cloze('Cork has an opera house.', 'opera house')).toBe('Cork has a(n) ____.')
  })
})

describe('a long sentence', () => {
  const long =
    'Ada Marsh built the first bridge of Cork over the river Lee in the year 1901, making the city richer than all of its old rivals in the south of the island.'

  test('loses the tail after its answer', () => {
    expect(cloze(long, '1901')).toBe(
      'Ada Marsh built the first bridge of Cork over the river Lee in the year ____.',
    )
  })

  test('loses its examples', () => {
    const said =
      'In 1901 Ada Marsh asked the city of Cork for new tools of many kinds and for the best wood of the whole island including oak, ash, elm, pine and cherry.'
    expect(cloze(said, '1901')).toBe(
      'In ____ Ada Marsh asked the city of Cork for new tools of many kinds and for the best wood of the whole island.',
    )
  })

  test('keeps a tail that has the answer', () => {
    expect(cloze(long, 'the south')).toContain('making the city richer')
  })

  test('is asked by the one of its verbs that has the answer, with their subject', () => {
    const lead =
      'Ada/PROPN/nsubj>1 built/VERB.past/root=build the/DET/det>3 bridge/NOUN/obj>1 over/ADP/case>6 the/DET/det>6 river/NOUN/obl>1 with/ADP/case>8 money/NOUN/obl>1 of/ADP/case>11 the/DET/det>11 city/NOUN/nmod>8 and/CCONJ/cc>13 opened/VERB.past/conj>1=open'
    const rest =
      'it/PRON/obj>13 on/ADP/case>18 a/DET/det>18 wet/ADJ/amod>18 day/NOUN/obl>13 before/ADP/case>21 a/DET/det>21 crowd/NOUN/obl>13 of/ADP/case>23 children/NOUN.plur/nmod>21 in/ADP/case>25 1901/NUM/obl>13 ~./PUNCT/punct>1'
    const { text, tokens } = tokensOf(`${lead} ${rest}`)
    const start = text.indexOf('1901')
    expect(clozeOf(frameOf(text, { start, end: start + 4 }, tokens))).toBe(
      'Ada opened it on a wet day before a crowd of children in ____.',
    )
  })
})

test('a long sentence is asked by its first clause where that has the answer', () => {
  const { text, tokens } = tokensOf(
    'In/ADP/case>1 1901/NUM/obl>4 ~,/PUNCT/punct>4 Ada/PROPN/nsubj>4 built/VERB.past/root=build the/DET/det>8 old/ADJ/amod>8 stone/NOUN/compound>8 bridge/NOUN/obj>4 of/ADP/case>10 Cork/PROPN/nmod>8 ~,/PUNCT/punct>12 bought/VERB.past/conj>4=buy a/DET/det>15 red/ADJ/amod>15 boat/NOUN/obj>12 with/ADP/case>17 sails/NOUN.plur/nmod>15 soon/ADV/advmod>20 and/CCONJ/cc>20 sailed/VERB.past/conj>4=sail it/PRON/obj>20 to/ADP/case>24 the/DET/det>24 north/NOUN/obl>20 of/ADP/case>27 the/DET/det>27 island/NOUN/nmod>24 of/ADP/case>29 Man/PROPN/nmod>27 ~./PUNCT/punct>4',
  )
  const start = text.indexOf('Cork')
  expect(clozeOf(frameOf(text, { start, end: start + 4 }, tokens))).toBe(
    'In 1901, Ada built the old stone bridge of ____.',
  )
})

describe('a statement', () => {
  test('has a value in the blank, as it is', () => {
    expect(statementOf('Ada paid ____ for it.', '$1')).toBe('Ada paid $1 for it.')
  })

  test('has the article that fits', () => {
    expect(statementOf('Cork has a(n) ____.', 'opera house')).toBe('Cork has an opera house.')
    expect(statementOf('Cork has a(n) ____.', 'university')).toBe('Cork has a university.')
  })

  test('begins with a capital', () => {
    expect(statementOf('____ of them fell.', 'seven')).toBe('Seven of them fell.')
  })
})

describe('a long sentence keeps what its clause goes on with', () => {
  test('the verb of a clause within a clause, which the parse may hang elsewhere', () => {
    const lead =
      'The/DET/det>3 long/ADJ/amod>3 dry/ADJ/amod>3 summer/NOUN/nsubj>6 of/ADP/case>5 1901/NUM/nmod>3 left/VERB.past/root=leave Cork/PROPN/obj>6 with/ADP/case>10 a/DET/det>10 mill/NOUN/obl>6 in/ADP/case>12 which/PRON/nmod>10 the/DET/det>16 old/ADJ/amod>16 slow/ADJ/amod>16 looms/NOUN.plur/nmod>12 ~,/PUNCT/punct>21'
    const rest =
      'which/PRON/obj>21 nobody/PRON/nsubj>21 could/AUX.past/aux>21 mend/VERB.base/acl:relcl>16 or/CCONJ/cc>23 sell/VERB.base/conj>21 to/ADP/case>27 any/DET/det>27 other/ADJ/amod>27 town/NOUN/obl>23 ~,/PUNCT/punct>29 stood/VERB.past/conj>6=stand still/ADJ/xcomp>29 ~./PUNCT/punct>6'
    const { text, tokens } = tokensOf(`${lead} ${rest}`)
    const start = text.indexOf('1901')
    expect(frameOf(text, { start, end: start + 4 }, tokens).text).not.toMatch(/looms\.$/)
  })

  test('the verb after a "which" that says more of its subject', () => {
    const { text, tokens } = tokensOf(
      'Ada/PROPN/nsubj>1 saw/VERB.past/root=see that/SCONJ/mark>27 the/DET/det>5 1901/NUM/nummod>5 fair/NOUN/nsubj>27 of/ADP/case>8 old/ADJ/amod>8 tools/NOUN.plur/nmod>5 and/CCONJ/cc>11 new/ADJ/amod>11 looms/NOUN.plur/conj>8 in/ADP/case>13 Cork/PROPN/nmod>5 ~,/PUNCT/punct>17 which/PRON/nsubj>17 soon/ADV/advmod>17 was/VERB.past/acl:relcl>5=be part/NOUN/obj>17 of/ADP/case>23 a/DET/det>23 great/ADJ/amod>23 summer/NOUN/compound>23 show/NOUN/nmod>18 of/ADP/case>25 wool/NOUN/nmod>23 ~,/PUNCT/punct>27 fell/VERB.past/ccomp>1=fall on/ADP/case>29 Sunday/PROPN/obl>27 ~./PUNCT/punct>1',
    )
    const start = text.indexOf('1901')
    const { text: kept } = frameOf(text, { start, end: start + 4 }, tokens)
    expect(kept).toContain('fell on Sunday')
  })

  test('and is not asked by a clause that only gives a reason', () => {
    const { text, tokens } = tokensOf(
      'The/DET/det>1 court/NOUN/nsubj>2 held/VERB.past/root=hold because/SCONJ/mark>7 the/DET/det>5 law/NOUN/nsubj>7 was/AUX.past/cop>7=be new/ADJ/advcl>2 in/ADP/case>9 Cork/PROPN/obl>7 ~,/PUNCT/punct>14 and/CCONJ/cc>14 the/DET/det>13 pact/NOUN/nsubj>14 held/VERB.past/conj>2=hold from/ADP/case>16 1843/NUM/obl>14 in/ADP/case>21 the/DET/det>21 old/ADJ/amod>21 stone/NOUN/compound>21 hall/NOUN/obl>14 of/ADP/case>23 Cork/PROPN/nmod>21 in/ADP/case>26 the/DET/det>26 south/NOUN/nmod>21 of/ADP/case>29 the/DET/det>29 island/NOUN/nmod>26 ~./PUNCT/punct>2',
    )
    const start = text.indexOf('1843')
    expect(frameOf(text, { start, end: start + 4 }, tokens).text).toMatch(/^The court held because/)
  })
})

test('what says which areas are meant is not cut', () => {
  const said = (noun: string) =>
    `Ada Marsh of Cork promoted the founding of many new guilds and schools for young weavers in the south of the island in 1901 in ${noun} including wool, tar and silk.`
  expect(cloze(said('key areas'), '1901')).toContain('wool, tar and silk')
  expect(cloze(said('old towns'), '1901')).not.toContain('wool, tar and silk')
})

test('a sentence cut after a short form has one point at its end', () => {
  const text = 'The ferry built in 2006 hit the pier at 7 a.m.'
  expect(clozeOf({ text: `${text}.`, span: { start: 19, end: 23 } })).toBe(
    'The ferry built in ____ hit the pier at 7 a.m.',
  )
})
