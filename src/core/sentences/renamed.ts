import type { Analysis, Name, Token } from '#core/language/types'

/**
 * The analysis of a sentence with a person's name in the place of the pronoun that is token `at`, with "’s" after it
 * where the pronoun owns. Nothing else changes in the sentence, so nothing else is analysed anew.
 */
export function renamed({ tokens, names }: Analysis, at: number, words: string): Analysis {
  const pronoun = tokens[at]!
  const parts = [...words.matchAll(/[’']s?$|[^\s’']+(?:[’'](?!s?$)[^\s’']+)*/gu)].map(
    ({ 0: text, index }, i): Token => {
      const start = pronoun.start + index
      const span = { text, start, end: start + text.length, lemma: text }
      if (/^[’']s?$/.test(text)) return { ...span, pos: 'PART', head: at, dep: 'case' }
      const name = { ...span, pos: 'PROPN', number: 'sing' } as const
      return i === 0 ? { ...name, head: pronoun.head, dep: pronoun.dep } : { ...name, head: at, dep: 'flat' }
    },
  )
  const more = parts.length - 1
  const longer = words.length - (pronoun.end - pronoun.start)
  const moved = (index: number): number => (index > at ? index + more : index)
  const placed = (token: Token): Token => {
    const by = token.start > pronoun.start ? longer : 0
    return { ...token, start: token.start + by, end: token.end + by, head: moved(token.head) }
  }
  const last = parts.at(-1)!.pos === 'PART' ? more : parts.length
  const own: Name = { from: at, to: at + last, type: 'person' }
  const others = names.map(({ from, to, type }): Name => ({ from: moved(from), to: moved(to - 1) + 1, type }))
  return {
    tokens: [
      ...tokens.slice(0, at).map(placed),
      ...parts.map((token, i) => (i === 0 ? { ...token, head: moved(token.head) } : token)),
      ...tokens.slice(at + 1).map(placed),
    ],
    names: [...others.filter(({ from, to }) => to <= at || from >= at + parts.length), own].sort(
      (a, b) => a.from - b.from,
    ),
  }
}
