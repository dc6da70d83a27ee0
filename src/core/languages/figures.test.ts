import { describe, expect, it } from 'vitest'
import { figures } from './figures'
import { languageTools } from './tools'

const found = (text: string, language: string): string[] =>
  figures(text, languageTools(language)).map(({ start, end, fine }) => `${text.slice(start, end)} ${fine}`)

describe('figures of a sentence', () => {
  it.each([
    ['de', 'Am 3. Mai 1912 zahlte die Mühle 1.200 Gulden.', ['3. Mai 1912 date/day', '1.200 Gulden money']],
    ['de', 'Im 18. Jahrhundert hatte Grünau zwölf Brunnen.', ['18. Jahrhundert date/century', 'zwölf count']],
    ['de', 'Rund 15 Prozent der Höfe lagen 1847 am Fluss.', ['15 Prozent percent', '1847 year']],
    ['es', 'El 3 de mayo de 1912 ardió la torre.', ['3 de mayo de 1912 date/day']],
    [
      'es',
      'En el siglo XVIII vivían allí 2,5 millones de ovejas.',
      ['siglo XVIII date/century', '2,5 millones number'],
    ],
    ['fr', 'Le 1er mai 1912, la tour coûta 300 francs.', ['1er mai 1912 date/day', '300 francs money']],
    ['ru', 'Мост построен 3 мая 1912 года за 40 рублей.', ['3 мая 1912 date/day', '40 рублей money']],
    ['ru', 'В XVIII веке здесь жили 12 семей.', ['XVIII веке date/century', '12 number']],
    ['zh', '钟楼建于1912年5月3日，高30米。', ['1912年5月3日 date/day', '30 number']],
    ['zh', '18世纪这里有百分之十五的人种茶。', ['18世纪 date/century', '百分之十五 percent']],
    ['ar', 'بُني الجسر في 3 مايو 1912 وكلف ٤٠ دينار.', ['3 مايو 1912 date/day', '٤٠ دينار money']],
    ['ar', 'افتتح في 6 تشرين الأول/أكتوبر 1973.', ['6 تشرين الأول/أكتوبر 1973 date/day']],
    ['he', 'הגשר נפתח ב־19 במאי 1948 לקהל.', ['19 במאי 1948 date/day']],
    ['hi', 'समिति 3 मई 1978 को बनी।', ['3 मई 1978 date/day']],
    ['ja', '鐘楼は1912年に建てられた。', ['1912 year']],
    ['it', 'Il 3 maggio 1912 la torre aveva 40 finestre.', ['3 maggio 1912 date/day', '40 number']],
  ])('%s: %s', (language, text, wanted) => {
    expect(found(text, language)).toEqual(wanted)
  })

  it.each([
    ['de', 'Siehe Seite 12.'],
    ['es', 'Véase la página 12.'],
    ['fr', 'Voir la page 12.'],
    ['ru', 'Смотри том 12.'],
  ])('%s: no number of a page: %s', (language, text) => {
    expect(found(text, language)).toEqual([])
  })

  it('knows nothing of a language that is none, and still finds figures', () => {
    expect(found('Blorp 40 zarg 1912.', 'x-none')).toEqual(['40 number', '1912 year'])
  })
})

describe('numbers in words', () => {
  it.each([
    ['es', 'El molino tenía treinta y dos ventanas.', ['treinta y dos count']],
    ['fr', 'La tour avait dix-sept cloches.', ['dix-sept count']],
    ['ru', 'В башне было двадцать пять окон.', ['двадцать пять count']],
    ['ar', 'في البرج خمسة وعشرون نافذة.', ['خمسة وعشرون count']],
    ['de', 'Der Turm hatte zwölf Glocken und drei Uhren.', ['zwölf count', 'drei count']],
  ])('%s: %s', (language, text, wanted) => {
    expect(found(text, language)).toEqual(wanted)
  })
})
