import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Candidate } from '#core/candidates/candidates'
import type { AnswerType } from '#core/facts/fact'
import { loadEnglish } from '#core/language/english'
import type { Group } from '#core/naming/groups'
import { distractorsFor } from './distractors'
import { createPool } from './pool'

const english = loadEnglish(readFileSync('resources/models/english/model.bin'))

function candidate(
  text: string,
  type: AnswerType,
  fine: string,
  said: string,
  names: string[] = [],
): Candidate {
  const group: Group = {
    name: text,
    names: new Set([text]),
    accepts: names,
    typed: { type, fine },
    mentions: 1,
    first: 0,
  }
  const sentence = { text: said, said } as Candidate['sentence']
  const span = { start: said.indexOf(text), end: said.indexOf(text) + text.length }
  const named = !['date', 'number', 'money', 'percent'].includes(type)
  return {
    text,
    name: text,
    type,
    fine,
    sentence,
    span,
    origin: span,
    listed: 0,
    ...(named && { group }),
  }
}

const person = (name: string, said = `${name} sang.`) => candidate(name, 'person', 'person', said)
const given = (answer: Candidate, others: Candidate[] = [], latest = 2024, title = '') =>
  distractorsFor(answer, answer.sentence.said, createPool([answer, ...others], { latest, title }))

