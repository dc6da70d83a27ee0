import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Section } from '#core/text/document'
import { tasks } from './tasks'

const section = (id: string, text: string): Section => ({
  ...{ id, title: '' },
  blocks: [{ id: `${id}.0`, kind: 'paragraph', runs: [{ text }] }],
})

const GERMAN =
  'Der Uhrmacher Karl Winter baute den Turm von Grünau im Jahr 1847. Die Stadt kaufte die Mühle am Fluss von Anna Berger und ließ sie nach dem großen Brand mit Steinen aus dem alten Kloster wieder aufbauen. Im Keller der Mühle lagen damals 230 Säcke Hafer, die der Müller für die Pferde der Post gekauft hatte. Der Turm hat seitdem eine Uhr mit vier Zifferblättern, die jeden Abend von dem Lehrer des Dorfes gestellt wird.'
const ENGLISH =
  'The clockmaker Ada Marsh built the tower of Greenfield in 1847. The town bought the mill on the river from Tom Bell and had it built again after the great fire with stones of the old abbey. There were 230 sacks of oats in the cellar of the mill, which the miller had bought for the horses of the post. Since then the tower has had a clock with four faces, which the teacher of the village sets every evening.'

const facts = (sections: Section[], language: string) =>
  tasks.facts({ text: 't', sections, language, title: 'Mills', resources: 'resources' }).ranked

describe('facts by language', () => {
  it('asks each section in its own language', () => {
    const found = facts([section('a', ENGLISH), section('b', GERMAN)], 'en')
    const kinds = (id: string) =>
      new Set(found.filter((fact) => fact.section === id).map(({ forms }) => forms[0].kind))
    expect(kinds('b')).toEqual(new Set(['cloze']))
    expect([...kinds('a')].some((kind) => kind !== 'cloze')).toBe(true)
    expect(found.some((fact) => fact.section === 'b' && fact.answer.includes('1847'))).toBe(true)
  })

  it('asks a language without models, and a folder without any', () => {
    const text = 'L’orologiaio Paolo Marini costruì la torre di Olivara nel 1847 con pietra grigia.'
    expect(facts([section('a', text)], 'it').map(({ answer }) => answer)).toContain('1847')
    const none = tasks.facts({
      ...{ text: 't', sections: [section('a', GERMAN)], language: 'de', title: '', resources: '/none' },
    })
    expect(none.ranked.length).toBeGreaterThan(3)
  })

  it.runIf(existsSync('resources/models/languages'))('has models that can be read', async () => {
    const { loadLanguage } = await import('#core/languages/model')
    const { readFileSync } = await import('node:fs')
    for (const file of readdirSync('resources/models/languages').filter((name) => name.endsWith('.bin'))) {
      const model = loadLanguage(readFileSync(`resources/models/languages/${file}`))
      expect(model.tag('1847', [{ start: 0, end: 4 }])[0]!.end, file).toBe(4)
      expect(readFileSync(`resources/models/languages/${file}`).length, file).toBeLessThan(700_000)
    }
  })
})
