import { expect, test, vi } from 'vitest'
import type { Method } from '#contract/api'
import type { Client } from '#renderer/app/client'
import { firstKeyFacts } from './keyFacts'

/** A text of sections with these facts; those in capitals are key facts. */
function text(sections: Record<string, string[]>, dropped: string[] = [], silent: string[] = []) {
  const asked = vi.fn()
  const call = async (method: Method, input: unknown) => {
    if (method === 'reading.open') return { sections: Object.keys(sections).map((id) => ({ id })) }
    if (method === 'facts.states') return { kept: [], dropped }
    if (method === 'facts.standing') return { silent, known: [] }
    const { section } = input as { section: string }
    asked(section)
    const ids = sections[section] ?? []
    return { facts: ids.map((id) => ({ id })), key: ids.filter((id) => id === id.toUpperCase()) }
  }
  return { call: call as unknown as Client['call'], asked }
}

test('learning begins with the first section that has key facts, and asks no further', async () => {
  const { call, asked } = text({ s1: ['a'], s2: ['B', 'c', 'D'], s3: ['E'] })
  expect((await firstKeyFacts(call, 'r1')).map(({ id }) => id)).toEqual(['B', 'D'])
  expect(asked.mock.calls.flat()).toEqual(['s1', 's2'])
})

test('a text without key facts has nothing to learn', async () => {
  expect(await firstKeyFacts(text({ s1: ['a'], s2: [] }).call, 'r1')).toEqual([])
  expect(await firstKeyFacts(text({}).call, 'r1')).toEqual([])
})

test('what was dropped, by itself or with its answer, is not learned after all', async () => {
  const sections = { s1: ['A', 'B'], s2: ['C', 'D', 'E'] }
  const { call } = text(sections, ['A', 'C'], ['B', 'D'])
  expect((await firstKeyFacts(call, 'r1')).map(({ id }) => id)).toEqual(['E'])
})