describe('wrong answers', () => {
  const said = 'Ada Marsh wrote to Eve Stone.'
  const ada = candidate('Ada Marsh', 'person', 'person', said, ['Ada'])
  const others = ['Tom Bell', 'Ann Frost', 'Sam Pike'].map((name) => person(name))

  test('come from the text first', () => {
    expect(given(ada, others)).toEqual(['Tom Bell', 'Ann Frost', 'Sam Pike'])
  })

  test('are never in the sentence, the same thing or easily taken for it', () => {
    const unfair = [person('Eve Stone'), person('Ada'), person('Kim Marsh')]
    expect(given(ada, [...others, ...unfair])).toEqual(['Tom Bell', 'Ann Frost', 'Sam Pike'])
  })

  test('of a round share in words are as round', () => {
    const share = candidate(
      'ten per cent',
      'percent',
      'percent',
      'The guild kept ten per cent of every fare.',
    )
    for (const other of given(share)) expect(other).toMatch(/^(?:five|fifteen|twenty|twenty-five) per cent$/)
    expect(given(share).length).toBeGreaterThanOrEqual(3)
  })

  test('are high schools beside a high school only', () => {
    const school = (name: string) =>
      candidate(name, 'organisation', 'organisation/School', `She left ${name} at sixteen.`)
    expect(given(school('Marsh High School'))).toContain('Lincoln High School')
    expect(given(school('Marsh Day School'))).toEqual([])
  })

  test('are names of one list, those first that the text names elsewhere', () => {
    const probe = candidate('Juno', 'name', 'name', 'The Juno probe reached its orbit after five years.')
    const other = candidate('Magellan', 'name', 'name', 'Rain fell when Magellan was shown at a fair.')
    expect(given(probe, [other])[0]).toBe('Magellan')
    expect(given(probe, [other])).toContain('New Horizons')
  })

  test('have no words that the sentence tells apart from the answer', () => {
    const part = candidate('West Africa', 'place', 'place/region', 'They traded in North and West Africa.')
    expect(given(part)).not.toContain('North Africa')
  })

  test('are three at least or none', () => {
    const unknown = candidate('Zorbo Quell', 'person', 'person', 'Zorbo Quell wrote to Eve Stone.')
    expect(given(unknown, others.slice(0, 2))).toEqual([])
    expect(given(unknown, others)).toHaveLength(3)
  })

  test('are not what another sentence says much the same of', () => {
    const twin = person('Sam Pike', 'Sam Pike wrote long letters about rain to Stone and Bell.')
    const answer = candidate(
      'Ada Marsh',
      'person',
      'person',
      'Ada Marsh wrote long letters about rain to Stone.',
    )
    expect(given(answer, [others[0]!, others[1]!, twin])).not.toContain('Sam Pike')
  })

  test('of places are of the same kind, from the gazetteer where the text has too few', () => {
    const oslo = candidate('Oslo', 'place', 'place/city', 'The games were in Oslo.')
    const norway = candidate('Norway', 'place', 'place/country', 'Norway won.')
    const found = given(oslo, [norway])
    expect(found.length).toBeGreaterThanOrEqual(3)
    expect(found).not.toContain('Norway')
  })

  test('of a date are of the year that the title tells', () => {
    const flood = candidate('June 1953', 'date', 'date/month', 'The mill burned in June 1953.')
    const found = given(flood, [], 2024, 'The flood of 1953')
    expect(found.length).toBeGreaterThanOrEqual(3)
    for (const other of found) expect(other).toMatch(/ 1953$/)
  })

  test('of a year stay between the years of its sentence, if these are not too close', () => {
    const said = 'From 1947 to 1960 she taught in Oslo, where in 1952 she built a mill.'
    const found = given(candidate('1952', 'date', 'year', said)).map(Number)
    expect(found.length).toBeGreaterThanOrEqual(3)
    expect(found.filter((year) => year < 1947 || year > 1960)).toEqual([])
  })

  test('of "more than" so many are greater, of "fewer than" less', () => {
    const more = candidate('40', 'number', 'number', 'Ada Marsh sold more than 40 looms to Oslo.')
    expect(given(more).filter((count) => Number(count) <= 40)).toEqual([])
    const fewer = candidate('40', 'number', 'number', 'Ada Marsh sold fewer than 40 looms to Oslo.')
    expect(given(fewer).filter((count) => Number(count) >= 40)).toEqual([])
    const money = candidate('$40', 'money', 'money', 'The loom was sold for over $40 in Oslo.')
    expect(given(money).filter((sum) => Number(sum.slice(1)) <= 40)).toEqual([])
  })

  test('of a count are no more than there are', () => {
    const days = candidate('5', 'number', 'number', 'The ferry sails on 5 days a week from Oban.')
    expect(given(days).filter((count) => Number(count) > 7)).toEqual([])
    const word = candidate('five', 'number', 'number', 'The ferry sails five days per week from Oban.')
    expect(given(word).filter((count) => /eight|nine|ten/.test(count))).toEqual([])
  })

  test('of a city are of its country, or of the country that its sentence names', () => {
    const of = (text: string, said: string, others: Candidate[] = []) =>
      given(candidate(text, 'place', 'place/city', said), others)
    expect(of('Marseille', 'The ship came to the port of Marseille in 1720.').join()).toMatch(
      /^(?:(?:Paris|Lyon|Bordeaux|Toulouse|Nantes|Lille|Strasbourg|Nice|Rouen|Le Havre),?){3}$/,
    )
    expect(of('Zorbury', 'Clara Stone was born in Zorbury, New York.').join()).toMatch(
      /^(?:(?:Buffalo|Rochester|Albany|Syracuse|Utica|Ithaca|Yonkers),?){3}$/,
    )
    expect(of('Zorbury', 'Clara Stone was born in Zorbury.')).toEqual([])
    expect(of('Zorbury', 'Clara Stone was born in Zorbury, Quell province, in France.')).toEqual([])
    const tunis = candidate('Tunis', 'place', 'place/city', 'They met in Tunis.')
    expect(of('Oslo', 'They lived in Oslo.', [tunis])).not.toContain('Tunis')
  })

  test('of a capital are capitals nearby', () => {
    const found = given(candidate('Vienna', 'place', 'place/city', 'They moved to Vienna in 1901.'))
    expect(found).toHaveLength(3)
    for (const one of found) expect(one).not.toMatch(/Graz|Linz|Lima|Tokyo|Nairobi/)
  })

  test('are none for what only has the name of a place', () => {
    const of = (said: string) => given(candidate('Dallas', 'place', 'place/city', said))
    expect(of('They all watched the soap opera Dallas in 1985.')).toEqual([])
    expect(of('Dallas rode out with his men.')).toEqual([])
    expect(of('They moved to Dallas in 1985.').length).toBeGreaterThanOrEqual(3)
  })

  test('of two countries are of one part of the world', () => {
    const pair = candidate('Chile and Peru', 'place', 'pair/country', 'Chile and Peru met.')
    expect(given(pair).join()).not.toMatch(/Iran|Norway|Japan|Kenya/)
  })

  test('of a body are not the same body with its words turned, nor any that everybody knows', () => {
    const said = 'It was printed by Harvard University in 1934.'
    const turned = candidate('University of Harvard', 'organisation', 'organisation/University', 'It grew.')
    const found = given(candidate('Harvard University', 'organisation', 'organisation/University', said), [
      turned,
    ])
    expect(found.length).toBeGreaterThanOrEqual(3)
    expect(found).not.toContain('University of Harvard')
    const bridge = candidate('Karrow Bridge', 'place', 'place/Bridge', 'They met on Karrow Bridge.')
    expect(given(bridge)).toEqual([])
  })

  test('of a phrase with an ordinal are well formed ordinals', () => {
    const said = 'They scored in the 28th minute of the game.'
    const found = given(candidate('28th minute', 'term', 'phrase/noun', said))
    expect(found).toEqual(expect.arrayContaining(['27th minute', '29th minute']))
  })

  test('of a river have "River" on the same side', () => {
    const found = given(candidate('River Severn', 'place', 'place/River', 'They crossed the River Severn.'))
    expect(found.length).toBeGreaterThanOrEqual(3)
    for (const other of found) expect(other).toMatch(/^River /)
  })

  test('of years of long ago lie on both sides as chance has it, though the text has none later', () => {
    const places = [1850, 1763, 1731, 1802, 1814, 1777, 1790, 1849, 1822, 1836, 1841, 348, 352, 366].map(
      (year) => {
        const [type, fine]: [AnswerType, string] = year < 1000 ? ['number', 'number/'] : ['date', 'year']
        const found = given(candidate(`${year}`, type, fine, `The mill was built in ${year}.`), [], 1850).map(
          Number,
        )
        expect(found).toHaveLength(3)
        for (const other of found) expect(Math.abs(other - year)).toBeLessThan(41)
        return found.filter((other) => other < year).length
      },
    )
    expect([...new Set(places)].sort()).toEqual([0, 1, 2, 3])
  })

  test('of a year are years of the text near it that the sentence leaves room for, in whatever dates they stand', () => {
    const said = 'The mill, sold in 1902 to Eve Stone, burned down in 1914.'
    const others = [
      candidate('1908', 'date', 'year', 'In 1908 it rained all spring.'),
      candidate('3 May 1911', 'date', 'date/day', 'Tom Bell came to Oslo on 3 May 1911.'),
      candidate('1920', 'date', 'year', 'The bridge was closed in 1920.'),
      candidate('1899', 'date', 'year', 'In 1899 the wool was dear.'),
      candidate('1990', 'date', 'year', 'Hull was wet in 1990.'),
    ]
    expect([...given(candidate('1914', 'date', 'year', said), others)].sort()).toEqual([
      '1908',
      '1911',
      '1920',
    ])
  })

  test('of a figure are figures of the text written as it is and as great, whatever they count', () => {
    const of = (text: string, said: string, others: string[]) =>
      given(
        candidate(text, 'number', 'number/', said),
        others.map((one) => candidate('Oslo', 'place', 'place/city', one)),
      )
    const others = [
      'Eve Stone had 140 sheep in Oslo.',
      'In Oslo stood 195 mills, of which 12 burned on May 9.',
      'It is 160 km to Oslo, and 170 million live elsewhere.',
      'The road to Oslo was built in 1700 for 1,800 carts.',
    ]
    expect([...of('150', 'Tom Bell sold 150 looms.', others)].sort()).toEqual(['140', '160', '195'])
    expect(of('150', 'Tom Bell sold more than 150 looms.', others)).not.toContain('140')
    expect(of('nine', 'Tom Bell sold nine looms.', ['Oslo had twelve looms and sixty mills.'])).toEqual(
      expect.arrayContaining(['twelve']),
    )
    expect(of('nine', 'Tom Bell sold nine looms.', ['Oslo had sixty mills.'])).not.toContain('sixty')
  })

  test('of a figure are none of a sentence that says much the same', () => {
    const said = 'A storm over Hull sank 41 fishing boats and killed many sailors.'
    const same = 'The storm over Hull sank 44 fishing boats and killed sailors.'
    const boats = candidate('41', 'number', 'number/boat', said)
    expect(given(boats, [candidate('Hull', 'place', 'place/city', same)])).not.toContain('44')
  })

  test('of a full date are none of the text, which would stand out', () => {
    const born = candidate('31 October 1850', 'date', 'date/day', 'She was born on 31 October 1850.')
    const died = candidate('31 March 1916', 'date', 'date/day', 'She died on 31 March 1916.')
    expect(given(born, [died])).toHaveLength(3)
    expect(given(born, [died])).not.toContain('31 March 1916')
  })

  test('of a year between years of other things are no run of neighbours', () => {
    const said = 'In 1905 they had two looms, and in 1910 eight, but in 1912 none.'
    const found = given(candidate('1910', 'date', 'year', said), [], 1990).map(Number)
    expect(Math.max(...found) - Math.min(...found)).toBeGreaterThan(9)
  })

  test('of a year before Christ are round ones, and of "90s" decades', () => {
    const early = candidate('2000', 'date', 'year', 'From 2000 BCE on, wool was woven there.')
    for (const other of given(early)) expect(Number(other) % 500).toBe(0)
    const late = candidate('90s boom', 'phrase', 'phrase', 'The wool came from the 90s boom.')
    for (const other of given(late)) expect(other).toMatch(/^[1-8]0s boom$/)
  })

  test('of a century lie after it too, though the text has no later year', () => {
    const said = 'They had looms until the 18th century.'
    expect(given(candidate('18th century', 'date', 'date/century', said), [], 1750)).toContain('19th century')
  })

  test('of a range are none', () => {
    const range = candidate('30 to 50 weavers', 'term', 'phrase/noun', 'It had 30 to 50 weavers.')
    expect(given(range)).toEqual([])
  })

  test('of the text are enough where there are three', () => {
    const uni = (name: string) => candidate(name, 'organisation', 'organisation/University', `${name} grew.`)
    const texts = ['Karrow University', 'Inari University', 'Lund University'].map(uni)
    expect(given(uni('Zorb University'), texts)).toEqual(texts.map(({ text }) => text))
  })

  test('of countries take no article where the answer has none, and are none for the United States', () => {
    const flew = (country: string, the = '') =>
      given(candidate(country, 'place', 'place/country', `They flew to ${the}${country}.`))
    expect(flew('Belgium').length).toBeGreaterThanOrEqual(3)
    expect(flew('Belgium')).not.toContain('Netherlands')
    expect(flew('United States', 'the ')).toEqual([])
    const crisis = candidate('Libya', 'place', 'place/country', 'They met on the Libya crisis.')
    const analysis = english.analyse(crisis.sentence.said)
    expect(given({ ...crisis, sentence: { ...crisis.sentence, analysis } }).length).toBeGreaterThanOrEqual(3)
  })

  test('of countries are none of which the sentence speaks by another word', () => {
    const said = 'Tunisian weavers moved to Libya.'
    const found = given(candidate('Libya', 'place', 'place/country', said))
    expect(found).toEqual(expect.arrayContaining(['Algeria', 'Egypt', 'Morocco']))
    expect(found).not.toContain('Tunisia')
  })

  test('of sides of a game are other sides that the text names', () => {
    const side = (name: string, said: string) => candidate(name, 'place', 'place/country', said)
    const others = ['Norway', 'Chile', 'Ghana'].map((name) => side(name, `${name} lost early.`))
    expect(given(side('Panama', 'Panama faced a strong team.'), others)).toEqual(['Norway', 'Chile', 'Ghana'])
  })

  test('of a people are their neighbours, and none where the text is about them', () => {
    const said = 'The Norwegian painter Ada Marsh came.'
    const people = candidate('Norwegian', 'name', 'name/nationality', said)
    expect(given(people)).toEqual(expect.arrayContaining(['Swedish', 'Danish', 'Finnish']))
    const about = ['Oslo was cold.', 'Norway has fjords.', 'The Norwegian coast is long.'].map((text) =>
      person('Eve', text),
    )
    expect(given(people, about)).toEqual([])
  })

  test('are none for an example, beside which others would be right', () => {
    const said = 'They sold it to shops such as Costco.'
    expect(given(candidate('Costco', 'organisation', 'organisation', said))).toEqual([])
    expect(
      given(candidate('Costco', 'organisation', 'organisation', 'They sold it to Costco.')).length,
    ).toBeGreaterThan(2)
  })

  test('of a metropolis are no towns', () => {
    const found = given(candidate('Chicago', 'place', 'place/city', 'They moved to Chicago.'))
    expect(found).toHaveLength(3)
    expect(found.join()).not.toMatch(/Tulsa|Buffalo|Rochester/)
  })

  test('of a head of state are those who held the office within some decades', () => {
    const clinton = candidate(
      'Bill Clinton',
      'person',
      'person/leader',
      'President Bill Clinton came in 1997.',
    )
    expect(given(clinton)).toEqual(expect.arrayContaining(['Ronald Reagan', 'Jimmy Carter']))
    expect(given(clinton).join()).not.toMatch(/Blair|Lincoln/)
  })

  test('of what only the text has are none that everybody knows', () => {
    const museum = candidate(
      'Karrow Museum',
      'organisation',
      'organisation/Museum',
      'They met at Karrow Museum.',
    )
    expect(given(museum)).toEqual([])
  })

  test('of years are none that is still to come', () => {
    const year = candidate('2019', 'date', 'year', 'It fell in 2019.')
    for (const other of given(year, [], 2020)) expect(Number(other)).toBeLessThanOrEqual(2020)
  })

  test('of a city with its state behind it are of that state, however short it is written', () => {
    const macon = candidate('Macon', 'place', 'place/city', 'She was born in Macon, Ga., in 1933.')
    expect(given(macon)).toEqual(expect.arrayContaining(['Savannah', 'Augusta']))
    const unknown = candidate('Fargo', 'place', 'place/city', 'She was born in Fargo, N.D., in 1933.')
    expect(given(unknown)).toEqual([])
  })

  test('of a river that is not well known are no well known ones', () => {
    const said = 'The lake is fed by the Little Red River.'
    expect(given(candidate('Little Red River', 'place', 'place/River', said))).toEqual([])
  })

  test('of a year by which something was so are earlier ones: by later ones it was so, too', () => {
    const year = candidate('1900', 'date', 'year', 'Hull had by 1900 become a town of looms.')
    const other = candidate('1911', 'date', 'year', 'Looms were sold in 1911.')
    const found = given(year, [other], 2020)
    expect(found.length).toBeGreaterThanOrEqual(3)
    for (const one of found) expect(Number(one)).toBeLessThan(1900)
  })

  test('of a round year that is the last of its text are none to come', () => {
    const year = candidate('2020', 'date', 'year', 'Hull raised its charges in 2020.')
    for (const other of given(year, [], 2020)) expect(Number(other)).toBeLessThanOrEqual(2020)
  })

  test('of a round year far ahead are round, however often the text names it', () => {
    const far = candidate('2050', 'date', 'year', 'The sea may rise by 2050.')
    const again = candidate('2050', 'date', 'year', 'In 2050 Hull may be dry.')
    const found = given(far, [again, candidate('2012', 'date', 'year', 'Hull was wet in 2012.')], 2050)
    expect(found.filter((other) => Number(other) % 5 !== 0)).toEqual([])
  })

  test('of a year in a span leave the span its order', () => {
    const said = 'From 1873 to 1874 the mill had a new owner.'
    const found = given(candidate('1874', 'date', 'year', said))
    expect(found.length).toBeGreaterThanOrEqual(3)
    for (const other of found) expect(Number(other)).toBeGreaterThan(1874)
  })

  test('of a count that begins with a year are years, of two years none', () => {
    for (const other of given(candidate('2010 census', 'term', 'phrase/noun', 'It grew in the 2010 census.')))
      expect(other).toMatch(/^(?:199|20[012])\d census$/)
    const two = candidate(
      '1970s and early 1980s',
      'phrase',
      'phrase/noun',
      'It led in the 1970s and early 1980s.',
    )
    expect(given(two)).toEqual([])
    expect(given(candidate('one larger yard', 'term', 'phrase/noun', 'It has one larger yard.'))).toEqual([])
  })

  test('of amounts keep their sign', () => {
    for (const other of given(candidate('$40', 'money', 'money', 'It cost $40.')))
      expect(other).toMatch(/^\$\d\d$/)
  })

  test('of two names are two names', () => {
    const pair = candidate('Chile and Peru', 'place', 'pair/country', 'Chile and Peru met.')
    const found = given(pair)
    expect(found.length).toBeGreaterThanOrEqual(3)
    for (const other of found) expect(other).toMatch(/^[^,]+ and [^,]+$/)
    expect(found.join()).not.toMatch(/Chile|Peru/)
  })

  test('of persons are short beside a short answer and full beside a full one', () => {
    const texts = ['Tom Bell', 'Ann Frost', 'Sam Pike', 'Orla'].map((name) => person(name))
    expect(given(candidate('Marsh', 'person', 'person', 'Marsh sang.'), texts)).toEqual([
      ...['Bell', 'Frost', 'Pike', 'Orla'],
    ])
    expect(given(person('Ada Marsh'), texts)).toEqual(['Tom Bell', 'Ann Frost', 'Sam Pike'])
  })

  test('of persons are none whom the sentence names by another form', () => {
    const answer = candidate('Ada Marsh', 'person', 'person', 'Bell met Ada Marsh.')
    const more = ['Eve Stone', 'Ada Lund', 'Clara Quell'].map((name) =>
      candidate(name, 'person', 'person', `${name} slept.`),
    )
    expect(given(answer, [...others, ...more])).not.toContain('Tom Bell')
    expect(given(answer, [...others, ...more]).length).toBeGreaterThanOrEqual(3)
  })

  test('of names of unsure type are none', () => {
    const unsure = ['Zorbo', 'Karrow', 'Inari'].map((name) =>
      candidate(name, 'name', 'name', `${name} fell.`),
    )
    expect(given(candidate('Lund', 'name', 'name', 'Lund rose.'), unsure)).toEqual([])
  })

  test('of long number words differ in the first', () => {
    for (const other of given(candidate('six hundred', 'number', 'count', 'It had six hundred pans.')))
      expect(other).toMatch(/^[a-z]+ hundred$/)
  })

  test('of terms are none where the text has no other phrase like it', () => {
    expect(given(candidate('food security', 'term', 'term', 'It is about food security.'))).toEqual([])
  })
})

