import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadEnglish } from '#core/language/english'
import { readResolver } from '#core/naming/resolver'
import { edited } from '#core/sentences/sentence'
import type { Section } from '#core/text/document'
import { hearText } from './hear'

const english = loadEnglish(readFileSync('resources/models/english/model.bin'))
const pronouns = readResolver(readFileSync('resources/models/pronouns/pronouns.json', 'utf8'))

const sections = (...paragraphs: string[]): Section[] => [
  {
    id: 's1',
    title: '',
    blocks: paragraphs.map((text, n) => ({ id: `s1.${n}`, kind: 'paragraph' as const, runs: [{ text }] })),
  },
]
const heard = (title: string, ...paragraphs: string[]) =>
  hearText(sections(...paragraphs), { english, pronouns, title }).sentences
const said = (title: string, ...paragraphs: string[]) => heard(title, ...paragraphs).map((one) => one.said)

const LIFE = [
  'Ada Stone was born in Leeds in 1871 and learned weaving from Tom Bell. She opened a mill in Hull in 1899. In 1903, she moved to Oslo with forty looms. However, she sold her mill in 1911.',
  'Her looms were shown in Bergen in 1912.',
]

describe('"he" and "she"', () => {
  test('become the person they go on about, after a time too, and over a paragraph', () => {
    expect(said('Ada Stone', ...LIFE).slice(1)).toEqual([
      'Ada Stone opened a mill in Hull in 1899.',
      'In 1903, Ada Stone moved to Oslo with forty looms.',
      'Ada Stone sold her mill in 1911.',
      'Ada Stone’s looms were shown in Bergen in 1912.',
    ])
  })

  test('have the sentence before shown only where it is of the same paragraph', () => {
    expect(heard('Ada Stone', ...LIFE).map(({ withBefore }) => withBefore)).toEqual([
      ...[false, true, true, true],
      false,
    ])
  })

  test('leave edits and an analysis that fit what the sentence then says', () => {
    for (const { text, edits, said, analysis } of heard('Ada Stone', ...LIFE)) {
      expect(edited(text, edits)).toBe(said)
      for (const { text: word, start, end, head } of analysis!.tokens) {
        expect(said.slice(start, end)).toBe(word)
        expect(head).toBeLessThan(analysis!.tokens.length)
      }
      for (const { from, to } of analysis!.names) expect(from).toBeLessThan(to)
    }
  })

  test('do not become a lawyer who only spoke for the one whom the text is about', () => {
    const trial = [
      'Clara Bell was jailed in Hull on Monday. Clara Bell had sold looms of a mill. The looms that Clara Bell sold were never found. Clara Bell wept. Clara Bell has a son.',
      'Jane Marsh, defending, said that the mill had been badly run. She had moved to Leeds in 1911.',
    ]
    expect(said('Clara Bell is jailed', ...trial).at(-1)).not.toMatch(/Marsh/)
  })

  test('do not become who is named once in the life of another, and leave "she’d" alone', () => {
    const child =
      'The couple settled in Hull. Their only child, Stefania, later a noted weaver, was born in 1903. In 1928 she spoke in Oslo.'
    expect(said('Adela Bell', 'Adela Bell was a dyer of wool.', child).at(-1)).not.toMatch(/Stefania/)
    expect(said('Clara Bell', 'Clara Bell settled in Hull in 1901. She’d come from Leeds.').at(-1)).toBe(
      'She’d come from Leeds.',
    )
  })

  test('do not become one of a couple of brothers in a long life, nor who is called somebody’s sister', () => {
    const life = [
      'Alfred Bell (3 August 1856 – 7 October 1919) was a weaver of Hull. Bell led the guild of Hull. Bell sold looms.',
      'To the mill Bell invited the brothers George and William Cork. In 1884 he went to Oslo.',
    ]
    expect(said('Alfred Bell', ...life).at(-1)).not.toMatch(/George|Cork/)
    const told = 'Adaeze Bell told only her sister, Ngozi, of it. She applied for a loom in 1901.'
    expect(said('Mills', told).at(-1)).not.toMatch(/Ngozi applied/)
  })

  test('become whom a text begins with that tells a life, whatever its title is', () => {
    const life = [
      'BELL, Gertrude Margaret Lowthian (1868–1926), English traveller and writer.',
      'Gertrude Bell was born in Hull. In 1876 her father married Florence Olliffe, a playwright. In 1886 she went up to Oxford.',
    ]
    expect(said('H09', ...life).at(-1)).not.toMatch(/Olliffe/)
  })

  test('do not become a place of birth or death that stands with the dates of a life', () => {
    const life = [
      'Amalie Emmy Noether (23 March 1882, Erlangen – 14 April 1935, Bryn Mawr) was a German mathematician. She wove in Hull in 1901.',
      'In 1915 she moved to Oslo.',
    ]
    expect(said('Emmy Noether', ...life).slice(1)).toEqual([
      'Emmy Noether wove in Hull in 1901.',
      'In 1915 Emmy Noether moved to Oslo.',
    ])
  })

  test('do not become who was named before another did something', () => {
    const text = [
      'Edith Bell left the mill in 1901. Edith Bell died in Hull.',
      'A new clerk, Zbysława Corkova, noticed that bills were wrong. Instead, she copied four books of bills in 1903.',
    ]
    expect(said('Mills', ...text).at(-1)).not.toMatch(/Edith/)
    const known = text.map((one) => one.replace('Zbysława', 'Magdalena'))
    expect(said('Mills', ...known).at(-1)).not.toMatch(/Edith/)
  })

  test('stay where nobody of that kind is named, and within quotations', () => {
    expect(said('Mills', 'Tom Bell built the mill of Hull in 1901. She opened it in May 1902.')[1]).toBe(
      'She opened it in May 1902.',
    )
    const quoted = 'Ada Stone spoke in Hull in 1901. “She sold the mill of Hull in 1902,” said the mayor.'
    expect(said('Ada Stone', quoted)[1]).toContain('“She sold')
  })

  test('are known by letters of honour no more than by the name', () => {
    const text = 'Ada Stone DBE was born in Leeds in 1871. She opened a mill in Hull in 1899.'
    expect(said('Mills', text)[1]).toBe('Ada Stone opened a mill in Hull in 1899.')
  })
})
