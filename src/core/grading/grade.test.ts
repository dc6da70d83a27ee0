import { describe, expect, it } from 'vitest'
import type { AnswerType } from '#core/facts/fact'
import { grade } from './grade'

type Case = [
  given: string,
  answer: string,
  verdict: string,
  more?: { accepts?: string[]; wrong?: string[]; language?: string },
]

/** `almost` is followed by why: `almost typo`. */
const check = (type: AnswerType, cases: Case[]) =>
  it.each(cases)(
    `${type}: “%s” for “%s” is %s`,
    (given, answer, verdict, { accepts = [], wrong, language } = {}) => {
      const { verdict: said, because } = grade(
        given,
        { answer, accepts, type, ...(wrong && { wrong }) },
        language,
      )
      expect([said, ...(because ? [because] : [])].join(' ')).toBe(verdict)
    },
  )

describe('one English', () => {
  check('phrase', [
    ['colour', 'color', 'right'],
    ['the neighboring harbor', 'the neighbouring harbour', 'right'],
    ['organised labour', 'organized labor', 'right'],
    ['grey centre', 'gray center', 'right'],
    ['paralyzed', 'paralysed', 'right'],
    ['a travelling theatre', 'a traveling theater', 'right'],
    ['defense', 'defence', 'right'],
    ['four', 'for', 'wrong'],
    ['flour', 'floor', 'almost typo'],
  ])
  check('term', [
    ['anemia', 'anaemia', 'right'],
    ['hemoglobin', 'haemoglobin', 'right'],
    ['sulfur', 'sulphur', 'right'],
    ['estrogen', 'oestrogen', 'right'],
    ['aluminum', 'aluminium', 'right'],
    ['archeology', 'archaeology', 'right'],
  ])
  check('place', [
    ['USA', 'United States', 'right'],
    ['the U.S.', 'the United States of America', 'right'],
    ['UK', 'United Kingdom', 'right'],
    ['UN', 'United Nations', 'almost format'],
    ['USA', 'United Kingdom', 'wrong'],
    ['USA', 'USSR', 'wrong'],
  ])
})

describe('more of a name than is asked for', () => {
  check('person', [
    ['Ludwig van Beethoven', 'Beethoven', 'almost format'],
    ['George W. Bush', 'George Bush', 'almost format'],
    ['Hillary Clinton', 'Clinton', 'wrong', { wrong: ['Hillary Clinton'] }],
    ['Beethoven and Mozart', 'Mozart', 'wrong'],
    ['Mozart or Beethoven', 'Beethoven', 'wrong'],
    ['Beethoven Street', 'Beethoven', 'wrong'],
  ])
})

describe('what does not matter', () => {
  check('place', [
    ['beijing', 'Beijing', 'right'],
    ['  BEIJING. ', 'Beijing', 'right'],
    ['“Beijing”', 'Beijing', 'right'],
    ['Sao Paulo', 'São Paulo', 'right'],
    ['viet nam', 'Vietnam', 'right'],
    ['Netherlands', 'the Netherlands', 'right'],
    ['the Vietnam', 'Vietnam', 'right'],
    ['port au prince', 'Port-au-Prince', 'right'],
    ['UK', 'U.K.', 'right'],
    ['in Beijing', 'Beijing', 'right'],
    ['it was Beijing', 'Beijing', 'right'],
    ['I think it is in Beijing', 'Beijing', 'right'],
    ['Peking', 'Beijing', 'right', { accepts: ['Peking'] }],
    ['La Paz', 'la paz', 'right'],
    ['Munchen', 'München', 'right', { language: 'de' }],
    ['Muenchen', 'München', 'right', { language: 'de' }],
    ['die Schweiz', 'Schweiz', 'right', { language: 'de' }],
  ])
  check('term', [
    ['high level', 'high-level', 'right'],
    ['highlevel', 'high-level', 'right'],
    ['peoples daily', 'People’s Daily', 'right'],
    ['research & development', 'research and development', 'right'],
    ['vitamin A', 'vitamin A', 'right'],
    ['covid 19', 'COVID-19', 'right'],
    ['World War Two', 'World War II', 'right'],
    ['C++', 'C++', 'right'],
    ['C', 'C++', 'wrong'],
    ['vitamin', 'vitamin A', 'wrong'],
    ['vitamin D', 'vitamin A', 'wrong'],
    ['the effect of gravity', 'gravity', 'wrong'],
  ])
  check('event', [
    ['Twentieth National Congress', '20th National Congress', 'right'],
    ['the 19th National Congress', '20th National Congress', 'wrong'],
    ['3rd Belt and Road Forum', 'Third Belt and Road Forum', 'right'],
  ])
})

