import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadEnglish } from '#core/language/english'
import { renamed } from './renamed'

const english = loadEnglish(readFileSync('resources/models/english/model.bin'))

test.each([
  ['In 1903 she moved to Oslo.', 'she', 'Ada Stone', 'In 1903 Ada Stone moved to Oslo.', 'nsubj', 'moved'],
  [
    'His brother moved to Oslo.',
    'His',
    'Tom Bell’s',
    'Tom Bell’s brother moved to Oslo.',
    'nmod:poss',
    'brother',
  ],
  [
    'Her brother moved to Oslo.',
    'Her',
    'Ada Jones’',
    'Ada Jones’ brother moved to Oslo.',
    'nmod:poss',
    'brother',
  ],
  ['He moved to Oslo.', 'He', 'Ian O’Hara', 'Ian O’Hara moved to Oslo.', 'nsubj', 'moved'],
])(
  'a name hangs where its pronoun hung, and all else as before: %s',
  (text, pronoun, name, whole, dep, governor) => {
    const before = english.analyse(text)
    const at = before.tokens.findIndex((token) => token.text === pronoun)
    const { tokens, names } = renamed(before, at, name)
    for (const { text: word, start, end } of tokens) expect(whole.slice(start, end)).toBe(word)
    expect(tokens.map(({ text: word }) => word).join('')).toBe(whole.replaceAll(' ', ''))
    expect(tokens[at]!.dep).toBe(dep)
    expect(tokens[tokens[at]!.head]!.text).toBe(governor)
    const headsOf = (of: typeof tokens) =>
      Object.fromEntries(of.map(({ text: word, head }) => [word, of[head]?.text]))
    const { [pronoun]: _, ...others } = headsOf(before.tokens)
    expect(headsOf(tokens)).toMatchObject(others)
    const person = names.find(({ type }) => type === 'person')!
    const words = tokens.slice(person.from, person.to).map((token) => token.text)
    expect(words.join(' ')).toBe(name.replace(/’s?$/, ''))
  },
)
