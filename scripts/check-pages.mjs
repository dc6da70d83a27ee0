import './lib/node-version.mjs'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { bundle } from './lib/bundle.mjs'
import { tokenF1, tokens, visibleText } from './lib/page-score.mjs'
import { install } from './lib/prepare.mjs'
import { at } from './lib/root.mjs'
import { StepFailed, script } from './lib/run.mjs'

/**
 * node scripts/check-pages.mjs FOLDER
 *
 * Reads saved pages as an import does. FOLDER holds a folder for each page: `source.html`, the article in it
 * (`expected.html`), and what it is called (`expected-metadata.json` with title, byline and lang), as Mozilla
 * Readability's test pages have it. Prints a line for each page that differs, then the mean token F1 of the text and how
 * many titles, bylines and languages are right. Exits 1 when any of these is below what docs/formats.md promises.
 */
const PROMISED = { f1: 0.97, title: 0.95, byline: 0.9, lang: 0.95 }

script(async (args) => {
  if (args.length !== 1) throw new StepFailed('Usage: node scripts/check-pages.mjs FOLDER')
  install({ quiet: true })
  const { parseFile } = await import((await bundle(at('src/main/formats/index.ts'))).href)
  const { blockText } = await import((await bundle(at('src/core/text/blocks.ts'))).href)
  const where = resolve(process.env.INIT_CWD ?? process.cwd(), args[0])
  const names = readdirSync(where).filter((name) => existsSync(join(where, name, 'source.html')))
  const pages = []
  for (const name of names) pages.push(await checkPage(join(where, name), name, parseFile, blockText))
  for (const { name, notes } of pages) for (const note of notes) console.log(`${name}: ${note}`)
  return summary(pages)
})

const folded = (text) => (text ?? '').replace(/\s+/g, ' ').trim().toLowerCase()
const fold = { title: folded, lang: folded, byline: (text) => folded(text).replace(/^by\s+/, '') }

async function checkPage(folder, name, parseFile, blockText) {
  const expected = JSON.parse(readFileSync(join(folder, 'expected-metadata.json'), 'utf8'))
  const article = tokens(visibleText(readFileSync(join(folder, 'expected.html'), 'utf8')))
  const started = performance.now()
  const { sections, metadata, warnings } = await parseFile({
    name: 'source.html',
    bytes: readFileSync(join(folder, 'source.html')),
  })
  const ms = performance.now() - started
  const ours = tokens(sections.flatMap(({ blocks }) => blocks.map(blockText)).join('\n'))
  const f1 = tokenF1(ours, article)
  const found = { title: metadata.title, byline: metadata.byline, lang: metadata.language }
  const right = {}
  const notes = []
  for (const [key, value] of Object.entries(found)) {
    if (!expected[key]) continue
    right[key] = fold[key](value) === fold[key](expected[key])
    if (!right[key]) notes.push(`${key} “${value ?? ''}”, expected “${expected[key]}”`)
  }
  if (f1 < 0.97) notes.push(`F1 ${f1.toFixed(3)}, ${ours.length} words for ${article.length}`, ...warnings)
  return { name, f1, right, notes, ms }
}

function summary(pages) {
  const mean = pages.reduce((sum, { f1 }) => sum + f1, 0) / pages.length
  const low = pages.filter(({ f1 }) => f1 < 0.8).map(({ name }) => name)
  console.log(`\n${pages.length} pages, mean F1 ${mean.toFixed(4)}, below 0.80: ${low.join(', ') || 'none'}`)
  let isKept = mean >= PROMISED.f1
  for (const key of ['title', 'byline', 'lang']) {
    const told = pages.filter(({ right }) => right[key] !== undefined)
    const good = told.filter(({ right }) => right[key])
    console.log(`${key}: ${good.length} of ${told.length} right`)
    isKept &&= good.length >= PROMISED[key] * told.length
  }
  console.log(`slowest ${Math.round(Math.max(...pages.map(({ ms }) => ms)))} ms`)
  return isKept ? 0 : 1
}
