import { findCandidates } from '#core/candidates/candidates'
import { hearText } from '#core/candidates/hear'
import type { Form } from '#core/facts/fact'
import type { English } from '#core/language/types'
import { formsOf } from '#core/wording/forms'

/** The wordings made of a paragraph before ranking, by their answers; what is refused has none. For tests. */
export function wordingsOf(english: English, paragraph: string): Map<string, Form[]> {
  const blocks = [{ id: 's.0', kind: 'paragraph' as const, runs: [{ text: paragraph }] }]
  const heard = hearText([{ id: 's', title: '', blocks }], { english })
  const made = new Map<string, Form[]>()
  for (const candidate of findCandidates(heard, '')) {
    const forms = candidate.listed ? [] : formsOf(candidate)
    if (forms.length > 0) made.set(candidate.text, [...(made.get(candidate.text) ?? []), ...forms])
  }
  return made
}
