import { describe, expect, it } from 'vitest'
import { languageTools } from '#core/languages/tools'
import { wordsIn } from '#core/languages/words'
import type { ForeignCandidate } from './candidates'
import { countriesNear, namesLike } from './names-near'

describe('countries', () => {
  it.each([
    ['de', 'Portugal', 'Norwegen'],
    ['es', 'Egipto', 'Kenia'],
    ['fr', 'Italie', 'Autriche'],
    ['ru', 'Германия', 'Италия'],
    ['ar', 'فرنسا', 'ألمانيا'],
    ['zh', '日本', '印度'],
  ])('%s: others of the same part of the world beside %s', (language, answer, other) => {
    const found = countriesNear(answer, languageTools(language))
    expect(found).toContain(other)
    expect(found).not.toContain(answer)
    expect(found.length).toBeGreaterThanOrEqual(3)
  })
  it('keep the Russian case', () => {
    const found = countriesNear('Италии', languageTools('ru'))
    expect(found).toContain('Германии')
    for (const name of found) expect(name).toMatch(/ии$/)
  })
  it('keep what a French article tells', () => {
    const found = countriesNear('Kenya', languageTools('fr'))
    expect(found).toContain('Ghana')
    for (const name of found) expect(name).not.toMatch(/e$|^[AEIOU]/)
  })
  it('are none beside what is no country', () => {
    expect(countriesNear('Valcreux', languageTools('fr'))).toEqual([])
  })
})

/** The capitalised words of a sentence as names, tagged as a model would; the first word is none. */
function names(language: string, text: string): ForeignCandidate[] {
  const tools = languageTools(language)
  const words = wordsIn(text, tools).map((word, n) => ({
    ...word,
    pos: n > 0 && /^\p{Lu}/u.test(word.text) ? ('PROPN' as const) : ('NOUN' as const),
  }))
  const isName = (at: number) => words[at]?.pos === 'PROPN'
  return words.flatMap((_, from) => {
    if (!isName(from) || isName(from - 1)) return []
    let to = from + 1
    while (isName(to)) to++
    const span = { start: words[from]!.start, end: words[to - 1]!.end }
    const sentence = { text, words } as unknown as ForeignCandidate['sentence']
    return [{ sentence, span, from, to, text: text.slice(span.start, span.end), type: 'name', fine: 'name' }]
  })
}

describe('names of the text', () => {
  it('are places after the same word', () => {
    const all = names('es', 'El molino estuvo en Olivar, en Toledo, en Cuenca y cerca de Burgos.')
    expect(namesLike(all[0]!, all, languageTools('es'))).toEqual(['Olivar', 'Toledo', 'Cuenca'])
    expect(namesLike(all[3]!, all, languageTools('es'))).toEqual([])
  })
  it('are in the same case in Russian', () => {
    const all = names('ru', 'Башни есть в Зелёнске, в Москве, в Туле и в Тверь.')
    expect(namesLike(all[0]!, all, languageTools('ru'))).toEqual(['Зелёнске', 'Москве', 'Туле'])
  })
  it('are persons of the same sex by their given names', () => {
    const all = names(
      'de',
      'Es kamen Thomas Winter, Peter Acker, Laura Holz, Grünau Werke und Peter Acker Preis Jury.',
    )
    expect(namesLike(all[0]!, all, languageTools('de'))).toEqual(['Thomas Winter', 'Peter Acker'])
    expect(namesLike(all[3]!, all, languageTools('de'))).toEqual([])
  })
})
