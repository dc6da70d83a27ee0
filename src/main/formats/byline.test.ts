import { describe, expect, it } from 'vitest'
import { readByline } from './byline'

describe('readByline', () => {
  it.each([
    ['By Odile Brandt, Veldhaven’s Courier', 'Odile Brandt', ['Odile Brandt'], 'Veldhaven’s Courier'],
    ['By Ana Ruiz and Bo Lind', 'Ana Ruiz and Bo Lind', ['Ana Ruiz', 'Bo Lind'], undefined],
    [
      'by Ana Ruiz, Bo Lind and Cy van der Meer',
      'Ana Ruiz, Bo Lind and Cy van der Meer',
      ['Ana Ruiz', 'Bo Lind', 'Cy van der Meer'],
      undefined,
    ],
    ['By Ana Ruiz, Reuters', 'Ana Ruiz', ['Ana Ruiz'], 'Reuters'],
    ['BY ANA RUIZ', 'ANA RUIZ', ['ANA RUIZ'], undefined],
    ['By Ana Ruiz, Senior Correspondent', 'Ana Ruiz', ['Ana Ruiz'], undefined],
    ['By Ana Ruiz | The Harbour Times', 'Ana Ruiz', ['Ana Ruiz'], 'The Harbour Times'],
    ['By J. K. O’Hara for The Harbour Times', 'J. K. O’Hara', ['J. K. O’Hara'], 'The Harbour Times'],
    ['Von Käthe Möller und Jan Groß', 'Käthe Möller und Jan Groß', ['Käthe Möller', 'Jan Groß'], undefined],
    ['Par Élise Fabre', 'Élise Fabre', ['Élise Fabre'], undefined],
    ['Por Inés Peña y Luis Gil', 'Inés Peña y Luis Gil', ['Inés Peña', 'Luis Gil'], undefined],
    ['文/林海', '林海', ['林海'], undefined],
    ['Автор: Анна Белова', 'Анна Белова', ['Анна Белова'], undefined],
    ['بقلم سلمى الحداد', 'سلمى الحداد', ['سلمى الحداد'], undefined],
    ['بقلم: سلمى الحدّاد', 'سلمى الحدّاد', ['سلمى الحدّاد'], undefined],
    ['लेखक: मीरा शेखावत', 'मीरा शेखावत', ['मीरा शेखावत'], undefined],
    ['著者：佐々木かおり', '佐々木かおり', ['佐々木かおり'], undefined],
    ['מאת: נועה לוי', 'נועה לוי', ['נועה לוי'], undefined],
  ])('reads %j', (line, byline, authors, publisher) => {
    expect(readByline(line)).toEqual({
      byline,
      authors: authors.map((full) => ({ full })),
      ...(publisher === undefined ? {} : { publisher }),
    })
  })

  it.each([
    ['By Ana Ruiz, March 9, 2023', undefined],
    ['By Ana Ruiz, 9 March 2023', undefined],
    ['By Ana Ruiz in Port Ennel, 9 March 2023', undefined],
    ['EXCLUSIVE by Ana Ruiz at Port Ennel, 9 March 2023', undefined],
    ['By Ana Ruiz, in Hull, Wednesday, March 9, 2023', undefined],
    ['By Ana Ruiz, Court Correspondent | Published on 9 March 2023', undefined],
    ['By Ana Ruiz, The Harbour Times, 2023-03-09, updated March 10, 2023 at 8:17 PM', 'The Harbour Times'],
    ['Von Ana Ruiz, 9. März 2023', undefined],
    ['March 9, 2023 by Ana Ruiz', undefined],
    ['9 March 2023 | By Ana Ruiz, The Harbour Times | 5 min read', 'The Harbour Times'],
  ])('reads the date beside the name in %j', (line, publisher) => {
    expect(readByline(line)).toEqual({
      byline: 'Ana Ruiz',
      authors: [{ full: 'Ana Ruiz' }],
      published: '2023-03-09',
      ...(publisher && { publisher }),
    })
  })

  it('passes over a date that could be read in two ways', () => {
    expect(readByline('By Ana Ruiz, 03/04/2023')).toEqual({
      byline: 'Ana Ruiz',
      authors: [{ full: 'Ana Ruiz' }],
    })
  })

  it.each([
    'By the river',
    'By March 9, 2023',
    'By March 9, 2023 Ana Ruiz had left.',
    'March 9, 2023 by the river',
    'March 9, 2023, Ana Ruiz',
    'By Ana Ruiz, March 9, 2023, nobody slept',
    'By Candlelight',
    'By 2030, half of it will be gone',
    'By Tuesday the water had reached the church and nobody slept.',
    'Von der Straße aus sah man nichts',
    'Odile Brandt',
    'بقلم سلمى الحداد وكريم ناصر',
    'بقلم',
    'Текст был длинный.',
    '',
  ])('leaves %j in the text', (line) => {
    expect(readByline(line)).toBeUndefined()
  })
})
