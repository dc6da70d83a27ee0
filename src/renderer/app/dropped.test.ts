import { expect, test } from 'vitest'
import type { Transport } from '#contract/api'
import { givenOf, handOver } from './dropped'

/** A file as a picker of folders gives it. */
const picked = (path: string): File =>
  Object.assign(new File(['words'], path.split('/').at(-1)!), { webkitRelativePath: path })

const transport = (byPath: boolean, source: Transport['source']): Transport => ({
  send: async () => ({ ok: true, value: null }),
  subscribe: () => () => {},
  source,
  byPath,
  asset: async () => '',
})
const hand = (files: File[], to: Transport) =>
  handOver(givenOf(files), to, new AbortController().signal, () => {})

test('of a folder that was picked the texts are handed over with their paths, and the rest is named', async () => {
  const to = transport(false, async (file) => ({ upload: file.name }))
  const files = ['notes/a.md', 'notes/deep/b.pdf', 'notes/c.png', 'notes/.git/d.md'].map(picked)
  expect(await hand(files, to)).toEqual([
    { upload: 'a.md', within: 'notes/a.md' },
    { upload: 'b.pdf', within: 'notes/deep/b.pdf' },
    { name: 'notes/c.png' },
  ])
})

test.each([
  ['/home/ada/notes/deep/b.pdf', '/home/ada/notes'],
  ['C:\\Ada\\notes\\deep\\b.pdf', 'C:\\Ada\\notes'],
])('where files have paths the folder itself is named: %s', async (path, folder) => {
  const to = transport(true, async () => ({ path }))
  expect(await hand([picked('notes/deep/b.pdf'), picked('notes/e.md')], to)).toEqual([{ path: folder }])
})

test('files that were picked by themselves are handed over whatever they are called', async () => {
  const to = transport(true, async (file) => ({ path: `/home/ada/${file.name}` }))
  expect(await hand([new File([''], 'a.md'), new File([''], 'c.png')], to)).toEqual([
    { path: '/home/ada/a.md' },
    { path: '/home/ada/c.png' },
  ])
})
