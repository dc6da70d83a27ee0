import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLink, showing } from './outside'

test.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'smb://host/x', '--help', ''])(
  '%j is not opened',
  async (url) => {
    await expect(openLink(url, ['/nowhere/opener'])).rejects.toThrow(/not an address|Invalid URL/)
  },
)

test('an address reaches the opener as one argument, whatever is in it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-link-'))
  const out = join(folder, 'out')
  const script = 'require("fs").writeFileSync(process.argv[1], process.argv.slice(2).join("\\n"))'
  await openLink('https://example.org/a b?q=1&r=$(id)', [process.execPath, '-e', script, out])
  await expect.poll(() => readFile(out, 'utf8').catch(() => '')).toBe('https://example.org/a%20b?q=1&r=$(id)')
  await rm(folder, { recursive: true })
})

test('a system without an opener is an error, not a crash', async () => {
  await expect(openLink('https://example.org', ['/nowhere/opener'])).rejects.toThrow('ENOENT')
})

test('a file is shown in its folder, and a folder itself', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-show-'))
  const file = join(folder, 'a file; rm.csv')
  await writeFile(file, '')
  expect(showing(file, 'linux')).toEqual(['xdg-open', folder])
  expect(showing(folder, 'linux')).toEqual(['xdg-open', folder])
  expect(showing(file, 'darwin')).toEqual(['open', '-R', file])
  expect(showing(file, 'win32')).toEqual(['explorer.exe', `/select,${file}`])
  await rm(folder, { recursive: true })
})
