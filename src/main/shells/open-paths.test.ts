import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { createOpener, namedIn } from './open-paths'

const folder = mkdtempSync(join(tmpdir(), 'lectern-open-'))
const a = join(folder, 'a.txt')
const b = join(folder, 'a b.md')
writeFileSync(a, 'a')
writeFileSync(b, 'b')
afterAll(() => rmSync(folder, { recursive: true }))

describe('files and folders on a command line', () => {
  const pathsIn = (words: string[], cwd: string, own: number) => namedIn(words, cwd, own).paths

  it('are made absolute against the folder they were typed in', () => {
    expect(pathsIn(['lectern', 'a.txt', b, '.'], folder, 1)).toEqual([a, b, folder])
  })

  it('come as file: addresses from a desktop', () => {
    expect(pathsIn(['lectern', pathToFileURL(b).href], '/', 1)).toEqual([b])
  })

  it('are told apart from flags, what is not there and addresses that name no file', () => {
    const none = [join(folder, 'none.txt'), 'file://%', 'https://a.org/']
    expect(namedIn(['lectern', '--inspect', '-x', ...none, a], folder, 1)).toEqual({
      paths: [a],
      missing: none,
    })
    expect(namedIn(['/dev/null'], '/', 0)).toEqual({ paths: [], missing: ['/dev/null'] })
  })

  it('never take the program or the app for a text, even with flags moved to the front', () => {
    expect(pathsIn([a, '--flag', b], folder, 1)).toEqual([b])
    expect(pathsIn(['electron', '--flag', a, b], folder, 2)).toEqual([b])
  })
})

describe('the opener', () => {
  const record = () => {
    const calls: string[][] = []
    return { calls, openPaths: async (paths: string[]) => void calls.push(paths) }
  }

  it('keeps what comes before the app is ready and opens it once', () => {
    const { calls, openPaths } = record()
    const opener = createOpener(() => {})
    opener.open([a])
    opener.open([b])
    opener.ready(openPaths)
    expect(calls).toEqual([[a, b]])
    opener.open([a])
    opener.open([])
    expect(calls).toEqual([[a, b], [a]])
  })

  it('asks for nothing when nothing waited', () => {
    const { calls, openPaths } = record()
    createOpener(() => {}).ready(openPaths)
    expect(calls).toEqual([])
  })

  it('says when opening failed and goes on', async () => {
    const said: string[] = []
    const opener = createOpener((message) => said.push(message))
    opener.ready(() => Promise.reject(new Error('disk')))
    opener.open([a])
    await Promise.resolve()
    expect(said).toEqual(['opening files failed: Error: disk'])
  })
})
