import { describe, expect, it } from 'vitest'
import { BLANK } from '#core/text/blank'
import { generateForeign } from './foreign'

const facts = (language: string, ...paragraphs: string[]) =>
  generateForeign({
    text: 't',
    language,
    sections: [
      {
        id: 's',
        title: '',
        blocks: paragraphs.map((text, n) => ({ id: `b${n}`, kind: 'paragraph' as const, runs: [{ text }] })),
      },
    ],
  })

const TEXTS: Record<string, string> = {
  de: 'Der Uhrmacher Karl Winter baute den Turm von Grünau im Jahr 1847. Im Keller der Mühle lagen 230 Säcke Hafer.',
  es: 'El relojero Pablo Marín construyó la torre de Olivar en 1847. En el sótano del molino había 230 sacos de avena.',
  fr: 'L’horloger Paul Marin a construit la tour de Valcreux en 1847. La cave du moulin gardait 230 sacs d’avoine.',
  ru: 'Часовщик Павел Зимин построил башню в городе Зелёнск в 1847 году. В подвале мельницы лежали 230 мешков овса.',
  zh: '钟表匠林安在1847年建造了青谷镇的钟楼。磨坊的地下室里存放着230袋燕麦和许多旧工具。',
  ar: 'بنى صانع الساعات كريم الوادي برج المدينة القديمة سنة 1847 قرب النهر. في قبو الطاحونة الكبيرة وجد العمال 230 كيسا من الشوفان.',
  it: 'L’orologiaio Paolo Marini costruì la torre di Olivara nel 1847. Nella cantina del mulino giacevano 230 sacchi di avena.',
}

describe.each(Object.entries(TEXTS))('%s', (language, text) => {
  const found = facts(language, text)

  it('asks with one blank, which the answer fills as it stands in its sentence', () => {
    expect(found.length).toBeGreaterThan(3)
    for (const { forms, answer, source, span } of found) {
      expect(forms).toHaveLength(1)
      expect(forms[0].kind).toBe('cloze')
      expect(forms[0].prompt.replace(BLANK, answer)).toBe(source.quote.exact)
      expect(source.quote.exact.slice(span.start, span.end)).toBe(answer)
    }
  })

  it('asks for the figures, with wrong choices like them', () => {
    for (const figure of ['1847', '230']) {
      const fact = found.find(({ answer, type }) => answer.startsWith(figure) && /date|number/.test(type))
      expect(fact, figure).toBeDefined()
      // What is counted has another form after another number there.
      const counted = /^(?:ar|ru)$/.test(language) && fact!.answer !== figure
      if (counted) expect(fact!.distractors).toEqual([])
      else expect(fact!.distractors.length).toBeGreaterThanOrEqual(3)
      expect(fact!.distractors).not.toContain(fact!.answer)
    }
  })

  it('gives the same facts again', () => {
    expect(facts(language, text)).toEqual(found)
  })
})

