import { isCjk } from './text'

/** A word, or a number with every way its figures can be read: 1.000 is a thousand to some and one to others. */
export interface Token {
  word: string
  values?: number[]
}

const SMALL = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ')
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ORDINALS = (
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth ' +
  'fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
).split(' ')
const OTHERS: Record<string, string[]> = {
  de: 'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' '),
  fr: 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze'.split(' '),
  es: 'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce'.split(' '),
}

const CARDINAL = new Map<string, number>()
for (const [value, word] of SMALL.entries()) CARDINAL.set(word, value)
for (const [value, word] of ORDINALS.entries()) {
  CARDINAL.set(word, value)
  // Two thirds is 2/3.
  CARDINAL.set(`${word}s`, value)
}
for (const word of ['quarter', 'quarters']) CARDINAL.set(word, 4)
CARDINAL.delete('seconds')
for (const [ten, word] of TENS.entries()) {
  if (ten < 2) continue
  CARDINAL.set(word, ten * 10)
  CARDINAL.set(word.replace(/y$/, 'ieth'), ten * 10)
}
const FOREIGN = new Map(
  Object.entries(OTHERS).map(([language, list]) => {
    const bare = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '')
    return [language, new Map(list.map((word, value) => [bare(word), value]))]
  }),
)
const SCALES: Record<string, number> = {
  ...{ hundred: 100, hundredth: 100, dozen: 12, thousand: 1e3, thousandth: 1e3, k: 1e3 },
  ...{ million: 1e6, millionth: 1e6, mn: 1e6, mio: 1e6, billion: 1e9, bn: 1e9, trillion: 1e12, tn: 1e12 },
}
/** After figures these may be a scale, or a unit that goes unsaid. */
const DOUBTFUL: Record<string, number> = { m: 1e6, b: 1e9, t: 1e12 }
const ROMAN = ['ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

const scaleOf = (word: string | undefined): number | undefined =>
  word !== undefined && Object.hasOwn(SCALES, word) ? SCALES[word] : undefined

/** Languages that group figures by commas: English, those of Asia and Africa, and Hebrew. Most of Europe does by points. */
const COMMAS =
  /^(?:en|zh|ja|ko|th|und|ar|fa|ur|he|iw|hi|mr|ne|bn|pa|gu|ta|te|kn|ml|si|my|ms|fil|tl|sw|am|cy|ga)(?:-|$)/
/** In thousands, or as India does in hundreds of thousands: 1,25,000. */
const GROUPS = /^\d{1,3}(?:[.,]\d{3})+$|^\d{1,2}(?:,\d{2})+,\d{3}$/

/** What figures with points and commas can mean, the likeliest in a language first. */
export function readings(figures: string, language: string): number[] {
  const plain = (point: string) => {
    const group = point === '.' ? ',' : '.'
    const [whole, part, ...more] = figures.split(point)
    const grouped = whole!.includes(group)
    if (more.length > 0 || part?.includes(group)) return null
    if (grouped && !GROUPS.test(whole!)) return null
    return Number(`${whole!.replaceAll(group, '')}${part === undefined ? '' : `.${part}`}`)
  }
  const points = COMMAS.test(language) ? ['.', ','] : [',', '.']
  return [...new Set(points.map(plain).filter((value) => value !== null))]
}

const HAN_DIGITS = '零一二三四五六七八九'
const HAN_SCALES: Record<string, number> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 }

/** A number in Chinese or Japanese signs, figures among them (3万); null when it is more than a number. */
export function hanNumber(text: string): number | null {
  const signs = text.replaceAll('〇', '零').replaceAll('两', '二')
  if (!/^(?:[\d.]+|[零一二三四五六七八九十百千万萬亿億])+$/.test(signs) || !isCjk(signs.replace('零', '一')))
    return null
  if (/^[零一二三四五六七八九]{2,}$/.test(signs))
    return Number([...signs].map((one) => HAN_DIGITS.indexOf(one)).join(''))
  let total = 0
  let section = 0
  let last = 0
  for (const [part] of signs.matchAll(/[\d.]+|./g)) {
    const scale = HAN_SCALES[part]
    if (scale === undefined) last = /\d/.test(part) ? Number(part) : HAN_DIGITS.indexOf(part)
    else if (scale < 1e4) {
      section += (last || 1) * scale
      last = 0
    } else {
      total = (total + section + last || 1) * scale
      section = last = 0
    }
  }
  return total + section + last
}

