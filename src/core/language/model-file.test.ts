import { expect, test } from 'vitest'
import { layOutPairs, layOutRows, packRows } from './lay-out'
import { readModelFile, writeModelFile } from './model-file'

const about = { relations: ['root'], lemmas: { 'löss NOUN.sing': 'löss' }, lexicon: { NOUN: 'harbour quay' } }
const sections = [
  { name: 'moves', ...layOutPairs([[7, [[1, 4]]]]) },
  { name: 'guesser', ...packRows([[3, [[1, 5]]]], 2) },
  { name: 'labels', ...layOutRows([[8, [[1, -3]]]], 2) },
]
const file = writeModelFile(sections, about)

const scores = (bytes: Uint8Array, name: string, feature: number): number[] => {
  const model = readModelFile(bytes).models.get(name)!
  const found = new Float64Array(model.classes)
  model.score(Int32Array.of(feature), 1, found)
  return [...found]
}

test('what was written is read: weights by name, and all that is not weights', () => {
  expect(scores(file, 'moves', 7)).toEqual([0, 4, 0])
  expect(scores(file, 'guesser', 3)).toEqual([0, 5])
  expect(scores(file, 'labels', 8)).toEqual([0, -3])
  expect(readModelFile(file).header).toMatchObject(about)
})

test('a file is read wherever it lies in memory', () => {
  for (const shift of [1, 2, 4]) {
    const moved = new Uint8Array(file.length + shift)
    moved.set(file, shift)
    expect(scores(moved.subarray(shift), 'labels', 8)).toEqual([0, -3])
  }
})

test('a byte more or less, or another one anywhere, is refused', () => {
  const longer = new Uint8Array(file.length + 4)
  longer.set(file)
  for (const length of [1, 4])
    expect(() => readModelFile(longer.subarray(0, file.length + length))).toThrow('damaged')
  for (const length of [1, 4, 8]) expect(() => readModelFile(file.subarray(0, -length))).toThrow('damaged')
  for (let at = 8; at < file.length; at += 9973) {
    const wrong = file.slice()
    wrong[at]! ^= 1
    expect(() => readModelFile(wrong)).toThrow('damaged')
  }
})
