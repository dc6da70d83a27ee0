import { describe, expect, it } from 'vitest'
import { sectionLanguage } from './detect'

const GERMAN = 'Die alte Mühle steht am Rand des Dorfes, und der Müller hat sie von seinem Vater geerbt. '

const section = (text: string) => ({ blocks: [{ id: 's.0', kind: 'paragraph' as const, runs: [{ text }] }] })

describe('the language of a section', () => {
  it('is its own where that is plain', () => {
    expect(sectionLanguage(section(GERMAN.repeat(6)), 'en')).toBe('de')
  })
  it('is that of the text where the section is too short to tell', () => {
    expect(sectionLanguage(section(GERMAN), 'en')).toBe('en')
  })
  it('keeps the region where the language is the same', () => {
    expect(sectionLanguage(section(GERMAN.repeat(6)), 'de-AT')).toBe('de-AT')
  })
  it('is that of the text where nothing tells', () => {
    expect(sectionLanguage(section('1 2 3 4 5 6 7 8 9 '.repeat(40)), 'fr')).toBe('fr')
  })
})