describe('what says nothing, or too much', () => {
  check('place', [
    ['', 'Beijing', 'wrong'],
    ['   ', 'Beijing', 'wrong'],
    ['?!', 'Beijing', 'wrong'],
    ['in the', 'Beijing', 'wrong'],
    ['Shanghai', 'Beijing', 'wrong'],
    ['not Beijing', 'Beijing', 'wrong'],
    ['Beijing or Shanghai', 'Beijing', 'wrong'],
    ['Beijing and Shanghai', 'Beijing', 'wrong'],
    ['Beijing Shanghai Tokyo', 'Beijing', 'wrong'],
    ['Be', 'Beijing', 'wrong'],
  ])
})

describe('numbers', () => {
  check('number', [
    ['458', '458', 'right'],
    ['four hundred fifty-eight', '458', 'right'],
    ['Four hundred and fifty eight', '458', 'right'],
    ['458 outcomes', '458', 'right'],
    ['there were 458', '458', 'right'],
    ['459', '458', 'wrong'],
    ['45', '458', 'wrong'],
    ['4580', '458', 'wrong'],
    ['not 458', '458', 'wrong'],
    ['458 or 485', '458', 'wrong'],
    ['between 400 and 458', '458', 'wrong'],
    ['many', '458', 'wrong'],
    ['7', 'seven', 'right'],
    ['seven', '7', 'right'],
    ['Seven', 'seven', 'right'],
    ['eleven', 'seven', 'wrong'],
    ['sevn', 'seven', 'almost typo'],
    ['tin', 'ten', 'wrong'],
    ['over 100', 'more than 100', 'right'],
    ['more than 100', 'over 100', 'right'],
    ['100', 'more than 100', 'right'],
    ['more than a hundred', 'more than 100', 'right'],
    ['100+', 'more than 100', 'right'],
    ['about 100', 'more than 100', 'right'],
    ['less than 100', 'more than 100', 'wrong'],
    ['nearly 100', 'over 100', 'wrong'],
    ['over 200', 'more than 100', 'wrong'],
    ['1,000', '1000', 'right'],
    ['1.000', '1,000', 'right'],
    ['1 000', '1,000', 'right'],
    ['1’000', '1,000', 'right'],
    ['1', '1,000', 'wrong'],
    ['1000', '1.000', 'right', { language: 'de' }],
    ['1000', '1.000', 'wrong'],
    ['3,5', '3.5', 'right'],
    ['3.5', '3,5', 'right', { language: 'fr' }],
    ['35', '3.5', 'wrong'],
    ['10,000,000', '10 million', 'right'],
    ['10m', '10 million', 'right'],
    ['ten million', '10,000,000', 'right'],
    ['10', '10 million', 'wrong'],
    ['10 billion', '10 million', 'wrong'],
    ['half a million', '500,000', 'right'],
    ['two dozen', '24', 'right'],
    ['15th', 'fifteenth', 'right'],
    ['fifteenth', '15th', 'right'],
    ['the 15th', '15th', 'right'],
    ['15', '15th', 'right'],
    ['15th', '15th BRICS Summit', 'right'],
    ['16th', '15th', 'wrong'],
    ['10 years', 'ten years', 'right'],
    ['ten', 'ten years', 'almost format'],
    ['ten months', 'ten years', 'wrong'],
    ['10 yrs', 'ten years', 'right'],
    ['20 km', '20 kilometres', 'right'],
    ['20km', '20 kilometers', 'right'],
    ['20 m', '20 metres', 'right'],
    ['20 miles', '20 km', 'wrong'],
    ['twelve apostles', 'twelve books', 'almost format'],
    ['12%', '12', 'almost format'],
    ['٤٥٨', '458', 'right'],
    ['４５８', '458', 'right'],
    ['४५८', '458', 'right'],
    ['三百五十八', '358', 'right', { language: 'zh' }],
    ['3万', '三万', 'right', { language: 'zh' }],
    ['sieben', '7', 'right', { language: 'de' }],
    ['trois', '3', 'right', { language: 'fr' }],
    ['2/3', 'two thirds', 'right'],
    ['three quarters', 'two thirds', 'wrong'],
    ['a third', 'one third', 'right'],
    ['1/4', 'a quarter', 'right'],
    ['-5', '5', 'wrong'],
    ['5', 'minus 5', 'wrong'],
    ['-5', 'minus five', 'right'],
    ['five seconds', '5 seconds', 'right'],
  ])
  check('percent', [
    ['12 %', '12%', 'right'],
    ['12 percent', '12%', 'right'],
    ['twelve per cent', '12 %', 'right'],
    ['12', '12%', 'almost format'],
    ['12.5%', '12%', 'wrong'],
    ['12 dollars', '12%', 'wrong'],
  ])
  check('money', [
    ['$5 million', '5 million dollars', 'right'],
    ['US$5m', '$5 million', 'right'],
    ['5,000,000 USD', '$5 million', 'right'],
    ['5 million', '$5 million', 'almost format'],
    ['€5 million', '$5 million', 'wrong'],
    ['5 euros', '€5', 'right'],
    ['£10', 'ten pounds', 'right'],
  ])
})

