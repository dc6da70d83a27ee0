/**
 * The rules of the house: pure functions over a tree, which is a map from a path (`src/core/text/find.ts`,
 * forward slashes) to the file's text. Each returns its findings, one line each, worst none.
 */

const CODE = /\.(ts|tsx|mts|mjs)$/
const TEST = /\.test\.(ts|tsx|mjs)$|\/fake-[\w-]+\.ts$|^tests\//
const PARTS = ['core', 'contract', 'main', 'preload', 'renderer']

/** What each part of `src` may import of ours, as prefixes; type-only where marked. */
const MAY_IMPORT = {
  core: { value: ['#core/'], type: [] },
  contract: { value: [], type: ['#core/', '#contract/'] },
  main: { value: ['#core/', '#contract/', '#main/'], type: [] },
  preload: { value: [], type: ['#contract/'] },
  renderer: { value: ['#core/text/', '#renderer/'], type: ['#contract/', '#core/'] },
}

/** `core` computes and `contract` describes: no package and no Node module belongs there. */
const ALONE = new Set(['core', 'contract'])

const ELECTRON_HOMES = ['src/main/shells/electron/', 'src/preload/']
const ENTRIES = ['src/main/index.ts', 'src/main/host.ts', 'src/main/cli.ts']

const DANGEROUS = [
  [/\bdangerouslySetInnerHTML\b/, 'dangerouslySetInnerHTML'],
  [/\b(?:inner|outer)HTML\b/, 'innerHTML or outerHTML'],
  [/\binsertAdjacentHTML\b/, 'insertAdjacentHTML'],
  [/\beval\s*\(/, 'eval'],
  [/\bnew Function\s*\(/, 'new Function'],
  [/\bdocument\.write(?:ln)?\b/, 'document.write'],
]

/** Everything a file imports or re-exports: `{ from, type, line }`, `type` where only types are taken. */
export function importsOf(text) {
  const found = []
  const code = withoutComments(text)
  const patterns = [
    /^[ \t]*(?:import|export)\s+(?<type>type\s)?(?:(?!\b(?:import|export)\s)[\s\S])*?\bfrom\s*['"](?<from>[^'"]+)['"]/gm,
    /^[ \t]*import\s*['"](?<from>[^'"]+)['"]/gm,
    /\bimport\s*\(\s*['"](?<from>[^'"]+)['"]/g,
    /\brequire\s*\(\s*['"](?<from>[^'"]+)['"]/g,
  ]
  for (const pattern of patterns)
    for (const match of code.matchAll(pattern)) {
      const { from, type } = match.groups
      found.push({ from, type: type !== undefined, line: lineAt(code, match.index) })
    }
  return found.sort((a, b) => a.line - b.line)
}

/** Which way imports may go, and that rooms are named rather than climbed to. */
export function importDirection(tree) {
  return over(tree, (path) => path.startsWith('src/') && CODE.test(path), (path, text) => {
    const part = path.split('/')[1]
    const say = ({ from, line }, why) => `${path}:${line} imports ${from}: ${why}`
    return importsOf(text).flatMap((one) => {
      if (one.from.startsWith('../')) return [say(one, 'name the room instead of climbing out of it')]
      if (one.from.startsWith('./')) {
        const room = one.from.includes('/', 2) && crossesRoom(path, one.from, tree)
        return room ? [say(one, 'that is another room: import it by its name')] : []
      }
      if (TEST.test(path)) return []
      if (one.from.startsWith('#')) {
        const may = MAY_IMPORT[part] ?? { value: [], type: [] }
        const allowed = one.type ? [...may.value, ...may.type] : may.value
        return allowed.some((prefix) => one.from.startsWith(prefix)) ? [] : [say(one, `${part} may not`)]
      }
      return ALONE.has(part) && !(part === 'contract' && one.type && one.from.startsWith('#'))
        ? [say(one, `${part} imports nothing from outside`)]
        : []
    })
  })
}

/** A folder directly under a part, or under `shells`, that holds code is a room; `./x/y` may stay within one only. */
function crossesRoom(path, from) {
  const room = (folder) => folder.split('/').slice(0, folder.startsWith('src/main/shells/') ? 4 : 3).join('/')
  const here = path.slice(0, path.lastIndexOf('/'))
  const there = `${here}/${from.slice(2, from.lastIndexOf('/'))}`
  return room(here) !== room(there)
}

/** 'electron' is imported by its shell, the preload script and the entry that joins them; elsewhere not even types. */
export function electronAtHome(tree) {
  const home = (path) => path === ENTRIES[0] || ELECTRON_HOMES.some((folder) => path.startsWith(folder))
  return over(tree, (path) => path.startsWith('src/') && CODE.test(path) && !home(path), (path, text) =>
    importsOf(text)
      .filter(({ from }) => from === 'electron' || from.startsWith('electron/'))
      .map(({ line }) => `${path}:${line} imports electron: only its shell, preload and src/main/index.ts may`),
  )
}

/** Logic under 300 lines, components under 250, entries under 60; tests may be long. */
export function fileSizes(tree) {
  return over(tree, (path) => /^(src|scripts)\//.test(path) && CODE.test(path) && !TEST.test(path), (path, text) => {
    const lines = text.replace(/\n$/, '').split('\n').length
    const limit = ENTRIES.includes(path) ? 60 : path.endsWith('.tsx') ? 250 : 300
    return lines < limit ? [] : [`${path} has ${lines} lines, the limit is ${limit - 1}`]
  })
}

/** Nothing in `src` may turn a string into markup or code. Tests may name these to show that they are refused. */
export function noInjection(tree) {
  return over(tree, (path) => path.startsWith('src/') && CODE.test(path) && !TEST.test(path), (path, text) => {
    const code = withoutComments(text)
    return DANGEROUS.flatMap(([pattern, name]) => {
      const at = code.search(pattern)
      return at < 0 ? [] : [`${path}:${lineAt(code, at)} uses ${name}`]
    })
  })
}

/**
 * Every key the renderer names is in the catalogue, and every key there is named. A key built at run time counts for
 * all keys that begin like it: `\`theme.${name}\`` uses every `theme.…`.
 */
export function strings(tree, catalogue, file = 'src/renderer/app/strings/en.json') {
  const used = new Map()
  const prefixes = new Set()
  const sources = Object.entries(tree).filter(([path]) => path.startsWith('src/renderer/') && CODE.test(path) && !TEST.test(path))
  const groups = new Set(Object.keys(catalogue).map((key) => key.split('.')[0]))
  const isKey = (text) => /^[a-z]\w*(\.\w+)+$/.test(text) && groups.has(text.split('.')[0])
  for (const [path, text] of sources) {
    const code = withoutComments(text)
    for (const match of code.matchAll(/(['"])([^'"\n]+)\1/g))
      if (isKey(match[2]) && !isMethodCall(code, match.index))
        used.set(match[2], used.get(match[2]) ?? `${path}:${lineAt(code, match.index)}`)
    for (const match of code.matchAll(/`([a-z]\w*(?:\.\w+)*\.)\$\{/g)) prefixes.add(match[1])
  }
  const missing = [...used]
    .filter(([key]) => !Object.hasOwn(catalogue, key))
    .map(([key, where]) => `${where} names the string ${key}, which is not in ${file}`)
  const unused = Object.keys(catalogue)
    .filter((key) => !used.has(key) && ![...prefixes].some((prefix) => key.startsWith(prefix)))
    .map((key) => `${file} has ${key}, which nothing names`)
  return [...missing, ...unused]
}
