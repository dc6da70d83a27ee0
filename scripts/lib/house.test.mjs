import { describe, expect, it } from 'vitest'
import { electronAtHome, fileSizes, importDirection, importsOf, noInjection, strings } from './house.mjs'

const lines = (count) => 'x\n'.repeat(count)

describe('reading imports', () => {
  it('sees every form, over several lines, with its line and whether it takes only types', () => {
    const text = [
      "import a from 'a'",
      "import type { B } from '#b/b'",
      "import {\n  c,\n  type D,\n} from './c'",
      "export * from './e'",
      "export type { F } from './f'",
      "import './g.css'",
      "const h = await import('./h')",
    ].join('\n')
    expect(importsOf(text)).toEqual([
      { from: 'a', type: false, later: false, line: 1 },
      { from: '#b/b', type: true, later: false, line: 2 },
      { from: './c', type: false, later: false, line: 3 },
      { from: './e', type: false, later: false, line: 7 },
      { from: './f', type: true, later: false, line: 8 },
      { from: './g.css', type: false, later: false, line: 9 },
      { from: './h', type: false, later: true, line: 10 },
    ])
  })

  it('does not take a word in a string for an import', () => {
    expect(importsOf("type Job = {\n  kind: 'import'\n  state: 'running'\n}")).toEqual([])
  })

  it('is not taken in by comments, and sees past an address in a string', () => {
    expect(
      importsOf("// import a from 'a'\n/* import b from 'b'\n */\nconst url = 'https://x'; import('c')"),
    ).toEqual([{ from: 'c', type: false, later: true, line: 4 }])
  })
})

describe('import direction', () => {
  const broken = (path, text) => importDirection({ [path]: text })

  it.each([
    ['src/core/text/a.ts', "import { b } from '#core/study/b'"],
    ['src/contract/a.ts', "import type { B } from '#core/text/b'"],
    ['src/main/services/a.ts', "import { b } from '#core/text/b'\nimport type { C } from '#contract/c'"],
    ['src/main/storage/a.ts', "import { open } from 'node:fs/promises'\nimport { Low } from 'lowdb'"],
    ['src/renderer/app/a.tsx', "import type { C } from '#contract/c'\nimport { b } from '#core/text/b'"],
    ['src/renderer/app/a.tsx', "import { S } from './strings/index'"],
    ['src/core/text/a.test.ts', "import { it } from 'vitest'\nimport { x } from '#main/x'"],
  ])('lets %s go where it may', (path, text) => {
    expect(broken(path, text)).toEqual([])
  })

  it.each([
    ['core to main', 'src/core/text/a.ts', "import { b } from '#main/b'"],
    ['core to Node', 'src/core/text/a.ts', "import { join } from 'node:path'"],
    ['core to a package', 'src/core/text/a.ts', "import { z } from 'zod'"],
    ['core to types of main', 'src/core/text/a.ts', "import type { B } from '#main/b'"],
    ['contract to a value', 'src/contract/a.ts', "import { b } from '#core/text/b'"],
    ['contract to a package', 'src/contract/a.ts', "import type { z } from 'zod'"],
    ['main to the renderer', 'src/main/app.ts', "import { b } from '#renderer/app/b'"],
    ['renderer to main', 'src/renderer/app/a.tsx', "import type { B } from '#main/b'"],
    ['renderer to the study core', 'src/renderer/app/a.tsx', "import { b } from '#core/study/b'"],
    ['renderer to a value of the contract', 'src/renderer/app/a.tsx', "import { b } from '#contract/b'"],
    ['renderer to Node', 'src/renderer/app/a.tsx', "import { join } from 'node:path'"],
    ['preload to main', 'src/preload/index.ts', "import { b } from '#main/b'"],
    ['up and out', 'src/core/text/a.ts', "export { b } from '../study/b'"],
    ['up and out in a test', 'src/core/text/a.test.ts', "import { b } from '../study/b'"],
    ['down into another room', 'src/main/app.ts', "import { b } from './services/b'"],
    ['from shell to shell', 'src/main/shells/csp.ts', "import { b } from './electron/b'"],
  ])('finds %s', (_name, path, text) => {
    expect(broken(path, text)).toHaveLength(1)
    expect(broken(path, text)[0]).toMatch(`${path}:1 imports`)
  })
})

describe('electron', () => {
  it('is at home in its shell, the preload script and the entry', () => {
    const text = "import { app } from 'electron'"
    expect(
      electronAtHome({
        'src/main/index.ts': text,
        'src/main/shells/electron/shell.ts': text,
        'src/preload/index.ts': text,
      }),
    ).toEqual([])
  })

  it('is found anywhere else, types and dynamic imports too', () => {
    expect(
      electronAtHome({
        'src/main/app.ts': "import { app } from 'electron'",
        'src/main/host.ts': "const e = await import('electron')",
        'src/renderer/app/a.ts': "\nimport type { App } from 'electron/main'",
      }).map((finding) => finding.split(' ')[0]),
    ).toEqual(['src/main/app.ts:1', 'src/main/host.ts:1', 'src/renderer/app/a.ts:2'])
  })
})

