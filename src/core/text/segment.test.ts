import { describe, expect, test } from 'vitest'
import { sentences } from './segment'

const cut = (text: string, language = 'en') =>
  sentences(text, language).map(({ start, end }) => text.slice(start, end))

describe('one sentence, whatever points it has', () => {
  test.each([
    ['Mr. Darcy met Mrs. Long and Dr. A. Bell.'],
    ['J. K. Rowling and George W. Bush met J.R.R. Tolkien.'],
    ['The U.S. Army paid Apple Inc. Chief Tim Cook.'],
    ['He was born on Jan. 5 and lived at No. 5 St. James Square.'],
    ['See Fig. 3 and vol. IV, pp. 5-8.'],
    ['Some birds, e.g. Penguins, cannot fly, i.e. Not at all.'],
    ['“Stop!” he cried.'],
    ['"Who is it?" asked the girl.'],
    ['It costs 3.14 pounds at example.com today.'],
    ['Smith et al. Nature published it.'],
    ['1. Wash your hands.'],
    ['IV. The sea.'],
  ])('%s', (text) => {
    expect(cut(text)).toEqual([text])
  })

  test.each([
    ['Obst, z. B. Äpfel, d. h. Kernobst, kam am 3. Oktober mit Dr. Weiß.', 'de'],
    ['Er starb 44 v. Chr. in Rom, Haus Nr. 5.', 'de'],
    ['M. Dupont et Mme. Martin, cf. Littré, p. 5.', 'fr'],
    ['El Sr. García vive en EE.UU. Norte.', 'es'],
    ['Dhr. Jansen kwam met bijv. Piet.', 'nl'],
    ['Музей им. Зимина на ул. Садовой открыл акад. Павлов в 1847 г. Зелёнск рос.', 'ru'],
    ['Die Kirche der Hl. Anna steht 3 Std. Fußweg entfernt.', 'de'],
    ['Mr. Martin vint à Valcreux.', 'fr'],
    ['El municipio de St. Olivar y el Ing. Marín llegaron.', 'es'],
    ['كتب د. أحمد ز. أمين عن المدينة سنة 300 ق. م. تقريبا.', 'ar'],
  ])('%s', (text, language) => {
    expect(cut(text, language)).toEqual([text])
  })
})

describe('two sentences', () => {
  test.each([
    ['He lives in the U.S.', 'She does not.'],
    ['They formed Apple Inc.', 'It grew.'],
    ['So did I.', 'Tom left.'],
    ['We met at 5 p.m.', 'Dinner was late.'],
    ['She said no.', 'He agreed.'],
    ['He said: “Go home.”', 'She went.'],
    ['What?', 'No!'],
    ['He left. ”', 'Then silence.'],
    ['It was 1945.', 'The war ended.'],
    ['Cats, dogs, etc.', 'They ran.'],
    ['Башню построили в 1847 г.', 'Она стоит у реки.', 'ru'],
    ['Башню построили в 300 г. до н. э.', 'Потом она сгорела.', 'ru'],
    ['Башня стоит у мельницы.', '3 октября её открыли.', 'ru'],
    ['Der Turm steht an der Mühle.', '1847 wurde er gebaut.', 'de'],
    ['بنيت المدينة سنة 300 ق.م.', 'وفي القرن التالي احترقت.', 'ar'],
  ])('%s | %s', (first, second, language = 'en') => {
    expect(cut(`${first} ${second}`, language)).toEqual([first, second])
  })

  test('in German a number may end one, before a word that begins sentences', () => {
    expect(cut('Er wurde 20. Dann ging er.', 'de')).toEqual(['Er wurde 20.', 'Dann ging er.'])
  })

  test('a line break ends one even after an abbreviation', () => {
    expect(cut('Signed, Mr.\nSmith')).toEqual(['Signed, Mr.', 'Smith'])
  })

  test('scripts with their own full stops', () => {
    expect(cut('我喜欢读书。你呢？', 'zh')).toEqual(['我喜欢读书。', '你呢？'])
    expect(cut('他走了。《青谷》是一本书。“七年”很长。', 'zh')).toEqual([
      '他走了。',
      '《青谷》是一本书。',
      '“七年”很长。',
    ])
    expect(cut('他走了。“', 'zh')).toEqual(['他走了。', '“'])
    expect(cut('वह गया। मैं रहा।', 'hi')).toEqual(['वह गया।', 'मैं रहा।'])
  })
})

test('a long text is cut as its parts are, wherever the segmenter was stopped', () => {
  const sentences = ['The mill stood at 5 of 12. ', 'Why? ', 'It took 3. 14 - 15 % of all it had. ', '“So!” ']
  const part = Array.from({ length: 150 }, (_, i) => sentences[(i * i + (i >> 2)) % 4]).join('')
  expect(part.length).toBeLessThan(4000)
  expect(cut(part.repeat(30))).toEqual(Array.from({ length: 30 }, () => cut(part)).flat())
})

test('white space is no sentence and an unknown language no error', () => {
  expect(cut('')).toEqual([])
  expect(cut(' \n ')).toEqual([])
  expect(cut('  One.  Two.  ', '??')).toEqual(['One.', 'Two.'])
})
