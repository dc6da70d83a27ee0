/** The signs of Zapf Dingbats by their codes, where these are not one after another (Adobe's table, as in Unicode's VENDORS). */
const DINGBATS: Record<number, number> = {
  37: 0x260e,
  42: 0x261b,
  43: 0x261e,
  72: 0x2605,
  108: 0x25cf,
  110: 0x25a0,
  115: 0x25b2,
  116: 0x25bc,
  117: 0x25c6,
  119: 0x25d7,
  168: 0x2663,
  169: 0x2666,
  170: 0x2665,
  171: 0x2660,
  213: 0x2192,
  214: 0x2194,
  215: 0x2195,
}
/** From which code to which they are, and the first sign of each stretch. */
const STRETCHES = [
  [33, 126, 0x2701],
  [161, 167, 0x2761],
  [172, 181, 0x2460],
  [182, 254, 0x2776],
] as const

/** Signs of Wingdings that say something; its others are bullets if anything. */
const WINGDINGS: Record<string, string> = {
  ' ': ' ',
  à: '→',
  ß: '←',
  ü: '✓',
  û: '✗',
  þ: '☑',
  ý: '☒',
  '¨': '☐',
  o: '☐',
  q: '❑',
  Ø: '➢',
  n: '■',
  l: '●',
}

/** Letters and signs of the Symbol font by what stands in their place in Latin-1, where it is not the same. */
const SYMBOLS = new Map(
  pairs(
    '"∀ $∃ \'∋ *∗ -− @≅ \\∴ ^⊥ ~∼ AΑ BΒ CΧ DΔ EΕ FΦ GΓ HΗ IΙ Jϑ KΚ LΛ MΜ NΝ OΟ PΠ QΘ RΡ SΣ TΤ UΥ Vς WΩ XΞ YΨ ZΖ ' +
      'aα bβ cχ dδ eε fφ gγ hη iι jϕ kκ lλ mμ nν oο pπ qθ rρ sσ tτ uυ vϖ wω xξ yψ zζ ¢′ £≤ ¤⁄ ¥∞ «↔ ¬← ®→ ¯↓ °° ±± ' +
      '²″ ³≥ ´× µ∝ ¶∂ ·• ¸÷ ¹≠ º≡ »≈ ¼… Ç∩ È∪ É⊃ Ë⊄ Ì⊂ Î∈ Ï∉ Ð∠ Ñ∇ Õ∏ Ö√ ×⋅ Ø¬ Ù∧ Ú∨ Û⇔ Ü⇐ Þ⇒ å∑ ò∫',
  ),
)

/** Characters, each with another one behind it. */
function pairs(text: string): [string, string][] {
  return text.split(' ').map((pair) => [pair[0]!, pair[1]!])
}

/** Where programs put the letters of fonts of signs: Latin-1 in the area for private use. */
const PRIVATE = /[\uf021-\uf0ff]/g

function symbol(sign: string): string {
  const place = String.fromCharCode(sign.charCodeAt(0) - 0xf000)
  return SYMBOLS.get(place) ?? (/[!-~]/.test(place) ? place : sign)
}

/** What a text set in a font means: fonts of signs have letters for their signs where a PDF says no more. */
export function meant(text: string, font: string): string {
  if (/dingbats/i.test(font)) return [...text].map(dingbat).join('')
  if (/symbol/i.test(font)) return text.replace(PRIVATE, symbol)
  // It has no letters: a word in it is a font that only took the name.
  if (/wingdings/i.test(font) && !/\p{L}{4}/u.test(text))
    return [...text].map((sign) => (sign <= 'ÿ' ? (WINGDINGS[sign] ?? '•') : sign)).join('')
  return text
}

function dingbat(sign: string): string {
  const code = sign.codePointAt(0)!
  const stretch = STRETCHES.find(([from, to]) => code >= from && code <= to)
  const meaning = DINGBATS[code] ?? (stretch && code - stretch[0] + stretch[2])
  return meaning === undefined ? sign : String.fromCodePoint(meaning)
}

const ACCENTS: Record<string, string> = {
  '\u00b4': '\u0301',
  '\u00a8': '\u0308',
  '\u02c6': '\u0302',
  '\u02dc': '\u0303',
  '\u02c7': '\u030c',
  '\u02da': '\u030a',
  '\u00af': '\u0304',
}

/**
 * Text as it is meant: accents set before their letter are put on it (as TeX sets them), whatever can be one character
 * is one, ligatures are letters, and characters that stand for nothing are spaces: the space of a font without a map of its
 * characters mostly. Signs of private fonts are bullets if anything.
 */
export function cleaned(text: string): string {
  return text
    .replace(
      /([\u00b4\u00a8\u02c6\u02dc\u02c7\u02da\u00af]) ?(\p{L})/gu,
      (all, accent: string, letter: string) => {
        const one = `${letter === 'ı' ? 'i' : letter}${ACCENTS[accent]}`.normalize('NFC')
        return [...one].length === 1 ? one : all
      },
    )
    .replace(/[\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufdff\ufe70-\ufefc]/g, (sign) => sign.normalize('NFKC'))
    .replace(/[\ue000-\uf8ff]/g, '•')
    .replace(/[\u200b\ufeff\ufffe\uffff]/g, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .normalize('NFC')
}
