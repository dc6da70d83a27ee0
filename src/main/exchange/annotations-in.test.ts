import { describe, expect, test } from 'vitest'
import { readAnnotations } from './annotations-in'
import { readJsonFile } from './json-in'
import { colourNear } from './looks'

const bytes = (text: string) => new TextEncoder().encode(text)
const file = (value: unknown) => readAnnotations(readJsonFile(bytes(JSON.stringify(value))))
const quote = { type: 'TextQuoteSelector', exact: 'the water rises', prefix: 'Twice a day ', suffix: '.' }

describe("Readium's and other readers' annotations", () => {
  const thorium = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:uuid:set',
    type: 'AnnotationSet',
    about: { 'dc:title': 'The Tide', 'dc:creator': ['Ada Marsh'] },
    items: [
      {
        id: 'urn:uuid:1',
        type: 'Annotation',
        created: '2026-02-03T04:05:06.007Z',
        body: {
          type: 'TextualBody',
          value: 'Why?',
          color: '#ff0000',
          highlight: 'strikethrough',
          tag: 'sea',
        },
        target: { source: 'OEBPS/one.xhtml', selector: [{ type: 'FragmentSelector', value: 'x' }, quote] },
      },
      {
        id: 'urn:uuid:2',
        type: 'Annotation',
        motivation: 'bookmarking',
        target: {
          source: 'OEBPS/one.xhtml',
          selector: { type: 'CssSelector', value: 'p', refinedBy: quote },
        },
      },
    ],
  }

  test('are known by the title of their set, with their note, tag and look', () => {
    const { items, refused } = file(thorium)
    expect(refused).toBe(0)
    expect(items[0]).toMatchObject({
      title: 'The Tide',
      quote: { exact: 'the water rises', prefix: 'Twice a day ', suffix: '.' },
      note: 'Why?',
      tags: ['sea'],
      colour: 'rose',
      style: 'strike',
      kind: 'highlight',
      addedAt: Date.parse('2026-02-03T04:05:06.007Z'),
    })
    expect(items[0]).not.toHaveProperty('reading')
    expect(items[1]).toMatchObject({ kind: 'bookmark', quote: { exact: 'the water rises' } })
  })

  test('become the same marks whenever they come, and two of them two', () => {
    const first = file(thorium).items.map(({ mark }) => mark)
    expect(file(thorium.items).items.map(({ mark }) => mark)).toEqual(first)
    expect(new Set(first).size).toBe(2)
  })

  test('may be a plain list, a single one, a page or a collection', () => {
    const one = thorium.items[0]
    const shapes = [[one], one, { type: 'AnnotationPage', items: [one] }, { first: { items: [one] } }]
    for (const shape of shapes) expect(file(shape).items).toHaveLength(1)
  })

  test('are told apart from what is no annotation of words', () => {
    const none = [null, 7, 'x', {}, { target: {} }, { target: { selector: { ...quote, exact: ' ' } } }]
    expect(file([...none, thorium.items[0]])).toMatchObject({
      refused: none.length,
      items: [{ note: 'Why?' }],
    })
  })
})

test.each([
  ['yellow', 'amber'],
  ['#00ff00', 'green'],
  ['#00f', 'blue'],
  ['#ff66aa', 'rose'],
  ['#ffee00', 'amber'],
  ['#888', 'amber'],
  ['constructor', 'amber'],
])('%s is nearest to %s', (name, colour) => {
  expect(colourNear(name)).toBe(colour)
})

describe('a hostile file', () => {
  const refuse = (text: string) => () => readAnnotations(readJsonFile(bytes(text)))

  test('is refused in plain words when it is no JSON, no annotations, or nested without end', () => {
    expect(refuse('%PDF-1.7')).toThrow('it is not JSON')
    expect(refuse('7')).toThrow('no file of annotations')
    expect(refuse('{"items": 3}')).toThrow('no annotations')
    expect(refuse('['.repeat(2_000_000))).toThrow('nested too deeply')
    expect(refuse(`[${'{"a":'.repeat(100)}1${'}'.repeat(100)}]`)).toThrow('nested too deeply')
    expect(refuse(JSON.stringify(Array.from({ length: 100_001 }, () => 0)))).toThrow('more annotations')
  })

  test('cannot reach prototypes, nor bring wrong types into a mark', () => {
    const text = `[{"id": {"a": 1}, "__proto__": {"colour": "green"}, "motivation": 3, "created": [], "body": [{"__proto__": {"value": "x"}}, 5, {"value": {}}, {"purpose": "tagging", "value": ["a"]}],
      "target": {"source": {"id": 3}, "styleClass": ["x"], "selector": [{"type": "TextQuoteSelector", "exact": "words", "prefix": {}, "suffix": 1},
      {"type": "lectern:PlaceSelector", "lectern:text": "t", "lectern:from": {"block": "__proto__", "at": -1}, "lectern:to": {"block": "b", "at": 1.5}}]}}]`
    const { items } = readAnnotations(readJsonFile(bytes(text)))
    expect(items).toEqual([
      {
        mark: expect.stringMatching(/^w[0-9a-f]{24}$/),
        title: '',
        kind: 'highlight',
        colour: 'amber',
        style: 'fill',
        quote: { exact: 'words', prefix: '', suffix: '' },
        note: '',
        tags: [],
      },
    ])
    expect(({} as Record<string, unknown>).colour).toBeUndefined()
  })

  test('names no mark that is not named like one', () => {
    for (const id of ['urn:lectern:mark:__proto__', 'urn:lectern:mark:../x', 'urn:lectern:mark:'])
      expect(file([{ id, target: { selector: quote } }]).items[0]!.mark).toMatch(/^w[0-9a-f]{24}$/)
  })

  test('cannot bring more than a mark may hold', () => {
    const long = { ...quote, exact: 'x'.repeat(100_001) }
    expect(file([{ target: { selector: long } }])).toEqual({ items: [], refused: 1 })
    const tags = Array.from({ length: 200 }, (_, n) => ({ purpose: 'tagging', value: `t${n}` }))
    expect(file([{ target: { selector: quote }, body: tags }]).items[0]!.tags).toHaveLength(50)
  })
})
