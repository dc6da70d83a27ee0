import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sortFolder } from '#core/text/folder'
import { FUSES } from './fuses'

const builder = readFileSync('electron-builder.yml', 'utf8')

/** The indented lines under a top-level key of the file. */
const under = (key: string) =>
  (new RegExp(`^${key}:\\n((?:[ \\t].*\\n|\\n)*)`, 'm').exec(builder)?.[1] ?? '').split('\n').filter(Boolean)

describe('electron-builder.yml', () => {
  it('sets exactly the fuses of the table', () => {
    const set = under('electronFuses').map((line) => line.replace(/#.*/, '').trim().split(/:\s*/))
    const wanted = Object.entries(FUSES).map(([name, { on }]) => [name, String(on)])
    expect(set).toEqual(wanted)
  })

  it('offers to open each kind of file that is read, and is the first choice for none', () => {
    const linux = under('linux').join('\n')
    const offered = [...linux.matchAll(/- ext: (\w+)/g)].map(([, ext]) => ext!)
    expect(offered.sort()).toEqual(['docx', 'epub', 'html', 'md', 'mhtml', 'pdf', 'txt', 'xhtml'])
    expect(sortFolder(offered.map((ext) => `a/b.${ext}`)).passed).toEqual([])
    expect(linux.match(/rank: Alternate/g)).toHaveLength(offered.length)
    expect(under('mac')).toContain('  fileAssociations: *texts')
    expect(under('win').join()).not.toContain('fileAssociations')
  })

  it('publishes nowhere and updates nothing by itself', () => {
    expect(builder).toMatch(/^publish: null$/m)
    expect(builder).not.toMatch(/electron-updater|generateUpdatesFilesForAllChannels/)
  })

  it('ships every folder of resources that the app reads', () => {
    const shipped = under('extraResources').map((line) => line.trim())
    const folders = readdirSync('resources', { withFileTypes: true }).filter((entry) => entry.isDirectory())
    for (const { name } of folders.filter(({ name }) => name !== 'icons'))
      expect(shipped).toContain(`- ${name}/**`)
  })

  it('ships beside the archive what is machine code and loaded only when needed', () => {
    const source = readFileSync('src/main/jobs/fitter.ts', 'utf8')
    const [, name] = /await import\('([^']+)'\)/.exec(source)!
    const folder = `node_modules/${name!.split('/')[0]}`
    const shipped = under('extraResources').map((line) => line.trim())
    const at = shipped.indexOf(`- from: ${folder}`)
    expect(shipped.slice(at, at + 2)).toEqual([`- from: ${folder}`, `to: ${folder}`])
  })

  it('ships no other node_modules, and main is built to need none', () => {
    expect(under('files').map((line) => line.trim())).toContain('- "!node_modules/**"')
    const config = readFileSync('electron.vite.config.ts', 'utf8')
    const bundled = [...(/exclude: \[([^\]]*)\]/.exec(config)?.[1] ?? '').matchAll(/[\w/@-]+/g)].map(String)
    const loose = [...packagesOf('src/main')].filter((name) => name !== 'electron' && !bundled.includes(name))
    expect(loose).toEqual([])
  })
})

/** The packages a folder's code (not its tests) imports for their values. */
function packagesOf(folder: string): Set<string> {
  const packages = new Set<string>()
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const file of files.filter((name) => /(?<!\.test)\.ts$/.test(name))) {
    const source = readFileSync(join(folder, file), 'utf8')
    for (const [, name] of source.matchAll(/^import (?!type\b)[^'"]*['"]([^'".#][^'"]*)['"]/gm))
      if (name !== undefined && !isBuiltin(name))
        packages.add(name.startsWith('@') ? name.split('/', 2).join('/') : (name.split('/')[0] ?? name))
  }
  return packages
}
