import { fold } from '#core/text/fold'
import { inOneSpelling } from './letters'

/** Words a number is said with: those that add up, and those that multiply what came before them. */
interface NumberWords {
  values: ReadonlyMap<string, number>
  scales: ReadonlyMap<string, number>
  /** "and" within a number. */
  links: ReadonlySet<string>
}

/** As a folded answer has it. */
const bare = (word: string): string => inOneSpelling(fold(word).text)

/** From "word word/form …" counted from `from` in steps of `by`. */
const counted = (words: string, from = 0, by = 1): [string, number][] =>
  words
    .trim()
    .split(/\s+/)
    .flatMap((forms, n) => forms.split('/').map((form): [string, number] => [bare(form), from + n * by]))

const make = (values: [string, number][], scales: [string, number][], links: string): NumberWords => ({
  values: new Map(values),
  scales: new Map(scales.map(([word, value]) => [bare(word), value])),
  links: new Set(links.split(' ')),
})

const scaled = (words: string, value: number): [string, number][] =>
  words.split(' ').map((word) => [word, value])

const WORDS: Record<string, NumberWords> = {
  es: make(
    [
      ...counted(
        'cero uno/un/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno/veintiún/veintiuna veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
      ),
      ...counted('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 30, 10),
      ...counted(
        'cien/ciento doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas quinientos/quinientas seiscientos/seiscientas setecientos/setecientas ochocientos/ochocientas novecientos/novecientas',
        100,
        100,
      ),
    ],
    [...scaled('mil', 1e3), ...scaled('millón millones', 1e6), ...scaled('billón billones', 1e12)],
    'y',
  ),
  fr: make(
    [
      ...counted(
        'zéro un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
      ),
      ...counted('vingt/vingts trente quarante cinquante soixante septante huitante nonante', 20, 10),
      ['octante', 80],
    ],
    [
      ...scaled('cent cents', 100),
      ...scaled('mille', 1e3),
      ...scaled('million millions', 1e6),
      ...scaled('milliard milliards', 1e9),
    ],
    'et',
  ),
  ru: make(
    [
      ...counted(
        'ноль/нуль один/одна/одно/одного/одной/одном два/две/двух/двумя три/трёх/тремя четыре/четырёх/четырьмя пять/пяти/пятью шесть/шести/шестью семь/семи/семью восемь/восьми/восемью девять/девяти/девятью десять/десяти/десятью одиннадцать/одиннадцати двенадцать/двенадцати тринадцать/тринадцати четырнадцать/четырнадцати пятнадцать/пятнадцати шестнадцать/шестнадцати семнадцать/семнадцати восемнадцать/восемнадцати девятнадцать/девятнадцати',
      ),
      ...counted(
        'двадцать/двадцати тридцать/тридцати сорок/сорока пятьдесят/пятидесяти шестьдесят/шестидесяти семьдесят/семидесяти восемьдесят/восьмидесяти девяносто/девяноста сто/ста',
        20,
        10,
      ),
      ...counted(
        'двести/двухсот триста/трёхсот четыреста/четырёхсот пятьсот/пятисот шестьсот/шестисот семьсот/семисот восемьсот/восьмисот девятьсот/девятисот',
        200,
        100,
      ),
    ],
    [
      ...scaled('тысяча тысячи тысяч тысячу тыс', 1e3),
      ...scaled('миллион миллиона миллионов млн', 1e6),
      ...scaled('миллиард миллиарда миллиардов млрд', 1e9),
    ],
    '-',
  ),
  ar: make(
    [
      ...counted(
        'صفر واحد/واحدة اثنان/اثنين/اثنتان/اثنتين/اثنا/اثني ثلاثة/ثلاث أربعة/أربع خمسة/خمس ستة/ست سبعة/سبع ثمانية/ثماني/ثمان تسعة/تسع عشرة/عشر',
      ),
      ...counted(
        'عشرون/عشرين ثلاثون/ثلاثين أربعون/أربعين خمسون/خمسين ستون/ستين سبعون/سبعين ثمانون/ثمانين تسعون/تسعين مئة/مائة',
        20,
        10,
      ),
      ['مئتان', 200],
      ['مئتين', 200],
    ],
    [
      ...scaled('ألف آلاف ألفا', 1e3),
      ...scaled('مليون ملايين مليونا', 1e6),
      ...scaled('مليار مليارات مليارا', 1e9),
    ],
    'و',
  ),
  de: make(
    [],
    [
      ...scaled('million millionen mio', 1e6),
      ...scaled('milliarde milliarden mrd', 1e9),
      ...scaled('billion billionen', 1e12),
    ],
    '-',
  ),
}

const GERMAN = new Map([
  ...counted(
    'null ein/eins/eine/einen zwei/zwo drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
  ),
  ...counted('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig', 20, 10),
])

/** A German number in one word, "zweihunderteinundzwanzig"; undefined for any other word. */
function german(word: string): number | undefined {
  const known = GERMAN.get(word)
  if (known !== undefined) return known
  for (const [name, value] of [
    ['tausend', 1000],
    ['hundert', 100],
  ] as const) {
    const at = word.indexOf(name)
    if (at < 0) continue
    const before = at === 0 ? 1 : german(word.slice(0, at))
    const rest = word.slice(at + name.length).replace(/^und/, '')
    const after = rest === '' ? 0 : german(rest)
    return before === undefined || after === undefined ? undefined : before * value + after
  }
  const parts = /^(\p{L}+?)und(\p{L}+ig)$/u.exec(word)
  const [one, ten] = [GERMAN.get(parts?.[1] ?? ''), GERMAN.get(parts?.[2] ?? '')]
  return one !== undefined && ten !== undefined && one < 10 ? one + ten : undefined
}

/** What a word adds to a number; Arabic writes its "and" together with it. */
function worthOf(word: string, language: string, { values }: NumberWords): number | undefined {
  if (language === 'de') return german(word)
  if (language !== 'ar') return values.get(word)
  const ending = word.replaceAll('ة', 'ه')
  return values.get(ending) ?? values.get(ending.replace(/^و/, ''))
}

const PIECE = /(\d[\d.,]*)|([\p{L}\p{M}]+)|([^\p{L}\p{M}\d]+)/gu

/**
 * A folded text with the numbers it says in words as figures: "treinta y dos" 32, "2 millones" 2000000. "One" alone may
 * be an article and stays. Languages it does not know are left as they are.
 */
export function withFigures(text: string, language: string): string {
  const known = WORDS[language]
  if (!known) return text
  const pieces = [...text.matchAll(PIECE)].map(([piece]) => piece)
  let out = ''
  for (let at = 0; at < pieces.length; ) {
    const found = numberAt(pieces, at, language, known)
    out += found ? found.figures : pieces[at]
    at = found ? found.end : at + 1
  }
  return out
}

interface Found {
  figures: string
  end: number
}

function numberAt(
  pieces: readonly string[],
  from: number,
  language: string,
  known: NumberWords,
): Found | null {
  const { scales, links } = known
  if (/^\d/.test(pieces[from]!)) {
    const scale = scales.get(pieces[from + 2] ?? '')
    const value = /^\d+(?:[.,]\d+)?$/.test(pieces[from]!)
      ? Number(pieces[from]!.replace(',', '.'))
      : Number.NaN
    // "1.200 Millionen" is left to those who know what a point is.
    const sure = scale !== undefined && !/[.,]\d{3}$/.test(pieces[from]!) && Number.isFinite(value)
    return sure ? { figures: String(Math.round(value * scale * 1e3) / 1e3), end: from + 3 } : null
  }
  let [total, current, said, end] = [0, 0, 0, from]
  for (let at = from; at < pieces.length; at++) {
    const piece = pieces[at]!
    if (/^[\s-]+$/.test(piece) && at > from) continue
    const value = worthOf(piece, language, known)
    const scale = scales.get(piece)
    if (value !== undefined) {
      // "quatre-vingts".
      if (language === 'fr' && value === 20 && current % 100 === 4) current += 76
      else current += value
    } else if (scale === 100) current = Math.max(1, current) * 100
    else if (scale !== undefined) {
      total += Math.max(1, current) * scale
      current = 0
    } else if (links.has(piece) && at > from && worthOf(pieces[at + 2] ?? '', language, known) !== undefined)
      continue
    else break
    said++
    end = at + 1
  }
  const figures = String(total + current)
  return said === 0 || (said === 1 && figures === '1') ? null : { figures, end }
}
