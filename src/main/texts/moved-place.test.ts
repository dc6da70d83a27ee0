import { describe, expect, it } from 'vitest'
import type { Place, Section } from '#core/text/document'
import { indexText, makeRange } from '#core/text/places'
import { placeIn } from './moved-place'
import type { Kept } from './places'
import type { OpenText } from './texts'

/** A text of one paragraph a block, in sections of the given paragraphs. */
function textOf(id: string, ...paragraphs: string[][]): OpenText {
  const sections: Section[] = paragraphs.map((texts, s) => ({
    id: `s${s + 1}`,
    title: '',
    blocks: texts.map((text, n) => ({ id: `s${s + 1}.${n}`, kind: 'paragraph', runs: [{ text }] })),
  }))
  return {
    reading: { text: id },
    document: { sections: sections.map(({ id }) => ({ id })) },
    section: async (wanted: string) => sections.find(({ id }) => id === wanted)!,
    sections: async () => sections,
  } as unknown as OpenText
}

/** What is kept of a place, as `reading.place` makes it: with the 80 units that follow. */
async function kept(text: OpenText, place: Place, progress = 0.5): Promise<Kept> {
  const index = indexText(await text.sections())
  const range = makeRange(index, text.reading.text, place, index.place(index.offset(place) + 80))
  return { v: 1, range, progress, at: 0 }
}

const spring = 'A colony wakes when the willow blooms, and the first pollen comes in on warm noons in March.'
const summer = 'The hive is full in June; a swarm hangs like a brown fruit from the plum tree by the wall.'
const autumn = 'The keeper leaves enough honey for the winter, and closes the entrance to the width of a bee.'

describe('where a reader left off', () => {
  it('is the very place while the text is the same', async () => {
    const text = textOf('a', [spring, summer], [autumn])
    for (const place of [
      { block: 's1.1', at: 9 },
      { block: 's2.0', at: 0 },
    ]) {
      expect(await placeIn(text, await kept(text, place))).toEqual(place)
    }
  })

  it('goes with its words when the text has changed around them', async () => {
    const before = textOf('a', [spring, summer], [autumn])
    const after = textOf('b', ['A new preface.'], [spring], ['A picture.', summer, autumn])
    expect(await placeIn(after, await kept(before, { block: 's1.1', at: 4 }))).toEqual({
      block: 's3.1',
      at: 4,
    })
  })

  it('is about as far into a text that no longer has its words', async () => {
    const before = textOf('a', [spring])
    const after = textOf('b', [autumn, autumn, summer, autumn])
    const place = await placeIn(after, await kept(before, { block: 's1.0', at: 3 }, 0.6))
    expect(place).toEqual({ block: 's1.2', at: 0 })
  })

  it('is never a block the text does not have', async () => {
    const text = textOf('a', [spring], [summer])
    const broken = await kept(text, { block: 's1.0', at: 0 }, 1)
    for (const from of [
      { block: 's1.7', at: 0 },
      { block: 's9.0', at: 0 },
      { block: 'x', at: 0 },
      { block: 's1.0', at: 9e9 },
    ]) {
      expect(await placeIn(text, { ...broken, range: { ...broken.range, from } })).toEqual({
        block: 's2.0',
        at: 0,
      })
    }
    expect(await placeIn(textOf('b'), broken)).toBeNull()
  })
})
