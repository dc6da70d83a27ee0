import { expect, it } from 'vitest'
import { csvOf, type Table, toldNumber } from './table'

const table: Table = {
  columns: [
    { title: 'Text', kind: 'text' },
    { title: 'Day', kind: 'day' },
    { title: 'Right', kind: 'percent' },
    { title: 'Minutes', kind: 'number' },
    { title: 'Cards', kind: 'count' },
  ],
  rows: [
    ['Sea, "calm"', '2026-03-01', 0.8349, 12.34, 1200],
    ['=SUM(A1)', '2026-03-02', null, 0, 0],
  ],
}

it('says in a file what the table shows: days as dates, shares in percent, nothing where there is nothing', () => {
  expect(csvOf(table)).toBe(
    'Text,Day,Right (%),Minutes,Cards\r\n' +
      '"Sea, ""calm""",2026-03-01,83.5,12.3,1200\r\n' +
      "'=SUM(A1),2026-03-02,,0,0\r\n",
  )
})

it('tells numbers no finer than a tenth, and counts as whole numbers', () => {
  expect(toldNumber(0.99951, 'percent')).toBe(100)
  expect(toldNumber(2.25, 'number')).toBe(2.3)
  expect(toldNumber(3, 'count')).toBe(3)
})