/** A number in words from `at` on, and where it ends; years as said ("nineteen eighty-four") too. */
function spoken(list: readonly string[], at: number): { value: number; end: number } | null {
  let total = 0
  let current: number | null = null
  let end = at
  let last = 0
  for (let i = at; i < list.length; i++) {
    const word = list[i]!
    const small = CARDINAL.get(word)
    const scale = scaleOf(word)
    if (small !== undefined) {
      const digits = current === null ? 0 : current % 100
      if (current === null || (current % 1000 === 0 && current > 0)) current = (current ?? 0) + small
      else if (digits === 0 && current >= 100) current += small
      else if (last >= 20 && last % 10 === 0 && small > 0 && small < 10) current += small
      else if (current >= 10 && current < 100 && small >= 10) current = current * 100 + small
      else break
      last = small
    } else if (scale !== undefined && word.length > 2) {
      if (scale === 100 || scale === 12) current = (current ?? 1) * scale
      else {
        total += (current ?? 1) * scale
        current = null
      }
      last = 0
    } else if (word === 'and' && end > at && CARDINAL.has(list[i + 1] ?? '') && last === 0) continue
    else break
    end = i + 1
  }
  return end > at ? { value: total + (current ?? 0), end } : null
}

/** Figures with what sticks to them parted off: 15th, 10m, 20km. A decade (1990s) is a word. */
const FIGURES = /^(\d[\d.,]*)(st|nd|rd|th|er|e|\p{L}*)$/u

function split(word: string): string[] {
  if (isCjk(word) && hanNumber(word) !== null) return [word]
  const [, figures, rest] = FIGURES.exec(word) ?? []
  if (figures === undefined || rest === '' || rest === 's') return [word]
  return /^(?:st|nd|rd|th|er|e)$/.test(rest!) ? [figures] : [figures, rest!]
}

/** Words with their numbers read, whether in figures, words, Roman numerals after a name, or Chinese signs. */
export function tokens(list: readonly string[], language: string): Token[] {
  const all = list.flatMap(split)
  const foreign = FOREIGN.get(language.slice(0, 2))
  const found: Token[] = []
  for (let at = 0; at < all.length; at++) {
    const word = all[at]!
    const next = all[at + 1]
    const number = spoken(all, at)
    const han = isCjk(word) ? hanNumber(word) : null
    if (/^\d[\d.,]*$/.test(word)) {
      const values = readings(word, language)
      const scale = scaleOf(next)
      const doubt = next !== undefined && Object.hasOwn(DOUBTFUL, next) ? DOUBTFUL[next]! : null
      if (scale !== undefined)
        found.push({ word: `${word} ${next}`, values: values.map((one) => one * scale) })
      else if (doubt !== null)
        found.push({ word: `${word} ${next}`, values: values.flatMap((one) => [one * doubt, one]) })
      else found.push({ word, values })
      if (scale !== undefined || doubt !== null) at++
    } else if (word === 'half' && scaleOf(next === 'a' ? all[at + 2] : next)) {
      const skip = next === 'a' ? 2 : 1
      found.push({ word: 'half', values: [scaleOf(all[at + skip])! / 2] })
      at += skip
    } else if (number) {
      found.push({ word: all.slice(at, number.end).join(' '), values: [number.value] })
      at = number.end - 1
    } else if (foreign?.has(word)) {
      found.push({ word, values: [foreign.get(word)!] })
    } else if (at > 0 && at === all.length - 1 && ROMAN.includes(word)) {
      found.push({ word, values: [ROMAN.indexOf(word) + 2] })
    } else if (han !== null) found.push({ word, values: [han] })
    else found.push({ word })
  }
  return found
}
