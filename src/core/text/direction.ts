const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/gu

/** Whether text is written from right to left, as far as it says: its Hebrew and Arabic letters against all others. */
export function isRtl(text: string): boolean {
  const rtl = text.match(RTL)?.length ?? 0
  return rtl > 0 && rtl * 2 > (text.match(/\p{L}/gu)?.length ?? 0)
}

/**
 * The direction of a question and of what belongs to it, by most of its letters: a browser's "auto" goes by the first
 * one, which may be a foreign name's, and sets an answer that is a figure apart from its question.
 */
export const dirOf = (text: string): 'ltr' | 'rtl' => (isRtl(text) ? 'rtl' : 'ltr')

/** Words to stand among others: kept by themselves (U+2068, U+2069), or figures beside them would change places. */
export const isolated = (words: string): string => (words.search(RTL) < 0 ? words : `\u2068${words}\u2069`)

/** What there is to say, in one line with dots between. */
export const inLine = (parts: readonly (string | false | null | undefined)[]): string =>
  parts
    .filter((part) => typeof part === 'string' && part !== '')
    .map((part) => isolated(part as string))
    .join(' · ')