describe('what is refused', () => {
  it.each([
    ['de', 'Diese Mühle wurde im Jahr 1847 von Karl Winter aus Grünau gebaut.'],
    ['de', 'In dieser Mühle lagen 1847 mehr als 230 Säcke Hafer aus Grünau.'],
    ['es', 'Ellos construyeron la torre de Olivar en el año 1847 con piedra gris.'],
    ['fr', 'Celle-ci fut construite en 1847 par l’horloger Paul Marin de Valcreux.'],
    ['ru', 'Эту башню в городе Зелёнск построил в 1847 году Павел Зимин.'],
    ['zh', '他在1847年建造了青谷镇的钟楼和一座新的石桥。'],
    ['zh', '在此期间，青谷镇在1847年建造了新的钟楼。'],
    ['ar', 'ولكن كريم الوادي بنى برج المدينة القديمة سنة 1847 قرب النهر.'],
    ['de', 'Gestern kaufte Karl Winter in Grünau 230 Säcke Hafer vom Müller.'],
    ['ru', 'Три года назад Павел Зимин купил в Зелёнске 230 мешков овса.'],
  ])('%s: a sentence that leans on another, or on its day: %s', (language, text) => {
    expect(facts(language, text)).toEqual([])
  })

  it.each([
    ['es', 'Después de la cosecha, Pablo Marín construyó en 1847 la torre de Olivar.'],
    ['es', 'Aunque el molino era viejo, Pablo Marín guardó allí 230 sacos de avena.'],
    ['ru', 'Зелёнск — это город мельниц, где в 1847 году построили башню.'],
    ['fr', 'En 1847, l’horloger Paul Marin a construit la tour de Valcreux.'],
    ['de', 'Aber die Mühle von Grünau baute 1847 der Uhrmacher Karl Winter.'],
    ['ar', 'المدينة القديمة هي مركز المطاحن وقد بنى كريم الوادي برجها سنة 1847 قرب النهر.'],
    ['de', 'Das Eis bei Grünau schmolz vor 12000 Jahren und ließ einen See zurück.'],
    ['es', 'El hielo del valle de Olivar se fundió hace 12000 años y dejó un lago.'],
    ['fr', 'La glace de Valcreux a fondu il y a 12000 ans et a laissé un lac.'],
    ['ru', 'Лёд в долине у города Зелёнск растаял 12 000 лет назад и оставил озеро.'],
    ['ru', 'Лёд в долине у города Зелёнск растаял 12 тысяч лет назад и оставил озеро.'],
    ['zh', '青谷镇附近的冰川在12,000年前融化并留下了一个大湖。'],
    ['ar', 'ذاب الجليد في وادي المدينة القديمة قبل 12000 سنوات وترك بحيرة كبيرة قرب النهر.'],
  ])('but not what only looks as if it leaned: %s: %s', (language, text) => {
    expect(facts(language, text).length).toBeGreaterThan(0)
  })

  it('one of a list of names', () => {
    const answers = facts(
      'es',
      'En la feria de Olivar vendieron lana Pablo Marín, Ana Torres y Luis Prado en 1847.',
    ).map(({ answer }) => answer)
    expect(answers).not.toContain('Ana Torres')
    expect(answers).not.toContain('Luis Prado')
    expect(answers).toContain('1847')
  })

  it('an answer that the sentence tells again in another form', () => {
    const answers = facts(
      'ru',
      'Город Зелёнск известен мельницами, а жители Зелёнска торгуют овсом с 1847 года.',
    ).map(({ answer }) => answer)
    expect(answers).not.toContain('Зелёнск')
  })

  it('but not what tells only in a part that the prompt leaves out', () => {
    const main =
      'El molino de Olivar fue construido en 1847 por el relojero Pablo Marín y sus tres hermanos con piedras grises del antiguo convento del valle'
    const text = `${main}, donde Marín había aprendido su oficio con los monjes antes de la gran tormenta del invierno.`
    const fact = facts('es', text).find(({ answer }) => answer === 'Pablo Marín')
    expect(fact?.forms[0].prompt).toBe(`${main.replace('Pablo Marín', BLANK)}.`)
  })

  it('a short sentence, but not where the one before it stands in its prompt', () => {
    const short = 'Él murió en el 1847.'
    const text = `El relojero Pablo Marín construyó la torre de Olivar. ${short}`
    expect(facts('es', short.replace('Él', 'Marín'))).toEqual([])
    expect(facts('es', text).map(({ answer }) => answer)).toContain('1847')
  })

  it('what a number counts, without the number', () => {
    const answers = facts('es', 'El relojero Pablo Marín murió en Olivar en 1847 a los 38 años de edad.').map(
      ({ answer }) => answer,
    )
    expect(answers).toContain('1847')
    expect(answers.filter((answer) => answer.startsWith('años'))).toEqual([])
  })

  it('words that name nothing, and cut brackets', () => {
    for (const { answer } of facts(
      'de',
      'Der Turm (auch Uhrturm von Grünau genannt) wurde 1847 am Rand des Dorfes gebaut.',
    )) {
      expect(answer).not.toMatch(/^(?:auch|am|des|wurde)$/)
      expect(answer.includes('(')).toBe(answer.includes(')'))
    }
  })
})

