import { describe, expect, it } from 'vitest'
import { headingLevel, isBareChapter, isChapter } from './headings'

const PROSE =
  'The ferry has been late on every one of the last nine mornings, and nobody can say why that is.'
const between = { before: PROSE, after: PROSE }

describe('headingLevel', () => {
  it.each([
    ['PART TWO', 1],
    ['Chapter 4', 2],
    ['CHAPTER IV. The Return', 2],
    ['Kapitel 3: Die Rückkehr', 2],
    ['Глава 2', 2],
    ['第三章 灯塔', 2],
    ['Epilogue', 2],
    ['XIV', 2],
    ['7.', 2],
    ['1. Introduction', 2],
    ['2.3 What the tide brought', 3],
    ['THE LAST BOAT', 2],
    ['The Last Boat to Skerry Point', 2],
    ['Why the ferry waits', 2],
  ])('%j is a heading', (line, level) => {
    expect(headingLevel(line, between)).toBe(level)
  })

  it.each([
    'Nobody came.',
    '“Why the ferry waits”',
    'Why the ferry waits:',
    'Section 3 of the act says nothing about it',
    'Act one was over.',
    '1,200 passengers',
    'ana@example.org',
    'https://example.org/ferry',
    'He waited there until the last of the boats had come home and gone',
    '...',
  ])('%j is none', (line) => {
    expect(headingLevel(line, between)).toBeUndefined()
  })

  it('needs a paragraph below, unless it names a chapter', () => {
    expect(headingLevel('Why the ferry waits', { before: PROSE, after: 'And why not' })).toBeUndefined()
    expect(headingLevel('THE END', { before: PROSE, after: '' })).toBeUndefined()
    expect(headingLevel('Chapter 4', { before: PROSE, after: '' })).toBe(2)
  })

  it('does not take a page number inside a sentence for a chapter', () => {
    expect(headingLevel('14', { before: 'and so they went on to', after: PROSE })).toBeUndefined()
  })
})

it('tells a chapter number that waits for its title', () => {
  expect(['CHAPTER IV.', 'Kapitel 3', 'IX'].every(isBareChapter)).toBe(true)
  expect(['Chapter 4: The Return', 'Epilogue', 'The Return'].some(isBareChapter)).toBe(false)
  expect(isChapter('Part one of the plan')).toBe(false)
})
