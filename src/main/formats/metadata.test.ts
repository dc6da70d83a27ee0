import { describe, expect, it } from 'vitest'
import { readArticle, titleFromName } from './metadata'

const BODY =
  'The ferry has been late on every one of the last nine mornings, and the harbour master says that the tide is not to blame.'
const read = (...lines: string[]) => {
  const { metadata, lines: rest } = readArticle(lines)
  return { metadata, rest: rest.filter((line) => line !== '') }
}

describe('readArticle', () => {
  it('takes title, dates, furniture and byline off the head, and the buttons off the tail', () => {
    const lines = [
      'Ferry late again',
      '',
      'March 9, 2023',
      'Updated 2023/03/10 at 6:42 PM',
      '5 Min Read',
      '',
      'By Ana Ruiz, The Times',
      '',
      BODY,
      '',
      'Share this Article',
    ]
    expect(read(...lines)).toEqual({
      metadata: {
        title: 'Ferry late again',
        published: '2023-03-09',
        byline: 'Ana Ruiz',
        authors: [{ full: 'Ana Ruiz' }],
        publisher: 'The Times',
      },
      rest: [BODY],
    })
  })

  it('prefers the day of publication to that of a change, wherever they stand', () => {
    expect(
      read('Ferry late', '', 'Updated 10 March 2023', 'Published 9 March 2023', '', BODY).metadata.published,
    ).toBe('2023-03-09')
    expect(read('Ferry late', '', 'Updated 10 March 2023', '', BODY).metadata.published).toBe('2023-03-10')
  })

  it('finds a title right above a byline with a date, a whole sentence too', () => {
    const metadata = { byline: 'Ana Ruiz', authors: [{ full: 'Ana Ruiz' }], published: '2023-03-09' }
    for (const title of ['Ferry late again, after nine mornings', 'The ferry is late. Nobody minds.'])
      expect(read(title, 'By Ana Ruiz in Hull, March 9, 2023', '', BODY)).toEqual({
        metadata: { title, ...metadata },
        rest: [BODY],
      })
  })

  it('keeps the date of a line of its own beside that of a byline', () => {
    expect(
      read('Ferry late', 'March 9, 2023', 'By Ana Ruiz, March 10, 2023', '', BODY).metadata,
    ).toMatchObject({ byline: 'Ana Ruiz', published: '2023-03-09' })
  })

  it('keeps a standfirst between title and byline', () => {
    const standfirst = 'Nine mornings, nine excuses'
    expect(read('Ferry late', '', standfirst, '', 'By Ana Ruiz', '', BODY)).toMatchObject({
      metadata: { title: 'Ferry late', byline: 'Ana Ruiz' },
      rest: [standfirst, BODY],
    })
  })

  it('finds a title above a second line of the headline, where the head tells who wrote it', () => {
    const second = 'Nine mornings, nine excuses'
    for (const title of ['FERRY LATE AGAIN', '"The tide does not care about you"'])
      expect(read(title, second, '', 'Words: Ana Ruiz', '', BODY)).toMatchObject({
        metadata: { title, byline: 'Ana Ruiz' },
        rest: [second, BODY],
      })
    expect(read('The tide came in', second, '', BODY).metadata.title).toBeUndefined()
  })

  it('finds who wrote it below a long standfirst, or right below another line', () => {
    const standfirst =
      'The ferry of a small harbour has been late on nine mornings running, and nobody who has to be at work minds. It is said to be the tide.'
    expect(read('Ferry late', '', standfirst, '', 'BY ANA RUIZ', '', BODY)).toMatchObject({
      metadata: { title: 'Ferry late', byline: 'ANA RUIZ' },
      rest: [standfirst, BODY],
    })
    expect(read('Ferry late', '', 'Harbour news', 'by Ana Ruiz', '22 June 2023', '', BODY)).toMatchObject({
      metadata: { title: 'Ferry late', byline: 'Ana Ruiz', published: '2023-06-22' },
      rest: ['Harbour news', BODY],
    })
  })

  it('reads a name with a role above a date, and the line of the newspaper', () => {
    expect(
      read(
        'Ferry late',
        '',
        'Ana Ruiz Transport affairs correspondent',
        'Fri 6 Oct 2023 17.42 BST',
        '',
        BODY,
      ),
    ).toMatchObject({ metadata: { byline: 'Ana Ruiz', published: '2023-10-06' }, rest: [BODY] })
    expect(
      read(
        'Ferry late',
        '',
        'By Ana Ruiz, reporter',
        'The Hull & Cork Times, Friday, October 6, 2023',
        '',
        BODY,
      ),
    ).toMatchObject({
      metadata: { byline: 'Ana Ruiz', publisher: 'The Hull & Cork Times', published: '2023-10-06' },
      rest: [BODY],
    })
    expect(read('Ferry late', '', 'Ana Ruiz harbour correspondent', '', BODY).rest).toHaveLength(2)
    expect(
      read('Ferry late', '', 'Ana Ruiz in Hull and Bo Lind in Port Ennel', 'OCTOBER 6 2023', '', BODY),
    ).toMatchObject({ metadata: { byline: 'Ana Ruiz, Bo Lind', published: '2023-10-06' }, rest: [BODY] })
  })

  it('finds the title under a menu', () => {
    expect(read('Skip to content', '', 'Subscribe', '', 'Ferry late', '', BODY)).toMatchObject({
      metadata: { title: 'Ferry late' },
      rest: [BODY],
    })
  })

  it.each([
    [BODY],
    ['It was dark.', '', BODY],
    ['- bread', '- milk', '', BODY],
    ['CHAPTER I', '', BODY],
    [
      'A line of hard-wrapped prose that goes on to the edge of the page',
      'and is continued on the next.',
      '',
      BODY,
    ],
  ])('does not take the beginning of a text for its title: %j', (...lines) => {
    const { metadata, rest } = read(...lines)
    expect(metadata.title).toBeUndefined()
    expect(rest).toEqual(lines.filter((line) => line !== ''))
  })

  it('takes nothing out of a hard-wrapped paragraph, whatever its last line is', () => {
    const lines = [
      'Ferry late',
      '',
      'She wrote it all down for him on the back of the card and asked him',
      'print',
      '',
      BODY,
    ]
    expect(read(...lines).rest).toEqual([...lines.slice(2, 4), BODY])
  })

  it('keeps a text whole that would be empty without its title', () => {
    expect(read('Ferry late again')).toEqual({ metadata: {}, rest: ['Ferry late again'] })
    expect(read('Ferry late', '', '5 min read', 'Share')).toEqual({
      metadata: {},
      rest: ['Ferry late', '5 min read', 'Share'],
    })
  })
})

describe('titleFromName', () => {
  it.each([
    ['the_old-harbour.txt', 'The old harbour'],
    ['/tmp/War%20and%20Peace (1).txt', 'War and Peace (1)'],
    ['C:\\texts\\notes.final.md', 'Notes.final'],
    ['twenty-one days.txt', 'Twenty-one days'],
    ['灯塔.txt', '灯塔'],
    ['.txt', 'Untitled'],
  ])('makes %j into %j', (name, title) => {
    expect(titleFromName(name)).toBe(title)
  })
})
