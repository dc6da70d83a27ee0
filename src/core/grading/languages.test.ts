import { describe, expect, it } from 'vitest'
import type { AnswerType } from '#core/facts/fact'
import { grade } from './grade'

type Row = [answer: string, given: string, type: AnswerType, verdict: string]

const ROWS: Record<string, Row[]> = {
  de: [
    ['3. Oktober 1990', '3.10.1990', 'date', 'right'],
    ['3. Oktober 1990', 'der 3. Oktober 1990', 'date', 'right'],
    ['18. Jahrhundert', '18. Jh.', 'date', 'right'],
    ['18. Jahrhundert', '17. Jahrhundert', 'date', 'wrong'],
    ['1990er Jahre', '1990er', 'date', 'right'],
    ['500 v. Chr.', '500 vor Christus', 'date', 'right'],
    ['500 v. Chr.', '500', 'date', 'wrong'],
    ['zwanzig', '20', 'number', 'right'],
    ['einundzwanzig', '21', 'number', 'right'],
    ['zweihundertdreißig', '230', 'number', 'right'],
    ['zweihundertdreißig', '213', 'number', 'wrong'],
    ['1,5 Millionen', '1500000', 'number', 'right'],
    ['3 Milliarden Euro', '3 Mrd. Euro', 'money', 'right'],
    ['1.200', '1200', 'number', 'right'],
    ['20 Kilometer', '20 km', 'number', 'right'],
    ['Müller', 'Mueller', 'name', 'right'],
  ],
  es: [
    ['3 de octubre de 1990', '3 octubre 1990', 'date', 'right'],
    ['3 de octubre de 1990', '3 de noviembre de 1990', 'date', 'wrong'],
    ['siglo XVIII', 'siglo 18', 'date', 'right'],
    ['siglo XVIII', 'siglo XVII', 'date', 'wrong'],
    ['década de 1990', 'años 90', 'date', 'right'],
    ['500 a. C.', '500 antes de Cristo', 'date', 'right'],
    ['treinta y dos', '32', 'number', 'right'],
    ['mil doscientos', '1200', 'number', 'right'],
    ['2 millones', '2000000', 'number', 'right'],
    ['15 por ciento', '15%', 'percent', 'right'],
    ['Perú', 'peru', 'name', 'right'],
  ],
  fr: [
    ['1er mai 1990', '1 mai 1990', 'date', 'right'],
    ['XVIIIe siècle', '18e siècle', 'date', 'right'],
    ['quatre-vingt-dix-sept', '97', 'number', 'right'],
    ['soixante-dix', '70', 'number', 'right'],
    ['deux cents', '200', 'number', 'right'],
    ['dix-sept', '16', 'number', 'wrong'],
    ['2 millions', '2000000', 'number', 'right'],
    ['l’Europe', 'Europe', 'name', 'right'],
  ],
  ru: [
    ['3 октября 1990 года', '3 октября 1990', 'date', 'right'],
    ['3 октября 1990', '3.10.1990', 'date', 'right'],
    ['октябрь 1990', 'октября 1990', 'date', 'right'],
    ['в 1990 году', '1990 год', 'date', 'right'],
    ['1990 году', '1991', 'date', 'wrong'],
    ['XVIII веке', '18 век', 'date', 'right'],
    ['двадцать пять', '25', 'number', 'right'],
    ['пяти', '5', 'number', 'right'],
    ['3 тысячи', '3000', 'number', 'right'],
    ['15 процентов', '15 %', 'percent', 'right'],
    ['1 000 рублей', '1000 руб', 'money', 'right'],
    ['Ёлка', 'елка', 'term', 'right'],
  ],
  zh: [
    ['1990年10月3日', '1990-10-03', 'date', 'right'],
    ['二〇〇八年', '2008年', 'date', 'right'],
    ['18世纪', '十八世纪', 'date', 'right'],
    ['18世纪', '十九世纪', 'date', 'wrong'],
    ['公元前500年', '前500年', 'date', 'right'],
    ['三百万', '300万', 'number', 'right'],
    ['四次', '4', 'number', 'right'],
    ['四次', '5次', 'number', 'wrong'],
    ['20公里', '二十公里', 'number', 'right'],
    ['百分之十五', '15%', 'percent', 'right'],
    ['安娜·格林', '安娜格林', 'name', 'right'],
    ['三国', '3国', 'name', 'right'],
  ],
  ar: [
    ['3 أكتوبر 1990', '٣ أكتوبر ١٩٩٠', 'date', 'right'],
    ['تشرين الأول 1990', 'أكتوبر 1990', 'date', 'right'],
    ['6 تشرين الأول/أكتوبر 1973', '6 أكتوبر 1973', 'date', 'right'],
    ['القرن الثامن عشر', 'القرن 18', 'date', 'right'],
    ['القرن الثامن عشر', 'القرن التاسع عشر', 'date', 'wrong'],
    ['عام 1990', '1990', 'date', 'right'],
    ['500 ق.م', '500 قبل الميلاد', 'date', 'right'],
    ['خمسة وعشرون', '25', 'number', 'right'],
    ['خمسة وعشرون', '٢٦', 'number', 'wrong'],
    ['3 ملايين', '3000000', 'number', 'right'],
    ['15 بالمئة', '15%', 'percent', 'right'],
    ['إيران', 'ايران', 'name', 'right'],
  ],
}

describe.each(Object.entries(ROWS))('%s', (language, rows) => {
  it.each(rows)('%s, given %s (%s): %s', (answer, given, type, verdict) => {
    expect(grade(given, { answer, accepts: [], type }, language).verdict).toBe(verdict)
  })
})
