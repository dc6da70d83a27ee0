import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadEnglish } from '#core/language/english'
import { furtherReady, prepare } from '#core/wording/prepare'
import { survey } from './generate'
import { wideReady } from './wide'

const english = loadEnglish(readFileSync('resources/models/english/model.bin'))

/** What can be asked of a text, by its answers. */
function asked(text: string) {
  const blocks = [{ id: 's.0', kind: 'paragraph' as const, runs: [{ text }] }]
  const sections = [{ id: 's', title: '', blocks }]
  const { candidates, context } = survey({ text: 't', sections, title: 'Tales', english })
  return candidates.map((candidate) => ({
    answer: candidate.text,
    strict: prepare(candidate, context) ?? furtherReady(candidate, context),
    wide: wideReady(candidate, context),
  }))
}

const TALE =
  'The miller had a grey donkey with a white ear. And the donkey carried flour to the old market every morning. "I will never carry flour again," said the donkey to the miller. He laughed at it.'

test('more can be asked of whoever has read the text closely, and nothing less', () => {
  const all = asked(TALE)
  for (const { strict, wide } of all) if (strict) expect(wide).toEqual(strict)
  expect(all.filter(({ strict, wide }) => !strict && wide).length).toBeGreaterThan(0)
})

test('a gap never holds its answer, joins on to nothing, and has no pronoun before what it means', () => {
  for (const { answer, wide } of asked(TALE)) {
    if (!wide) continue
    const { prompt } = wide.forms[0]
    expect(prompt.toLowerCase().split(/[^a-z]+/)).not.toContain(answer.toLowerCase())
    expect(prompt).not.toMatch(/^(?:And|He|It)\b/)
  }
})

test('the word that joins a sentence to the one before goes', () => {
  const prompts = asked(TALE).flatMap(({ wide }) => wide?.forms[0].prompt ?? [])
  expect(prompts.some((prompt) => prompt.startsWith('The donkey carried'))).toBe(true)
})