describe('where the text has too few', () => {
  test('a person stands beside nobody made up', () => {
    const alone = candidate('Clara Quell', 'person', 'person', 'In 1901 Clara Quell sold her mill.')
    expect(given(alone)).toEqual([])
  })

  test('somebody in office whom the list does not have is not put beside those of our time', () => {
    const premier = candidate('Zorb Quellin', 'person', 'person/leader', 'Premier Zorb Quellin came in 1973.')
    expect(given(premier)).toEqual([])
  })

  test('a country stands beside its neighbours', () => {
    const norway = candidate('Norway', 'place', 'place/country', 'Norway won.')
    const europe =
      /Finland|Sweden|Denmark|France|Germany|Greece|Hungary|Iceland|Ireland|Italy|Latvia|Poland|Portugal|Romania|Spain|Estonia|Austria|Belgium|Croatia|Cyprus|Serbia|Slovenia|Slovakia|Ukraine|Russia|Malta|Moldova|Montenegro|Switzerland|Albania|Belarus|Bulgaria|Czech|Lithuania|Luxembourg|Scotland|Wales|England/
    for (const one of given(norway).slice(0, 3)) expect(one).toMatch(europe)
  })

  test('a fort stands beside forts, an abbreviation beside abbreviations', () => {
    const fort = candidate('Fort Karrow', 'place', 'place/Fort', 'They left Fort Karrow in 1754.')
    expect(given(fort).every((one) => one.startsWith('Fort '))).toBe(true)
    expect(given(fort).length).toBeGreaterThanOrEqual(3)
    const short = candidate('ZRB', 'organisation', 'organisation', 'They left ZRB in 1754.')
    const long = ['Baltic Trade Office', 'Northern Wool Office', 'Harbour Tax Office'].map((name) =>
      candidate(name, 'organisation', 'organisation', `${name} grew.`),
    )
    expect(given(short, long)).toEqual([])
  })

  const told = (text: string, said: string): Candidate => ({
    ...candidate(text, 'term', 'term', said),
    sentence: { text: said, said, analysis: english.analyse(said) } as Candidate['sentence'],
  })
  const sold = [
    told('wool looms', 'In 1903 Tom Bell sold wool looms to Sweden.'),
    told('steam pumps', 'In 1904 Eve Marsh sold steam pumps in Denmark.'),
    told('cotton mills', 'The cotton mills were sold by the heirs in 1905.'),
  ]

  test('a phrase stands beside phrases that the text has in the same place', () => {
    const clocks = told('brass clocks', 'In 1902 Clara Stone sold brass clocks to Norway.')
    expect([...given(clocks, sold)].sort()).toEqual(['cotton mills', 'steam pumps', 'wool looms'])
    const hoped = told('brass clocks', 'Clara Stone hoped to sell brass clocks to Norway.')
    expect(given(hoped, sold)).toEqual([])
  })

  test('a phrase stands beside phrases with the same head', () => {
    const mills = told('paper mills', 'In 1902 Clara Stone visited paper mills in Norway.')
    const others = [
      told('cotton mills', 'The cotton mills of Leeds closed in 1901.'),
      told('silk mills', 'In 1903 Tom Bell painted silk mills in Sweden.'),
      told('flax mills', 'In 1904 flax mills stood beside the harbour.'),
    ]
    expect([...given(mills, others)].sort()).toEqual(['cotton mills', 'flax mills', 'silk mills'])
  })

  test('a phrase has no wrong answers where the text uses no other like it', () => {
    const garden = told('walled garden', 'In 1902 Clara Stone planted a walled garden.')
    const others = [
      told('brass clock', 'In 1903 Tom Bell sold a brass clock.'),
      told('iron bridge', 'An iron bridge crossed the river.'),
      told('cotton mill', 'The cotton mill of Leeds closed in 1901.'),
    ]
    expect(given(garden, others)).toEqual([])
  })

  test('years of the text count only near the right one, and a name with marks is the same name', () => {
    const year = candidate('2009', 'date', 'year', 'It came out in 2009.')
    const old = candidate('1655', 'date', 'year', 'He was born in 1655.')
    expect(given(year, [old])).not.toContain('1655')
    const quell = candidate('Clara Quéll', 'person', 'person', 'Clara Quéll came in 1901.')
    expect(given(quell, [person('Clara Quell', 'Clara Quell left.')])).not.toContain('Clara Quell')
  })
})
