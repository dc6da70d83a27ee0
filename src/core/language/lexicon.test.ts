import { describe, expect, it } from 'vitest'
import { allowedOf, lexiconOf, likeliest } from './lexicon'
import { TAGS, tagIndex } from './tags'
import { wordsOf } from './words'

const lexicon = lexiconOf({ VERB: 'grow sell', 'NOUN VERB': 'plant' })

/** The part of speech of a word when the model likes one tag best and another second best. */
function posOf(word: string, first: string, second: string): string {
  const scores = new Float64Array(TAGS.length)
  scores[tagIndex(first)!] = 2
  scores[tagIndex(second)!] = 1
  return TAGS[likeliest(scores, allowedOf(lexicon, [word], wordsOf([word]))[0]!)]!.pos
}

describe('what the lexicon lets words be', () => {
  it('keeps a known word to the parts of speech it has', () => {
    expect(posOf('grow', 'NOUN.sing', 'VERB.present')).toBe('VERB')
    expect(posOf('plant', 'ADJ', 'NOUN.sing')).toBe('NOUN')
    expect(posOf('plant', 'VERB.base', 'NOUN.sing')).toBe('VERB')
  })

  it('lets an unknown word be anything', () => {
    expect(posOf('glorb', 'NOUN.sing', 'VERB.present')).toBe('NOUN')
  })

  it('lets a word with a capital be a name', () => {
    expect(posOf('Grow', 'PROPN.sing', 'VERB.base')).toBe('PROPN')
    expect(posOf('grow', 'PROPN.sing', 'VERB.base')).toBe('VERB')
  })

  it('chooses something allowed even where all scores are alike', () => {
    expect(
      TAGS[likeliest(new Float64Array(TAGS.length), allowedOf(lexicon, ['sell'], wordsOf(['sell']))[0]!)]!
        .pos,
    ).toBe('VERB')
  })
})
