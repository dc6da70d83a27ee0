import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadEnglish } from '#core/language/english'
import type { ReadSentence } from '#core/sentences/sentence'
import { definitionsIn } from './definitions'

const english = loadEnglish(readFileSync('resources/models/english/model.bin'))

/** The terms that a sentence defines, each with what it means. */
function defined(said: string): [term: string, meaning: string][] {
  const sentence = { said, analysis: english.analyse(said) } as ReadSentence
  return definitionsIn(sentence).map(({ span, meaning }) => [said.slice(span.start, span.end), meaning])
}

test.each([
  [
    'A heddle is a loop of wire that holds one thread of the warp.',
    'heddle',
    'a loop of wire that holds one thread of the warp',
  ],
  ['Fulling is the process of beating wet wool.', 'Fulling', 'the process of beating wet wool'],
  [
    'A distaff (or rock) is a stick on which raw flax is wound.',
    'distaff',
    'a stick on which raw flax is wound',
  ],
  [
    'Treadles are the foot pedals of a hand loom and are worked in turn.',
    'Treadles',
    'the foot pedals of a hand loom',
  ],
  ['Bobbins are small reels that carry thread.', 'Bobbins', 'small reels that carry thread'],
  [
    'The combing of fibres before they are spun is called carding.',
    'carding',
    'the combing of fibres before they are spun',
  ],
  [
    'Sheep that graze on salt marshes are known as samphires.',
    'samphires',
    'sheep that graze on salt marshes',
  ],
  ['Retting refers to the soaking of flax stems in water.', 'Retting', 'the soaking of flax stems in water'],
  [
    'The term “selvage” refers to the edge of a cloth that cannot fray.',
    'selvage',
    'the edge of a cloth that cannot fray',
  ],
  [
    'Tentering is the name given to the stretching of cloth on a frame.',
    'Tentering',
    'the stretching of cloth on a frame',
  ],
  [
    'Weavers learn about felting, the process by which wet wool is turned into a firm sheet.',
    'felting',
    'the process by which wet wool is turned into a firm sheet',
  ],
  [
    'The women use a small tool called a bodkin, which draws ribbons through cloth.',
    'bodkin',
    'a small tool which draws ribbons through cloth',
  ],
  [
    'They are guilty of shoddiness, or mixing old rags into new yarn.',
    'shoddiness',
    'mixing old rags into new yarn',
  ],
])('%s', (said, term, meaning) => {
  expect(defined(said)).toEqual([[term, meaning]])
})

test('what only a field calls so is asked within it', () => {
  const said = 'In weaving, a shot is a single thread that crosses the warp.'
  const [found] = definitionsIn({ said, analysis: english.analyse(said) } as ReadSentence)
  expect(found).toMatchObject({ field: 'In weaving', meaning: 'a single thread that crosses the warp' })
})

test.each([
  ['somebody', 'Ada Stone is a weaver who lives in Hull.'],
  ['a name', 'Hull is a city that lies on the Humber.'],
  ['a thing at hand', 'The mill is a building that houses forty looms.'],
  ['a problem', 'Moth is a problem that every weaver knows.'],
  ['a judgement', 'Silk is a beautiful fibre that sells for a high price.'],
  ['what was', 'A ducat was a coin that merchants used in Venice.'],
  ['what is told of it', 'Weaving is an industry that has grown since the war.'],
  ['what was said of it', 'Dyes are colours that weavers have long fought over in the town.'],
  ['what many people do', 'Tea is a drink that many people like in the morning.'],
  ['what leans on the sentence before', 'A loom of this kind is a machine that does such work.'],
  ['who speaks', 'A loom is a machine that we use every day.'],
  ['too little', 'Wool is a fibre.'],
  ['an example', 'Flax is an example of a plant that gives fibre.'],
  ['what some call so as well', 'The mill, also known as the shed, is a part of the town that floods.'],
  ['a word for it', 'Shoddy is a catchall term that describes cloth made of rags.'],
  ['a list', 'They sold wool, silk, or cloth made of hemp.'],
  ['a question', 'Is a heddle a loop of wire that holds a thread?'],
  ['where a clause begins', 'During weaving, the loss of tension in the warp breaks threads.'],
  ['what stands in the way', 'A heddle is not a hook that pulls the thread.'],
])('%s is no definition', (_, said) => {
  expect(defined(said)).toEqual([])
})
