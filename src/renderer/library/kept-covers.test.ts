import { describe, expect, it } from 'vitest'
import { keptCovers } from './kept-covers'

function open(most: number) {
  const released: string[] = []
  return { released, covers: keptCovers(most, (url) => released.push(url)) }
}

describe('covers that were shown', () => {
  it('are there again at once, and those longest not shown are let go of', () => {
    const { covers, released } = open(2)
    covers.keep('a', 'blob:1')
    covers.keep('b', 'blob:2')
    expect(covers.get('a')).toBe('blob:1')
    covers.keep('c', 'blob:3')
    expect(released).toEqual(['blob:2'])
    expect(['a', 'b', 'c'].map(covers.get)).toEqual(['blob:1', undefined, 'blob:3'])
  })

  it('are kept once, though two asked for the same', () => {
    const { covers, released } = open(2)
    expect(covers.keep('a', 'blob:1')).toBe('blob:1')
    expect(covers.keep('a', 'blob:2')).toBe('blob:1')
    expect(covers.keep('a', 'blob:1')).toBe('blob:1')
    expect(released).toEqual(['blob:2'])
  })
})
