import './lib/node-version.mjs'
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { bundle } from './lib/bundle.mjs'
import { tokenF1, tokens } from './lib/page-score.mjs'
import { install } from './lib/prepare.mjs'
import { at } from './lib/root.mjs'
import { StepFailed, script } from './lib/run.mjs'

/**
 * node scripts/check-pdfs.mjs FOLDER|FILE [--all]
 *
 * Reads every PDF as an import does, in the pool of workers and with ten seconds for each, and compares its words with
 * those that `pdftotext` (poppler-utils) finds: the mean token F1 of two bags of words, in NFKC and lower case. What we
 * leave out on purpose counts against us: running heads, page numbers, stamps, what stands outside of the page as it is
 * shown. The marks of lists and notes are kept apart from their text and count as words, and so does a title that stands
 * above the text and not in it. A file that needs a password counts for neither. Prints the files below 0.95, or all with --all, worst first. Exits 1 when docs/formats.md promises
 * better.
 */
const PROMISED = { text: 0.97, f1: 0.95 }
const LIMIT_MS = 10_000
/** Words from which on a file is more than a test of a single glyph. */
const LONG = 50

script(async (args) => {
  const all = args.includes('--all')
  const [name, ...more] = args.filter((arg) => arg !== '--all')
  if (name === undefined || more.length > 0)
    throw new StepFailed('Usage: node scripts/check-pdfs.mjs FOLDER|FILE [--all]')
  install({ quiet: true })
  const { createPool } = await import((await bundle(at('src/main/jobs/pool.ts'))).href)
  const { blockText } = await import((await bundle(at('src/core/text/blocks.ts'))).href)
  const pool = createPool(await bundle(at('src/main/jobs/worker.ts')), { size: 1, timeLimit: LIMIT_MS })
  const where = resolve(process.env.INIT_CWD ?? process.cwd(), name)
  const names = statSync(where).isDirectory()
    ? readdirSync(where).filter((file) => file.toLowerCase().endsWith('.pdf'))
    : ['']
  const files = []
  for (const file of names.sort())
    files.push(await checkFile(join(where, file), file || where, pool, blockText))
  await pool.close()
  return summary(files, all)
})

async function checkFile(path, name, pool, blockText) {
  const bytes = readFileSync(path)
  const theirs = wordsOfPoppler(path)
  const started = performance.now()
  const file = { name, theirs, ours: [], outcome: 'read', note: '' }
  try {
    const { metadata, sections, warnings } = await pool.run('parse', { name, bytes })
    const text = sections.flatMap(({ blocks }) => blocks.map((block) => shown(block, blockText))).join('\n')
    file.ours = wordsOf(`${text}\n${titleAbove(metadata.title, text, theirs)}`)
    file.note = warnings.join(' ')
  } catch (error) {
    const isHang = /took too long/.test(error.message)
    const isKnown = error.name === 'ImportError' && !/unexpected/.test(error.message)
    file.outcome =
      error.name === 'PasswordError' ? 'locked' : isHang ? 'hung' : isKnown ? 'refused' : 'crashed'
    file.note = isKnown ? error.message : (error.stack ?? error.message)
  }
  file.ms = performance.now() - started
  file.f1 = tokenF1(file.ours, theirs)
  return file
}

const wordsOf = (text) => tokens(text.normalize('NFKC'))

/** The title, where its words are on the page and stand above the text instead of in it. */
function titleAbove(title, text, theirs) {
  const left = [...theirs]
  for (const word of wordsOf(text)) {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
  }
  return wordsOf(title).every((word) => left.includes(word)) ? title : ''
}

const shown = (block, blockText) => `${block.marker ?? ''} ${blockText(block)}`

function wordsOfPoppler(path) {
  try {
    const options = { timeout: 20_000, stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1024 ** 3 }
    return wordsOf(execFileSync('pdftotext', ['-enc', 'UTF-8', path, '-'], options).toString('utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') throw new StepFailed('pdftotext is not there. It comes with poppler-utils.')
    return []
  }
}

function summary(files, all) {
  const with_ = (outcome) => files.filter((file) => file.outcome === outcome)
  const compared = files.filter(({ theirs, outcome }) => theirs.length > 0 && outcome !== 'locked')
  const given = compared.filter(({ ours }) => ours.length > 0)
  const mean = meanOf(compared)
  const long = compared.filter(({ theirs }) => theirs.length >= LONG)
  const told = files.filter(
    (file) => all || file.outcome !== 'read' || (compared.includes(file) && file.f1 < 0.95),
  )
  for (const { name, f1, ours, theirs, outcome, ms, note } of told.toSorted((a, b) => a.f1 - b.f1))
    console.log(
      `${f1.toFixed(3)} ${name}: ${outcome}, ${ours.length} words for ${theirs.length}, ${Math.round(ms)} ms. ${note}`,
    )
  console.log(
    `\n${files.length} files: ${with_('read').length} read, ${with_('refused').length} refused in words, ` +
      `${with_('locked').length} need a password, ${with_('crashed').length} crashed, ${with_('hung').length} hung`,
  )
  console.log(
    `with words for pdftotext: ${compared.length}, of which ${given.length} have words for us (${share(given, compared)} %)`,
  )
  console.log(
    `mean token F1 ${mean.toFixed(4)}; slowest ${Math.round(Math.max(...files.map(({ ms }) => ms)))} ms`,
  )
  console.log(`of the ${long.length} with ${LONG} words and more ${meanOf(long).toFixed(4)}`)
  const isKept =
    with_('crashed').length + with_('hung').length === 0 &&
    given.length >= PROMISED.text * compared.length &&
    mean >= PROMISED.f1
  return isKept ? 0 : 1
}

const meanOf = (files) => files.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, files.length)

const share = (part, whole) => ((100 * part.length) / Math.max(1, whole.length)).toFixed(1)
