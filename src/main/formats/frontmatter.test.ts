import { describe, expect, it } from 'vitest'
import { readFrontMatter } from './frontmatter'

const read = (...lines: string[]) => readFrontMatter(['---', ...lines, '---', 'Text'].join('\n'))

describe('readFrontMatter', () => {
  it('reads what a reading can use', () => {
    const { metadata, rest } = read(
      'title: "Tides: a history"',
      "author: 'Ilse Quint'",
      'date: 2022-05-14T10:00:00Z',
      'lang: en_GB',
      'publisher: The Workbench Review',
      'draft: true',
      '# a comment',
    )
    expect(metadata).toEqual({
      title: 'Tides: a history',
      byline: 'Ilse Quint',
      authors: [{ full: 'Ilse Quint' }],
      published: '2022-05-14',
      publisher: 'The Workbench Review',
      language: 'en-GB',
    })
    expect(rest).toBe('Text')
  })

  it.each([[['authors: [Ana Ruiz, "Bo Lind"]']], [['authors:', '  - Ana Ruiz', '  - Bo Lind']]])(
    'reads a list: %j',
    (lines) => {
      expect(read(...lines).metadata).toEqual({
        byline: 'Ana Ruiz, Bo Lind',
        authors: [{ full: 'Ana Ruiz' }, { full: 'Bo Lind' }],
      })
    },
  )

  it('keeps a year as exact as it is, and drops what is no date and no language', () => {
    expect(read('date: 1896').metadata).toEqual({ published: '1896' })
    expect(read('date: soon', 'lang: english please').metadata).toEqual({})
  })

  it.each([
    '---\nTwo rules around a sentence.\n---\nText',
    'title: no fence\nText',
    '---\ntitle: never closed\nText',
  ])('leaves alone what is no front matter: %j', (source) => {
    expect(readFrontMatter(source)).toEqual({ metadata: {}, rest: source })
  })
})
