import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { run } from './run'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-cli-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function lectern(...argv: string[]) {
  let out = ''
  let err = ''
  const code = await run([...argv, '--data', join(folder, 'data')], {
    out: (text) => {
      out += text
    },
    err: (message) => {
      err += message
    },
    ...{ version: '1', resources: folder, renderer: folder, stop: async () => {} },
  })
  const lines = out.split('\n').filter(Boolean)
  return { code, err, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>) }
}

it('finds words in all texts, with the place of each', async () => {
  const file = join(folder, 'rock.md')
  await writeFile(file, '# The Lamp Rock\n\nThe café is shut.\n\nNobody lights the lamp.\n')
  await lectern('import', file)
  const found = await lectern('find', 'lamp', 'nobody')
  expect(found).toMatchObject({ code: 0, err: '' })
  expect(found.lines).toMatchObject([
    { kind: 'title', title: 'The Lamp Rock' },
    {
      kind: 'text',
      line: 'Nobody lights the lamp.',
      from: { block: 's1.1', at: 0 },
      to: { block: 's1.1', at: 22 },
    },
  ])
  expect((await lectern('find', '"lamp the"')).lines).toEqual([])
})