describe('a sentence made to stand by itself', () => {
  const prompts = (language: string, text: string) =>
    facts(language, text).map(({ forms }) => forms[0].prompt)

  it.each([
    ['es', 'Sin embargo, la torre de Olivar fue construida en 1847 por Pablo Marín.', /^(?:La|____)/],
    ['fr', 'Cependant, la tour de Valcreux fut construite en 1847 par Paul Marin.', /^(?:La|____)/],
    ['ru', 'Однако башню в городе Зелёнск построил в 1847 году Павел Зимин.', /^(?:Башню|____)/],
    ['zh', '然而，青谷镇在1847年建造了新的钟楼和一座石桥。', /^(?:青谷|____)/],
  ])('%s: without what ties it to others: %s', (language, text, start) => {
    const all = prompts(language, text)
    expect(all.length).toBeGreaterThan(2)
    for (const prompt of all) expect(prompt).toMatch(start)
  })

  it('comes after the sentence before where it leans on that', () => {
    const before = 'Der Uhrmacher Karl Winter lebte lange in Grünau.'
    const text = `${before} Er baute im Jahr 1847 den Turm mit vier Zifferblättern.`
    const fact = facts('de', text).find(({ answer }) => answer === '1847')!
    expect(fact.forms[0].prompt).toBe(`${before} Er baute im Jahr ${BLANK} den Turm mit vier Zifferblättern.`)
    expect(fact.source.quote.exact).toBe(text)
    expect(text.slice(fact.span.start, fact.span.end)).toBe('1847')
  })

  it('comes after two where the one before leans too', () => {
    const before = 'Der Uhrmacher Karl Winter lebte lange in Grünau. Er war ein Freund des Müllers.'
    const text = `${before} Er baute im Jahr 1847 den Turm mit vier Zifferblättern.`
    const fact = facts('de', text).find(({ answer }) => answer === '1847')!
    expect(fact.forms[0].prompt).toBe(text.replace('1847', BLANK))
    expect(fact.source.quote.exact).toBe(text)
    expect(text.slice(fact.span.start, fact.span.end)).toBe('1847')
  })

  it('loses a quote whose other end stands elsewhere', () => {
    const text = '“磨坊镇在1847年建造了钟楼。林安是一名年轻的钟表匠，他存放着230袋燕麦。”'
    for (const { forms } of facts('zh', text)) expect(forms[0].prompt).not.toMatch(/[“”]/)
    expect(facts('zh', text).map(({ answer }) => answer.slice(0, 3))).toContain('230')
  })

  it('not where that gives the answer away', () => {
    const text =
      'Der Uhrmacher Karl Winter kam 1847 nach Grünau. Er baute im Jahr 1847 den Turm mit vier Zifferblättern.'
    for (const { forms } of facts('de', text))
      expect(forms[0].prompt).not.toContain(`Er baute im Jahr ${BLANK}`)
  })

  it('loses what stands in brackets where it is long, but for its answer', () => {
    const main =
      'Die Mühle von Grünau wurde im Jahr 1847 von dem Uhrmacher Karl Winter und seinen drei Brüdern mit Steinen aus dem alten Kloster'
    const text = `${main} (heute ein Hotel mit sechs Zimmern) unten am Fluss gebaut.`
    const answers = facts('de', text)
    const prompt = (answer: string) => answers.find((fact) => fact.answer.startsWith(answer))!.forms[0].prompt
    expect(prompt('1847')).toBe(`${main.replace('1847', BLANK)} unten am Fluss gebaut.`)
    expect(prompt('sechs')).toContain(`(heute ein Hotel mit ${BLANK}`)
  })

  it('loses its last clause where it is long', () => {
    const main =
      'Die Mühle von Grünau wurde im Jahr 1847 von dem Uhrmacher Karl Winter und seinen drei Brüdern mit Steinen aus dem alten Kloster gebaut'
    const text = `${main}, weil der große Brand im Winter davor alle anderen Häuser am Fluss bis auf den Grund zerstört hatte.`
    const fact = facts('de', text).find(({ answer }) => answer === '1847')!
    expect(fact.forms[0].prompt).toBe(`${main.replace('1847', BLANK)}.`)
  })
})

describe('wrong choices', () => {
  const of = (language: string, text: string, answer: string) =>
    facts(language, text).find((fact) => fact.answer === answer)?.distractors ?? []

  it('keeps the writing of a number', () => {
    for (const choice of of(
      'de',
      'Die Mühle von Grünau lieferte im Winter 1.200 Säcke Hafer an das Dorf.',
      '1.200',
    ))
      expect(choice).toMatch(/^\d\.\d{3}$/)
  })
  it('keeps the form of a month', () => {
    const choices = of(
      'ru',
      'Башню в городе Зелёнск открыли 3 октября 1847 года при большом стечении народа.',
      '3 октября 1847',
    )
    expect(choices.length).toBeGreaterThanOrEqual(3)
    for (const choice of choices) expect(choice).toMatch(/^3 (?:\p{L}+я|\p{L}+а) 1847$/u)
  })
  it('writes Arabic figures in Arabic', () => {
    const choices = of('ar', 'بنى كريم الوادي برج المدينة القديمة سنة ١٨٤٧ قرب النهر الكبير.', '١٨٤٧')
    expect(choices.length).toBeGreaterThanOrEqual(3)
    for (const choice of choices) expect(choice).toMatch(/^[٠-٩]{4}$/)
  })
  it('offers countries beside a country, but none that its sentence names', () => {
    const text = 'El relojero Pablo Marín aprendió en 1847 su oficio en Italia y lo llevó después a Grecia.'
    const choices = of('es', text, 'Italia')
    expect(choices.length).toBeGreaterThanOrEqual(3)
    expect(choices).not.toContain('Grecia')
  })
  it('keeps the numeral of a century', () => {
    for (const choice of of(
      'es',
      'La torre de Olivar fue construida en el siglo XVIII por Pablo Marín con piedra gris.',
      'siglo XVIII',
    ))
      expect(choice).toMatch(/^siglo [IVX]+$/)
  })
})

it('half of a range of years is not asked for', () => {
  const found = facts(
    'de',
    'Der Müller Karl Winter baute in den Jahren 1890 – 91 die zweite Mühle von Grünau im Tal.',
  )
  expect(found.length).toBeGreaterThan(0)
  for (const { answer } of found) expect(answer).not.toMatch(/^\d/)
})
