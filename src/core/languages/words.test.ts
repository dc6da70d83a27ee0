import { describe, expect, it } from 'vitest'
import { languageTools } from './tools'
import { wordsIn } from './words'

const texts = (text: string, language: string) =>
  wordsIn(text, languageTools(language)).map((word) => word.text)

describe('words of a sentence', () => {
  it('keeps hyphens and parts marks', () => {
    expect(texts('Die Rhein-Mühle (1847) steht.', 'de')).toEqual([
      'Die',
      'Rhein-Mühle',
      '(',
      '1847',
      ')',
      'steht',
      '.',
    ])
  })
  it('parts what French writes before a word', () => {
    expect(texts('L’horloge d’Anna', 'fr')).toEqual(['L’', 'horloge', 'd’', 'Anna'])
  })
  it('keeps figures with their separators', () => {
    expect(texts('1.200,5 Kilo', 'de')).toEqual(['1.200,5', 'Kilo'])
  })
  it('leaves nothing out of a text without spaces', () => {
    expect(texts('钟楼建于1912年。', 'zh').join('')).toBe('钟楼建于1912年。')
  })
  it('tells words that name nothing, and marks', () => {
    const words = wordsIn('Das Haus und der Garten.', languageTools('de'))
    expect(words.filter(({ idle }) => idle).map(({ text }) => text)).toEqual(['Das', 'und', 'der'])
    expect(words.filter(({ mark }) => mark).map(({ text }) => text)).toEqual(['.'])
  })
})
