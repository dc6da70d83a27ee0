/** Languages whose figures group thousands by commas. */
const BY_COMMA = /^(?:en|zh|ja|ko|th|he|hi|und|ar)$/

/** Arabic-Indic and Persian digits, and their separators, as the West writes them. */
const western = (text: string): string =>
  text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/(?<=\d)٬(?=\d)/g, ',')
    .replace(/(?<=\d)٫(?=\d)/g, '.')

const swapped = (text: string): string =>
  text.replace(/(?<=\d)[.,](?=\d)/g, (mark) => (mark === '.' ? ',' : '.'))

/** Spaces that group thousands. */
const GAP = /(?<=\d)[\u00a0\u202f ](?=\d{3}(?!\d))/g

export interface Numbers {
  /** Figures as English writes them: 0 to 9, commas between thousands, a point before decimals. */
  plain: (text: string) => string
  /** A text that `plain` made, or one like it, written as `like` is: its digits and separators. */
  write: (plain: string, like: string) => string
}

/** How a language (BCP 47, without region) writes figures. */
export function languageNumbers(code: string): Numbers {
  const swaps = !BY_COMMA.test(code)
  const plain = (text: string): string => {
    const figures = western(text)
    const spaced = figures.replace(GAP, swaps ? '.' : ',')
    return swaps ? swapped(spaced) : spaced
  }
  const write = (text: string, like: string): string => {
    let written = swaps ? swapped(text) : text
    const gap = GAP.exec(western(like))?.[0]
    GAP.lastIndex = 0
    if (gap) written = written.replace(swaps ? /(?<=\d)\.(?=\d{3}(?!\d))/g : /(?<=\d),(?=\d{3}(?!\d))/g, gap)
    const zero = /[٠-٩]/.test(like) ? 0x660 : /[۰-۹]/.test(like) ? 0x6f0 : 0
    if (zero === 0) return written
    return written
      .replace(/(?<=\d),(?=\d{3})/g, '٬')
      .replace(/(?<=\d)\.(?=\d)/g, '٫')
      .replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)))
  }
  return { plain, write }
}