describe('dates', () => {
  check('date', [
    ['January 21, 2024', '21 January 2024', 'right'],
    ['January 21,2024', '21 January 2024', 'right'],
    ['Jan 21 2024', '21 January 2024', 'right'],
    ['21st of January, 2024', '21 January 2024', 'right'],
    ['on the twenty-first of January 2024', '21 January 2024', 'right'],
    ['Sunday 21 Jan. 2024', '21 January 2024', 'right'],
    ['I think on 21 January 2024', '21 January 2024', 'right'],
    ['2024-01-21', '21 January 2024', 'right'],
    ['21/1/2024', '21 January 2024', 'right'],
    ['1/21/2024', '21 January 2024', 'right'],
    ['21.01.24', '21 January 2024', 'right'],
    ['4/3/2024', '3 April 2024', 'right'],
    ['3/4/2024', '3 April 2024', 'right'],
    ['2024年1月21日', '21 January 2024', 'right'],
    ['21. Januar 2024', '21 January 2024', 'right', { language: 'de' }],
    ['22 January 2024', '21 January 2024', 'wrong'],
    ['21 February 2024', '21 January 2024', 'wrong'],
    ['21 January 2023', '21 January 2024', 'wrong'],
    ['2024', '21 January 2024', 'almost partial'],
    ['January 2024', '21 January 2024', 'almost partial'],
    ['21 January', '21 January 2024', 'almost partial'],
    ['2023', '21 January 2024', 'wrong'],
    ['21', '21 January 2024', 'wrong'],
    ['Janury 21 2024', '21 January 2024', 'almost typo'],
    ['Janury 22 2024', '21 January 2024', 'wrong'],
    ['Oct 2023', 'October 2023', 'right'],
    ['10/2023', 'October 2023', 'right'],
    ['in October of 2023', 'October 2023', 'right'],
    ['October', 'October 2023', 'almost partial'],
    ['2023', 'October 2023', 'almost partial'],
    ['August 2023', 'October 2023', 'wrong'],
    ['17 October 2023', 'October 2023', 'almost format'],
    ['Octobre 2023', 'October 2023', 'right', { language: 'fr' }],
    ['July 2023', 'June 2023', 'wrong'],
    ['Jule 2023', 'June 2023', 'wrong'],
    ['soon', 'June 2023', 'wrong'],
    ['1945', '1945', 'right'],
    ['in the year 1945', '1945', 'right'],
    ['nineteen forty-five', '1945', 'right'],
    ['1954', '1945', 'wrong'],
    ['8 May 1945', '1945', 'almost format'],
    ['44 BCE', '44 BC', 'right'],
    ['44 AD', '44 BC', 'wrong'],
    ['nineteenth century', '19th century', 'right'],
    ['18th century', '19th century', 'wrong'],
    ['1980s', '1990s', 'wrong'],
    ['1990s', 'the 1990s', 'right'],
    ['1914-18', '1914–1918', 'right'],
    ['from 1914 to 1918', '1914–1918', 'right'],
    ['1914-19', '1914–1918', 'wrong'],
    ['2023-10', 'October 2023', 'right'],
  ])
})