describe('file sizes', () => {
  it('are counted by what a file is', () => {
    const tree = {
      'src/core/text/a.ts': lines(300),
      'src/renderer/app/A.tsx': lines(250),
      'src/main/index.ts': lines(60),
      'scripts/b.mjs': lines(300),
    }
    expect(fileSizes(tree)).toEqual([
      'src/core/text/a.ts has 300 lines, the limit is 299',
      'src/renderer/app/A.tsx has 250 lines, the limit is 249',
      'src/main/index.ts has 60 lines, the limit is 59',
      'scripts/b.mjs has 300 lines, the limit is 299',
    ])
  })

  it('let a file be just small enough, and tests as long as they need', () => {
    const tree = {
      'src/core/text/a.ts': lines(299),
      'src/renderer/app/A.tsx': lines(249),
      'src/main/cli.ts': lines(59),
      'src/core/text/a.test.ts': lines(900),
      'src/main/shells/electron/fake-electron.ts': lines(900),
      'src/renderer/app/strings/en.json': lines(900),
    }
    expect(fileSizes(tree)).toEqual([])
  })
})

describe('strings made into markup or code', () => {
  it.each([
    '<p dangerouslySetInnerHTML={x} />',
    'el.innerHTML = x',
    'el.outerHTML = x',
    "el.insertAdjacentHTML('x', y)",
    'eval(x)',
    'new Function(x)',
    'document.write(x)',
  ])('finds %s', (text) => {
    expect(noInjection({ 'src/renderer/app/a.tsx': `\n${text}` })[0]).toMatch(
      /^src\/renderer\/app\/a\.tsx:2 uses/,
    )
  })

  it('lets comments and tests name them, and words that only resemble them', () => {
    expect(
      noInjection({
        'src/renderer/app/a.tsx': '// never innerHTML\nretrieval(x)\nmedieval (x)',
        'src/renderer/app/a.test.tsx': 'eval(x)',
      }),
    ).toEqual([])
  })
})

describe('the catalogue', () => {
  const catalogue = { 'find.next': '', 'theme.dark': '', 'theme.light': '', 'keys.title': '' }
  const source = "t('find.next'); t(`theme.$" + "{name}`); const command = { title: 'keys.title' }"

  it('has what the renderer says, and nothing else', () => {
    expect(strings({ 'src/renderer/app/main.tsx': source }, catalogue)).toEqual([])
  })

  it('is found to lack a key', () => {
    const tree = { 'src/renderer/app/main.tsx': `${source}\nt("find.none", { n })` }
    expect(strings(tree, catalogue)).toEqual([
      'src/renderer/app/main.tsx:2 says find.none, which is not in src/renderer/app/strings/en.json',
    ])
  })

  it('is found to keep a key that nothing says, even when a comment or a test does', () => {
    const tree = {
      'src/renderer/app/main.tsx': `${source}\n// 'find.old'`,
      'src/renderer/app/a.test.tsx': "t('find.old')",
    }
    expect(strings(tree, { ...catalogue, 'find.old': '' })).toEqual([
      'src/renderer/app/strings/en.json has find.old, which nothing says',
    ])
  })

  it('keeps what is said before anything is fetched apart from the rest', () => {
    const tree = {
      'src/renderer/app/main.tsx': "import { A } from '#renderer/find/a'\nimport type { B } from './b'",
      'src/renderer/app/b.tsx': "t('keys.title')",
      'src/renderer/find/a.tsx': "import './inner'\nconst later = () => import('#renderer/find/late')",
      'src/renderer/find/inner/index.ts': "t('find.next')",
      'src/renderer/find/late.tsx': 't(`theme.$' + '{name}`)',
    }
    const { 'find.next': next, ...others } = catalogue
    expect(strings(tree, { 'find.next': next }, others)).toEqual([])
    expect(strings(tree, { 'keys.title': '' }, { 'find.next': '' })).toEqual([
      'src/renderer/app/strings/en.json has keys.title, which belongs in src/renderer/app/strings/en.later.json',
      'src/renderer/app/strings/en.later.json has find.next, which belongs in src/renderer/app/strings/en.json',
    ])
  })

  it('does not take a method of the contract for a string', () => {
    expect(
      strings({ 'src/renderer/app/main.tsx': `${source}; call('library.list', {})` }, catalogue),
    ).toEqual([])
  })
})
