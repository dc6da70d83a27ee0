import './lib/node-version.mjs'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { bundle } from './lib/bundle.mjs'
import { install } from './lib/prepare.mjs'
import { at } from './lib/root.mjs'
import { StepFailed, script } from './lib/run.mjs'
import { spineWords, words } from './lib/spine-text.mjs'

/**
 * node scripts/check-books.mjs FOLDER|FILE
 *
 * Reads every EPUB as an import does and compares its words, in order, with those of its spine taken by other means.
 * Prints a line for each book that differs, warns or is refused, then a table by the first part of the file's name
 * (the area, in W3C's set of test books). Exits 1 when a reflowable book's words differ or reading one fails oddly.
 */
script(async (args) => {
  if (args.length !== 1) throw new StepFailed('Usage: node scripts/check-books.mjs FOLDER|FILE')
  install({ quiet: true })
  const { parseFile } = await import((await bundle(at('src/main/formats/index.ts'))).href)
  const { blockText } = await import((await bundle(at('src/core/text/blocks.ts'))).href)
  const where = resolve(process.env.INIT_CWD ?? process.cwd(), args[0])
  const names = statSync(where).isDirectory()
    ? readdirSync(where).filter((name) => name.endsWith('.epub'))
    : ['']
  const books = []
  for (const name of names.sort())
    books.push(await checkBook(join(where, name), name || where, parseFile, blockText))
  for (const book of books) for (const line of book.notes) console.log(`${book.name}: ${line}`)
  table(books)
  return books.some(({ outcome }) => outcome === 'differs' || outcome === 'failed') ? 1 : 0
})

async function checkBook(path, name, parseFile, blockText) {
  const bytes = readFileSync(path)
  const started = performance.now()
  try {
    const { sections, toc, warnings, assets } = await parseFile({ name, bytes })
    const ms = performance.now() - started
    const blocks = sections.flatMap((section) => section.blocks)
    const ours = words(
      blocks
        .filter(({ kind }) => kind !== 'math')
        .map(blockText)
        .join('\n'),
    )
    const theirs = spineWords(bytes)
    const difference = firstDifference(ours, theirs)
    const counts = { words: ours.length, toc: toc.length, pictures: assets.length, ms }
    const notes = difference ? [difference, ...warnings] : warnings
    return { name, outcome: difference ? 'differs' : ours.length > 0 ? 'same' : 'wordless', notes, ...counts }
  } catch (error) {
    const outcome = error.name === 'ImportError' ? 'refused' : 'failed'
    const notes = [outcome === 'failed' ? error.stack : error.message]
    return { name, outcome, notes, words: 0, toc: 0, pictures: 0, ms: performance.now() - started }
  }
}

function firstDifference(ours, theirs) {
  const n = theirs.findIndex((word, i) => word !== ours[i])
  if (n < 0 && ours.length === theirs.length) return undefined
  const from = n < 0 ? theirs.length : n
  const show = (list) => list.slice(Math.max(0, from - 2), from + 6).join(' ')
  return `word ${from + 1} of ${theirs.length} differs: “${show(ours)}”, expected “${show(theirs)}”`
}

function table(books) {
  const areas = grouped(books)
  console.log(
    '\n| Area | Books | Same words | No words | Refused | Differ or fail | Entries of contents | Pictures | Slowest, ms |',
  )
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |')
  for (const [area, list] of [...areas, ['All', books]]) {
    const count = (...outcomes) => list.filter(({ outcome }) => outcomes.includes(outcome)).length
    const sum = (key) => list.reduce((total, book) => total + book[key], 0)
    const cells = [
      area,
      list.length,
      count('same'),
      count('wordless'),
      count('refused'),
      count('differs', 'failed'),
    ]
    const slowest = Math.round(Math.max(...list.map(({ ms }) => ms)))
    console.log(`| ${[...cells, sum('toc'), sum('pictures'), slowest].join(' | ')} |`)
  }
}

function grouped(books) {
  const areas = new Map()
  for (const book of books) {
    const area = book.name.split('-')[0]
    areas.set(area, [...(areas.get(area) ?? []), book])
  }
  return areas
}