describe('slips of the pen', () => {
  check('place', [
    ['Hondurs', 'Honduras', 'almost typo'],
    ['Hodnuras', 'Honduras', 'almost typo'],
    ['Hondruas', 'Honduras', 'almost typo'],
    ['Hondurrass', 'Honduras', 'wrong'],
    ['San Fransisco', 'San Francisco', 'almost typo'],
    ['it was San Fransisco', 'San Francisco', 'almost typo'],
    ['San Fransico', 'San Francisco', 'almost typo'],
    ['Rme', 'Rome', 'almost typo'],
    ['Ome', 'Rom', 'wrong'],
    ['Iraq', 'Iran', 'wrong'],
    ['Irak', 'Iran', 'wrong'],
    ['Austria', 'Australia', 'wrong'],
    ['Australia', 'Austria', 'wrong'],
    ['Slovenia', 'Slovakia', 'wrong'],
    ['Gambia', 'Zambia', 'wrong'],
    ['Niger', 'Nigeria', 'wrong'],
    ['South Korea', 'North Korea', 'wrong'],
    ['North Koera', 'North Korea', 'almost typo'],
    ['Bank of Iraq', 'Bank of Iran', 'wrong'],
  ])
  check('name', [
    ['Manly', 'Manley', 'almost typo'],
    ['Manly', 'Manley', 'wrong', { wrong: ['Manly', 'Hardy', 'Moore'] }],
    ['Hansan', 'Hansen', 'wrong', { wrong: ['Hanson', 'Olsen', 'Berg'] }],
    ['Global Development Initiative', 'Global Security Initiative', 'wrong'],
  ])
  check('phrase', [
    ['self confidence and self relience', 'self-confidence and self-reliance', 'almost typo'],
    [
      'a comunity with a shared futur for mankind',
      'a community with a shared future for mankind',
      'almost typo',
    ],
  ])
})

describe('names of people', () => {
  check('person', [
    ['Biden', 'Joe Biden', 'right', { accepts: ['Biden'] }],
    ['Biden', 'Joe Biden', 'almost partial'],
    ['Joe', 'Joe Biden', 'wrong'],
    ['President Joe Biden', 'Joe Biden', 'right'],
    ['President Biden', 'Joe Biden', 'almost partial'],
    ['Biden, Joe', 'Joe Biden', 'right'],
    ['Jinping Xi', 'Xi Jinping', 'right'],
    ['Joe Bidden', 'Joe Biden', 'almost typo'],
    ['Donald Trump', 'Joe Biden', 'wrong'],
    ['John Kennedy', 'John F. Kennedy', 'almost partial'],
    ['Xu Jinping', 'Xi Jinping', 'wrong'],
    ['Xi', 'Xi Jinping', 'almost partial'],
    ['Jinping', 'Xi Jinping', 'almost partial'],
    ['Elizabeth I', 'Elizabeth II', 'wrong'],
    ['Louis XV', 'Louis XIV', 'wrong'],
    ['Bach', 'Bach', 'right'],
  ])
})

describe('several things, and parts', () => {
  check('place', [
    ['Iran and Saudi Arabia', 'Saudi Arabia and Iran', 'right'],
    ['Iran, Saudi Arabia', 'Saudi Arabia and Iran', 'right'],
    ['Iran', 'Saudi Arabia and Iran', 'almost partial'],
    ['Iran and Egypt', 'Saudi Arabia and Iran', 'wrong'],
    ['Iraq and Saudi Arabia', 'Saudi Arabia and Iran', 'wrong'],
  ])
  check('event', [
    ['Belt and Road Forum', 'Third Belt and Road Forum for International Cooperation', 'almost partial'],
    ['Second Belt and Road Forum', 'Third Belt and Road Forum for International Cooperation', 'wrong'],
    ['forum', 'Third Belt and Road Forum for International Cooperation', 'wrong'],
  ])
  check('organisation', [
    ['WHO', 'World Health Organization (WHO)', 'right'],
    ['World Health Organization', 'World Health Organization (WHO)', 'right'],
    ['EU', 'European Union', 'almost format'],
    ['UK', 'European Union', 'wrong'],
    ['Union', 'European Union', 'wrong'],
  ])
  check('work', [
    ['Prejudice and Pride', 'Pride and Prejudice', 'wrong'],
    ['Pride', 'Pride and Prejudice', 'wrong'],
  ])
})

describe('other scripts', () => {
  check('name', [
    ['北京', '北京', 'right', { language: 'zh' }],
    ['在北京', '北京', 'right', { language: 'zh' }],
    ['南京', '北京', 'wrong', { language: 'zh' }],
    ['习近干', '习近平', 'almost typo', { language: 'zh' }],
    ['ﾄｳｷｮｳ', 'トウキョウ', 'right', { language: 'ja' }],
    ['القاهره', 'القاهرة', 'right', { language: 'ar' }],
    ['قاهرة', 'القاهرة', 'right', { language: 'ar' }],
    ['МОСКВА', 'Москва', 'right', { language: 'ru' }],
    ['Масква', 'Москва', 'almost typo', { language: 'ru' }],
    ['Αθηνα', 'Αθήνα', 'right', { language: 'el' }],
  ])
})
