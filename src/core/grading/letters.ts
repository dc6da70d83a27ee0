/** [what, the form it is compared in], on folded texts. */
const SPELLINGS: [RegExp, string][] = [
  // Arabic: a stretched word, endings that are often written without dots or with them, Persian and Arabic letters.
  [/ـ/g, ''],
  [/ة/g, 'ه'],
  [/[ىی]/g, 'ي'],
  [/ک/g, 'ك'],
  [/٬/g, ','],
  [/٫/g, '.'],
  // Indic: a dot below, and a nasal before a consonant as the dot above or as a letter of its own (हिन्दी, हिंदी).
  [/[\u093c\u09bc\u0a3c\u0abc\u0b3c]/g, ''],
  [/ँ|[ङञणनम]्(?=[क-ह])/g, 'ं'],
  // Hebrew: marks of abbreviations and of foreign sounds are also written as quotes, or not at all.
  [/(?<=[א-ת])[׳״'"](?=[א-ת])/g, ''],
  [/(?<=[א-ת])׳/g, "'"],
  // Turkish.
  [/ı/g, 'i'],
]

/** A folded text with the letters that writers of a script use for one another in one form, and its own signs in numbers. */
export const inOneSpelling = (folded: string): string =>
  SPELLINGS.reduce((text, [pattern, by]) => text.replace(pattern, by), folded)

const FRACTIONS: Record<string, string> = { '¼': '.25', '½': '.5', '¾': '.75' }

/** A number with a fraction's sign after it as a decimal: 3½ is 3.5, which folding would make 31/2. */
export const withFractions = (text: string): string =>
  text.replace(/(?<=\d)[ \u00a0\u202f]?([¼½¾])/g, (_all, sign: string) => FRACTIONS[sign]!)
