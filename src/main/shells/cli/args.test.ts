import { describe, expect, it } from 'vitest'
import { readArgs } from './args'
import { UsageError } from './io'

const read = (line: string) => readArgs(line.split(' ').filter(Boolean))

describe('the command line', () => {
  it('reads every command, its options before or after', () => {
    expect(read('import a.txt b.md --data d')).toEqual({
      name: 'import',
      data: 'd',
      files: ['a.txt', 'b.md'],
    })
    expect(read('import --data=d -- --odd.txt')).toEqual({ name: 'import', data: 'd', files: ['--odd.txt'] })
    expect(read('import a.csv --data d --columns front,Antwort,tags,-,,lückentext')).toMatchObject({
      table: { columns: ['question', 'answer', 'tags', null, null, 'blanks'] },
    })
    expect(read('import a.csv --data d --deck A::B --head no')).toMatchObject({
      table: { deck: 'A::B', head: false },
    })
    expect(read('text r1 --data d')).toEqual({ name: 'text', data: 'd', id: 'r1', json: false })
    expect(read('text --json r1 --data d')).toMatchObject({ json: true })
    expect(read('list --data d --all')).toEqual({ name: 'list', data: 'd', all: true })
    expect(read('serve --data d')).toEqual({ name: 'serve', data: 'd', port: 0 })
    expect(read('serve --data d --port 8080')).toMatchObject({ port: 8080 })
    expect(read('check --data d')).toEqual({ name: 'check', data: 'd' })
    expect(read('find two words --data d')).toEqual({ name: 'find', data: 'd', query: 'two words' })
    expect(read('learn r1 --data d')).toEqual({ name: 'learn', data: 'd', id: 'r1', count: 10 })
    expect(read('learn r1 --count 3 --data d')).toMatchObject({ count: 3 })
    expect(read('stats --data d')).toEqual({ name: 'stats', data: 'd', json: false })
    expect(read('stats --json --data d')).toMatchObject({ json: true })
    expect(read('export csv --data d')).toEqual({ name: 'export', data: 'd', cards: 'csv' })
    expect(read('export anki --out a.apkg --data d')).toMatchObject({ cards: 'anki', out: 'a.apkg' })
    expect(read('export marks-csv --data d')).toEqual({ name: 'export', data: 'd', marks: 'csv' })
    expect(read('export annotations --out a.jsonld --data d')).toMatchObject({ out: 'a.jsonld' })
    expect(read('--data d list')).toMatchObject({ name: 'list', data: 'd' })
    expect(read('--help')).toEqual({ name: 'help' })
    expect(read('list --help')).toEqual({ name: 'help' })
    expect(read('--version')).toEqual({ name: 'version' })
  })

  it.each([
    '',
    'frobnicate --data d',
    '__proto__ --data d',
    '--data d',
    'list',
    'list --data',
    'list --data d --json',
    'list --data d extra',
    'import --data d',
    'import a.csv --data d --columns front,sides',
    'import a.csv --data d --head maybe',
    'list --data d --columns front',
    'text --data d',
    'text r1 r2 --data d',
    'text r1 --data d --port 1',
    'serve --data d --port 99999',
    'serve --data d --port http',
    'check --data d --fix',
    'find --data d',
    'find words --data d --json',
    'learn --data d',
    'learn r1',
    'learn r1 r2 --data d',
    'learn r1 --data d --count 0',
    'learn r1 --data d --count 2.5',
    'learn r1 --data d --count ten',
    'learn r1 --data d --json',
    'stats r1 --data d',
    'export --data d',
    'export pdf --data d',
    'export anki --data d',
    'export marks --data d',
    'export csv markdown --data d',
  ])('does not understand “%s”', (line) => {
    expect(() => read(line)).toThrow(UsageError)
  })
})
