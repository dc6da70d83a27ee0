import { expect, test } from 'vitest'
import type { Token } from '#core/language/types'
import { listsIn } from './lists'

/** The list of a line of "word/POS", and how many it counts. */
function read(line: string): string | undefined {
  const tokens: Token[] = []
  let at = 0
  const isPlural = (text: string, pos: string) => pos === 'NOUN' && text.endsWith('s')
  for (const part of line.split(' ')) {
    const [text, pos] = part.split('/') as [string, Token['pos']]
    const number = isPlural(text, pos) ? 'plur' : undefined
    tokens.push({ text, pos, lemma: text, start: at, end: at + text.length, number, head: -1, dep: 'root' })
    at += text.length + 1
  }
  const said = tokens.map(({ text }) => text).join(' ')
  const [list] = listsIn(tokens)
  return list && `${list.members}: ${said.slice(list.span.start, list.span.end)}`
}

const WOVE = 'She/PRON wove/VERB'
test('three short nouns with commas and an "and" are a list', () => {
  expect(read(`${WOVE} wool/NOUN ,/PUNCT linen/NOUN and/CCONJ old/ADJ silk/NOUN ./PUNCT`)).toBe(
    '3: wool , linen and old silk',
  )
  expect(read(`${WOVE} wool/NOUN ,/PUNCT tow/NOUN ,/PUNCT linen/NOUN ,/PUNCT and/CCONJ silk/NOUN`)).toBe(
    '4: wool , tow , linen , and silk',
  )
})

test('what some things are is no list with them', () => {
  const towns = 'two/NUM towns/NOUN ,/PUNCT Hull/PROPN and/CCONJ Leeds/PROPN ./PUNCT'
  expect(read(`${WOVE} in/ADP ${towns}`)).toBeUndefined()
  expect(read(`${WOVE} in/ADP ${towns.replace(' and', ' ,/PUNCT and')}`)).toBe(
    '3: two towns , Hull , and Leeds',
  )
})

test.each([
  ['two things', `${WOVE} wool/NOUN and/CCONJ silk/NOUN ./PUNCT`],
  ['what goes on', `${WOVE} wool/NOUN ,/PUNCT linen/NOUN and/CCONJ silk/NOUN in/ADP Hull/PROPN ./PUNCT`],
  ['a verb among them', `${WOVE} wool/NOUN ,/PUNCT dyed/VERB linen/NOUN and/CCONJ silk/NOUN ./PUNCT`],
  ['pairs', `${WOVE} wool/NOUN and/CCONJ tow/NOUN ,/PUNCT linen/NOUN and/CCONJ silk/NOUN ./PUNCT`],
  ['a comma too many', `${WOVE} wool/NOUN ,/PUNCT ,/PUNCT linen/NOUN and/CCONJ silk/NOUN ./PUNCT`],
])('%s are none', (_, line) => {
  expect(read(line)).toBeUndefined()
})
