import { expect, test } from 'vitest'
import type { Token } from '#core/language/types'
import { membersOf } from './lists'

/** Tokens of "word/POS word/POS", and the stretch of them from one word to another. */
function read(line: string, first: string, last: string) {
  const tokens: Token[] = []
  let at = 0
  for (const part of line.split(' ')) {
    const [text, pos] = part.split('/') as [string, Token['pos']]
    tokens.push({ text, pos, lemma: text, start: at, end: at + text.length, head: -1, dep: 'root' })
    at += text.length + 1
  }
  const start = tokens.find(({ text }) => text === first)!.start
  const end = tokens.find(({ text }) => text === last)!.end
  return membersOf(tokens, { start, end })
}

const WOVE = 'She/PRON wove/VERB'
test('three short nouns with commas and an "and" are a list', () => {
  expect(
    read(`${WOVE} wool/NOUN ,/PUNCT linen/NOUN and/CCONJ old/ADJ silk/NOUN ./PUNCT`, 'wool', 'silk'),
  ).toBe(3)
  expect(
    read(`${WOVE} wool/NOUN ,/PUNCT tow/NOUN ,/PUNCT linen/NOUN ,/PUNCT and/CCONJ silk/NOUN`, 'wool', 'silk'),
  ).toBe(4)
})

test.each([
  ['two things', `${WOVE} wool/NOUN and/CCONJ silk/NOUN ./PUNCT`],
  ['what goes on', `${WOVE} wool/NOUN ,/PUNCT linen/NOUN and/CCONJ silk/NOUN in/ADP Hull/PROPN ./PUNCT`],
  [
    'what began before',
    'She/PRON wove/VERB tow/NOUN ,/PUNCT wool/NOUN ,/PUNCT linen/NOUN and/CCONJ silk/NOUN ./PUNCT',
  ],
  ['a verb among them', `${WOVE} wool/NOUN ,/PUNCT dyed/VERB linen/NOUN and/CCONJ silk/NOUN ./PUNCT`],
  ['pairs', `${WOVE} wool/NOUN and/CCONJ tow/NOUN ,/PUNCT linen/NOUN and/CCONJ silk/NOUN ./PUNCT`],
  ['a comma too many', `${WOVE} wool/NOUN ,/PUNCT ,/PUNCT linen/NOUN and/CCONJ silk/NOUN ./PUNCT`],
])('%s are none', (_, line) => {
  expect(read(line, 'wool', 'silk')).toBe(0)
})
