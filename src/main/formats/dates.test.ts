import { describe, expect, it } from 'vitest'
import { findDate, readDateLine } from './dates'

describe('findDate', () => {
  it.each([
    'January 21, 2024',
    'Jan. 21, 2024',
    'JANUARY 21ST, 2024',
    '21 January 2024',
    '21st of January 2024',
    '2024/01/21',
    '2024-01-21T20:17:00Z',
    '2024.1.21',
    '21.01.2024',
    '21. Januar 2024',
    'le 21 janvier 2024',
    '21 de enero de 2024',
    '21 de janeiro de 2024',
    '21 gennaio 2024',
    '21 januari 2024',
    '2024年1月21日',
    '２０２４年１月２１日',
    '21 января 2024 года',
    '21 stycznia 2024',
    '21 يناير 2024',
    '٢١ يناير ٢٠٢٤',
    '۲۱ يناير ۲۰۲۴',
    '21 בינואר 2024',
    '21 जनवरी 2024',
    '२१ जनवरी २०२४',
    '2024년 1월 21일',
    '01/21/2024',
    '21/01/2024',
  ])('reads %s', (written) => {
    expect(findDate(`x ${written} y`)?.iso).toBe('2024-01-21')
  })

  it('does not choose between the 3rd of April and the 4th of March', () => {
    expect(findDate('03/04/2024')).toEqual({ text: '03/04/2024' })
    expect(findDate('04/04/2024')?.iso).toBe('2024-04-04')
  })

  it.each(['30 February 2024', 'Room 12, 2024', 'Marble 21, 2024', '2024/13/01', '21 2024', 'in 1896'])(
    'finds no date in %j',
    (text) => {
      expect(findDate(text)).toBeUndefined()
    },
  )
})

describe('readDateLine', () => {
  it.each([
    ['January 21, 2024', false],
    ['Published on Sunday, 21 January 2024 at 8:17 PM GMT', false],
    ['Updated 2024/01/21 at 8:17 PM', true],
    ['Last updated: 21 January 2024, 20:17', true],
    ['Veröffentlicht am 21. Januar 2024 um 20:17 Uhr', false],
    ['Aktualisiert am 21.01.2024, 20:17 Uhr', true],
    ['Publié le 21 janvier 2024 à 20h17', false],
    ['Опубликовано 21 января 2024 года в 20:17', false],
    ['٢١ يناير ٢٠٢٤', false],
    ['פורסם ב־21 בינואר 2024', false],
    ['२१ जनवरी २०२४', false],
    ['Mis à jour le 21 janvier 2024', true],
    ['Publicado el 21 de enero de 2024 a las 20:17', false],
    ['发布时间 2024年1月21日', false],
  ])('takes %j for a date line', (line, updated) => {
    expect(readDateLine(line)).toEqual({ iso: '2024-01-21', updated })
  })

  it.each(['On January 21, 2024 the bridge fell.', 'January 2024 was cold', 'Oslo, 21 January 2024', ''])(
    'leaves %j in the text',
    (line) => {
      expect(readDateLine(line)).toBeUndefined()
    },
  )

  it('knows a date line it cannot read', () => {
    expect(readDateLine('Published 03/04/2024')).toEqual({ updated: false })
  })
})
