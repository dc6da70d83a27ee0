import { describe, expect, it } from 'vitest'
import type { Pos } from '#core/language/types'
import { languageTools } from '#core/languages/tools'
import { wordsIn } from '#core/languages/words'
import type { ForeignCandidate } from './candidates'
import { isListed } from './gates'

const tools = languageTools('de')
const TAGS: Record<string, Pos> = {
  aus: 'ADP',
  mit: 'ADP',
  von: 'ADP',
  dem: 'DET',
  und: 'CCONJ',
  alten: 'ADJ',
}

/** Whether a word of a German sentence is one of a list, its words tagged as a model would. */
function listed(text: string, answer: string): boolean {
  const words = wordsIn(text, tools).map((word) => ({ ...word, pos: TAGS[word.lower] ?? ('NOUN' as const) }))
  const from = words.findIndex((word) => word.text === answer)
  return isListed(
    { sentence: { words }, from, to: from + 1, type: 'name' } as unknown as ForeignCandidate,
    tools,
  )
}

describe('one of a list', () => {
  it.each(['Hafer', 'Wolle', 'Steine'])('is any of its members: %s', (answer) => {
    expect(listed('Hafer, Wolle und Steine', answer)).toBe(true)
  })
  it('is not what hangs from its last one', () => {
    expect(listed('Hafer, Wolle und Steine aus dem Tal von Grünau', 'Grünau')).toBe(false)
  })
  it('is not what another preposition follows', () => {
    expect(listed('Turm, mit Uhren, Glocken und Fahnen', 'Turm')).toBe(false)
  })
})
