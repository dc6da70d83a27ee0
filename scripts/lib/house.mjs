/**
 * The rules of the house: pure functions over a tree, which is a map from a path (`src/core/text/find.ts`,
 * forward slashes) to the file's text. Each returns its findings, a line each.
 */

const CODE = /\.(ts|tsx|mts|mjs)$/
const TEST = /\.test\.(ts|tsx|mjs)$|\/fake-[\w-]+\.ts$|^tests\//

/** What each part of `src` may import of ours, by prefix, and which packages. */
const MAY_IMPORT = {
  core: { value: ['#core/'], type: [], packages: ['ts-fsrs'] },
  contract: { value: [], type: ['#core/', '#contract/'], packages: [] },
  main: { value: ['#core/', '#main/'], type: ['#contract/'], packages: 'any' },
  preload: { value: [], type: ['#contract/'], packages: 'browser' },
  renderer: { value: ['#core/text/', '#renderer/'], type: ['#core/', '#contract/'], packages: 'browser' },
}

const ELECTRON_HOMES = ['src/main/shells/electron/', 'src/preload/']
const ENTRY = 'src/renderer/app/main.tsx'
const ENTRIES = ['src/main/index.ts', 'src/main/host.ts', 'src/main/cli.ts']

const DANGEROUS = [
  [/\bdangerouslySetInnerHTML\b/, 'dangerouslySetInnerHTML'],
  [/\b(?:inner|outer)HTML\b/, 'innerHTML or outerHTML'],
  [/\binsertAdjacentHTML\b/, 'insertAdjacentHTML'],
  [/\beval\s*\(/, 'eval'],
  [/\bnew Function\s*\(/, 'new Function'],
  [/\bdocument\.write(?:ln)?\b/, 'document.write'],
]

/**
 * Everything a file imports or re-exports: `{ from, type, later, line }`, `type` where only types are taken, `later`
 * where it is fetched when it is needed.
 */
export function importsOf(text) {
  const code = withoutComments(text)
  const patterns = [
    /(?:^|;)\s*(?:import|export)\s+(?<type>type\s+)?[\w\s{},*$]*\bfrom\s*['"](?<from>[^'"\n]+)['"]/gm,
    /(?:^|;)\s*import\s*['"](?<from>[^'"\n]+)['"]/gm,
    /\b(?:import|require)\s*\(\s*['"](?<from>[^'"\n]+)['"]/g,
  ]
  const found = patterns.flatMap((pattern) =>
    [...code.matchAll(pattern)].map(({ 0: match, groups, index }) => ({
      from: groups.from,
      type: groups.type !== undefined,
      later: /^\W*import\s*\(/.test(match),
      line: lineAt(code, index + match.search(/\S/)),
    })),
  )
  return found.sort((a, b) => a.line - b.line)
}

/** Which way imports may go, and that rooms are named rather than climbed to. Tests may import from anywhere. */
export function importDirection(tree) {
  return over(tree, inSource, (path, text) =>
    importsOf(text).flatMap((one) => {
      const why = objection(path, one)
      return why === null ? [] : [`${path}:${one.line} imports ${one.from}: ${why}`]
    }),
  )
}

function objection(path, { from, type }) {
  const part = path.split('/')[1]
  const may = MAY_IMPORT[part]
  if (from.startsWith('../')) return 'name the room instead of climbing out of it'
  if (from.startsWith('./'))
    return roomOf(path) === roomOf(join(path, from)) ? null : 'name that other room instead'
  if (TEST.test(path) || may === undefined) return null
  if (from.startsWith('#')) {
    const allowed = type ? [...may.value, ...may.type] : may.value
    return allowed.some((prefix) => from.startsWith(prefix))
      ? null
      : `${part} may not${type ? '' : ' (for its value)'}`
  }
  if (Array.isArray(may.packages) && !may.packages.includes(from))
    return `${part} may not import that package`
  return may.packages === 'browser' && from.startsWith('node:') ? `${part} runs in a browser` : null
}

/** A room is a folder of a part (`src/core/text`), or of the shells (`src/main/shells/electron`). */
function roomOf(path) {
  const folders = path.split('/').slice(0, -1)
  return folders.slice(0, path.startsWith('src/main/shells/') ? 4 : 3).join('/')
}

const join = (path, relative) => path.slice(0, path.lastIndexOf('/')) + relative.slice(1)

/** 'electron' is imported by its shell, the preload script and the entry that joins them; elsewhere not even types. */
export function electronAtHome(tree) {
  const home = (path) => path === ENTRIES[0] || ELECTRON_HOMES.some((folder) => path.startsWith(folder))
  return over(
    tree,
    (path) => inSource(path) && !home(path),
    (path, text) =>
      importsOf(text)
        .filter(({ from }) => from === 'electron' || from.startsWith('electron/'))
        .map(
          ({ line }) => `${path}:${line} imports electron: only its shell, preload and src/main/index.ts may`,
        ),
  )
}

/** Logic under 300 lines, components under 250, entries under 60; tests may be long. */
export function fileSizes(tree) {
  return over(
    tree,
    (path) => /^(src|scripts)\//.test(path) && CODE.test(path) && !TEST.test(path),
    (path, text) => {
      const lines = text.replace(/\n$/, '').split('\n').length
      const limit = ENTRIES.includes(path) ? 60 : path.endsWith('.tsx') ? 250 : 300
      return lines < limit ? [] : [`${path} has ${lines} lines, the limit is ${limit - 1}`]
    },
  )
}

/** Nothing in `src` may turn a string into markup or code. Tests may name these to show that they are refused. */
export function noInjection(tree) {
  return over(
    tree,
    (path) => inSource(path) && !TEST.test(path),
    (path, text) => {
      const code = withoutComments(text)
      return DANGEROUS.flatMap(([pattern, name]) => {
        const at = code.search(pattern)
        return at < 0 ? [] : [`${path}:${lineAt(code, at)} uses ${name}`]
      })
    },
  )
}

const CATALOGUE = 'src/renderer/app/strings/en.json'
const LATER = 'src/renderer/app/strings/en.later.json'

/**
 * Every key given to `t()` is in a catalogue, and every key there is named somewhere in the renderer. A key built at
 * run time counts for all that begin like it: `theme.${name}` in backticks names every `theme.…`. What the window says
 * before anything is fetched is in the first catalogue, and nothing else is: it would be waited for.
 */
export function strings(tree, first, later = {}) {
  const catalogue = { ...first, ...later }
  const code = Object.entries(tree)
    .filter(([path]) => path.startsWith('src/renderer/') && !TEST.test(path) && CODE.test(path))
    .map(([path, text]) => [path, withoutComments(text)])
  const missing = code.flatMap(([path, text]) =>
    [...text.matchAll(/\bt\(\s*(['"])([^'"]+)\1/g)]
      .filter(([, , key]) => !Object.hasOwn(catalogue, key))
      .map((match) => `${path}:${lineAt(text, match.index)} says ${match[2]}, which is not in ${CATALOGUE}`),
  )
  const isSaid = sayings(code)
  const atOnce = fetchedAtOnce(tree)
  const isSaidAtOnce = sayings(code.filter(([path]) => atOnce.has(path)))
  const wrong = (keys, file, isWrong, why) =>
    Object.keys(keys).flatMap((key) => (isWrong(key) ? [`${file} has ${key}, ${why}`] : []))
  return [
    ...missing,
    ...wrong(first, CATALOGUE, (key) => !isSaid(key), 'which nothing says'),
    ...wrong(later, LATER, (key) => !isSaid(key), 'which nothing says'),
    ...wrong(first, CATALOGUE, (key) => isSaid(key) && !isSaidAtOnce(key), `which belongs in ${LATER}`),
    ...wrong(later, LATER, isSaidAtOnce, `which belongs in ${CATALOGUE}`),
  ]
}

/** Whether some code names a key, or builds one that may be it. */
function sayings(code) {
  const literals = new Set()
  const prefixes = []
  for (const [, text] of code) {
    for (const [, , literal] of text.matchAll(/(['"`])([a-z]\w*(?:\.\w+)+)\1/g)) literals.add(literal)
    for (const [, prefix] of text.matchAll(/`([a-z]\w*\.(?:\w+\.)*)\$\{/g)) prefixes.push(prefix)
  }
  return (key) => literals.has(key) || prefixes.some((prefix) => key.startsWith(prefix))
}

/** The renderer's files that are there before anything is fetched: its entry, and what that imports, and so on. */
function fetchedAtOnce(tree) {
  const found = new Set()
  const visit = (path) => {
    if (found.has(path)) return
    found.add(path)
    for (const { from, type, later } of importsOf(tree[path])) {
      const stem = from.startsWith('#') ? `src/${from.slice(1)}` : join(path, from)
      const file = ['.ts', '.tsx', '/index.ts', '/index.tsx']
        .map((end) => stem + end)
        .find((one) => tree[one])
      if (file && !type && !later) visit(file)
    }
  }
  if (tree[ENTRY]) visit(ENTRY)
  return found
}

const inSource = (path) => path.startsWith('src/') && CODE.test(path)

const over = (tree, takes, find) =>
  Object.entries(tree).flatMap(([path, text]) => (takes(path) ? find(path, text) : []))

const lineAt = (text, index) => text.slice(0, index).split('\n').length

/** The same text with comments blanked and lines kept; a comment sign inside a string is no comment. */
function withoutComments(text) {
  const pieces = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g
  return text.replace(pieces, (piece) => (/^\/[/*]/.test(piece) ? piece.replace(/[^\n]/g, ' ') : piece))
}
