import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadEnglish } from '#core/language/english'
import { survey } from '#core/questions/generate'
import { looselyReady } from '#core/wording/prepare'
import { ACCEPTANCE_FEATURES, acceptanceFeatures, aroundOf, takenBy } from './acceptance'

const english = loadEnglish(readFileSync('resources/models/english/model.bin'))
const TEXT =
  'The mill of Hull was built by Ada Stone. In 1921 the mill sold forty looms to Norway. The mill burned down in 1930, and Tom Bell drew the new weaving hall of Leeds.'

/** The features by name of the questions of the text, by their answers. */
function featuresOf(title: string) {
  const block = { id: 's.0', kind: 'paragraph' as const, runs: [{ text: TEXT }] }
  const { candidates, context } = survey({
    ...{ text: 't', title, english },
    sections: [{ id: 's', title: '', blocks: [block] }],
  })
  const around = aroundOf(context.sentences, title, new Map())
  return new Map(
    candidates.flatMap((candidate) => {
      const ready = looselyReady(candidate, context)
      if (!ready) return []
      const row = acceptanceFeatures(ready, 0, around)
      expect(row).toHaveLength(ACCEPTANCE_FEATURES.length)
      expect(row.every(Number.isFinite)).toBe(true)
      return [[candidate.text, new Map(row.map((value, i) => [ACCEPTANCE_FEATURES[i], value]))]]
    }),
  )
}

test('a row tells what the text has said before, and what everybody knows', () => {
  const found = featuresOf('Old Cloth')
  expect(found.get('Norway')?.get('famous')).toBe(1)
  expect(found.get('Norway')?.get('nouns-given')).toBe(1)
  expect(found.get('Norway')?.get('nouns-fresh')).toBe(1)
  expect(found.get('Tom Bell')?.get('famous')).toBe(0)
  expect(found.get('Tom Bell')?.get('title-share')).toBe(0)
  expect(featuresOf('The Weaving Halls of Leeds').get('Tom Bell')?.get('title-share')).toBeGreaterThan(0)
})

test('a question is taken as likely as it has none of the faults', () => {
  const half = { base: 0, trees: [] }
  expect(takenBy([half], [])).toBe(0)
  const two = [
    { ...half, fault: 'unclear' },
    { ...half, fault: 'easy' },
  ]
  expect(takenBy(two, [])).toBeCloseTo(Math.log(0.25 / 0.75))
  // Models of one fault are one opinion of it.
  expect(takenBy([...two, ...two], [])).toBeCloseTo(Math.log(0.25 / 0.75))
})
