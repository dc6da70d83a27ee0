import { readFileSync } from 'node:fs'
import { loadEnglish } from '#core/language/english'
import { findCandidates } from './candidates'
import type { Form } from './fact'
import { formsOf } from './forms'
import { hearText } from './hear'

const english = loadEnglish(readFileSync('resources/models/english/model.bin'))

/** The wordings made of a paragraph before gates and ranking, by their answers; what is refused has none. For tests. */
export function wordingsOf(paragraph: string, published?: string): Map<string, Form[]> {
  const blocks = [{ id: 's.0', kind: 'paragraph' as const, runs: [{ text: paragraph }] }]
  const language = { code: 'en', isEnglish: true, english, ...(published !== undefined && { published }) }
  const heard = hearText([{ id: 's', title: '', blocks }], language)
  const made = new Map<string, Form[]>()
  for (const candidate of findCandidates(heard, '')) {
    const forms = candidate.listed ? [] : formsOf(candidate)
    if (forms.length > 0) made.set(candidate.text, [...(made.get(candidate.text) ?? []), ...forms])
  }
  return made
}

/** The first wording for an answer in a paragraph; undefined where nothing is asked for it. */
export const firstWording = (paragraph: string, answer: string): string | undefined =>
  wordingsOf(paragraph).get(answer)?.[0]?.prompt
