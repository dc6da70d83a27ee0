import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import MiniSearch from 'minisearch'
import type { Note } from '#core/study/notes'
import { blockText } from '#core/text/blocks'
import type { Section } from '#core/text/document'
import { find, prepareFind } from '#core/text/find'
import { countHits } from '#core/text/find-hits'
import { createMade } from '#main/search/made'
import { allWords, buildIndex, type ReadingIndex, readIndex } from '#main/search/reading-index'
import { searchHandlers } from '#main/search/search'
import { createSource } from '#main/search/source'
import { createVocabulary } from '#main/search/vocabulary'
import type { BuiltIns } from '#main/texts/builtin'
import type { Known, Readings } from '#main/texts/readings'
import { createStore } from '#main/texts/store'
import type { Texts } from '#main/texts/texts'
import { measureInWindow } from './search/in-window'

const BOOKS = 100
const BOOK_WORDS = 100_000
const SECTION_WORDS = 2_000
const BLOCK_WORDS = 80
const CARDS = 10_000
const GOAL = 100
/** As War and Peace has them. */
const LONG = { words: 565_000, hits: 1_965 }

setFlagsFromString('--expose-gc')
const gc = runInNewContext('gc') as () => void
const memory = (): number => {
  gc()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1e6
}
/** Milliseconds the processor worked: what others do on the machine does not count. */
const work = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
const ms = (value: number) => `${value.toFixed(1)} ms`
const mb = (value: number) => `${value.toFixed(0)} MB`

/** Numbers from 0 to 1, the same at every run (mulberry32). */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const SYLLABLES = 'ba de fi go lu mar ne per qui ro sal ter un vo wi xe yor zan the ing'.split(' ')
/** Words of a book, and how many of them, the commonest, every book has. */
const VOCABULARY = 20_000
const SHARED = 3_000
/** How many words each book has that the one before has not. */
const OWN = 700

/** Word number `n`: the common ones are the short ones. */
function word(n: number): string {
  let name = ''
  for (let rest = n + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    name += SYLLABLES[rest % SYLLABLES.length]
  return name
}

/** How often a word comes falls with its rank, as in any language (Zipf's law): some 12,000 different ones a book. */
function wordOf(book: number, share: number): string {
  const rank = Math.floor(VOCABULARY ** (share ** 1.12)) - 1
  return word(rank < SHARED ? rank : rank + book * OWN)
}

function sectionsOf(book: number, words = BOOK_WORDS): Section[] {
  const random = chance(book)
  return Array.from({ length: words / SECTION_WORDS }, (_, s) => ({
    id: `s${s + 1}`,
    title: `Part ${s + 1}`,
    blocks: Array.from({ length: SECTION_WORDS / BLOCK_WORDS }, (_, n) => ({
      id: `s${s + 1}.${n}`,
      kind: 'paragraph' as const,
      runs: [{ text: Array.from({ length: BLOCK_WORDS }, () => wordOf(book, random())).join(' ') }],
    })),
  }))
}

const textOf = (book: number) => String(book).padStart(32, '0')
const knownOf = (book: number): Known =>
  ({
    reading: { id: `r${book}`, text: textOf(book), title: `The ${word(book * 997)} of ${word(book * 31)}` },
    builtIn: false,
    removed: false,
  }) as Known

/** Writes the sections of every book as the app keeps them, and its index; tells how long the indexes took. */
async function fill(data: string): Promise<{ times: number[]; bytes: number }> {
  const times: number[] = []
  let bytes = 0
  await mkdir(join(data, 'index'))
  for (let book = 0; book < BOOKS; book++) {
    const sections = sectionsOf(book)
    const folder = join(data, 'readings', `r${book}`, textOf(book))
    await mkdir(folder, { recursive: true })
    for (const section of sections)
      await writeFile(join(folder, `${section.id}.json`), JSON.stringify(section))
    const input = {
      text: textOf(book),
      sections: sections.map(({ id, blocks }) => ({ id, blocks: blocks.map(blockText) })),
    }
    const from = performance.now()
    const index = buildIndex(input)
    times.push(performance.now() - from)
    bytes += index.length
    await writeFile(join(data, 'index', `r${book}`), index)
  }
  return { times, bytes }
}

const at = (times: number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!

/** A search as it is typed: with every letter from the second on. */
const typed = (query: string): string[] =>
  Array.from({ length: query.length - 1 }, (_, n) => query.slice(0, n + 2))

function queries(): Record<string, string[]> {
  const random = chance(7)
  const rare = () => word(2_000 + Math.floor(random() * 8_000))
  const common = () => word(Math.floor(random() * 50))
  const section = sectionsOf(42)[17]!
  const sentence = blockText(section.blocks[3]!).split(' ')
  return {
    'one word, letter by letter': Array.from({ length: 20 }, rare).flatMap(typed),
    'two words, letter by letter': Array.from({ length: 10 }, () => `${common()} ${rare()}`).flatMap(typed),
    'the commonest words': Array.from({ length: 20 }, () => `${common()} ${common()}`),
    'a phrase': Array.from({ length: 20 }, (_, n) => `"${sentence.slice(n, n + 3).join(' ')}"`),
    'a word with a slip': Array.from({ length: 20 }, () => rare().replace(/(..)(.)(.)/, '$1$3$2')),
  }
}

/** Ours, on the files of a library. */
async function measureOurs(data: string): Promise<void> {
  const { times, bytes } = await fill(data)
  const total = times.reduce((sum, time) => sum + time, 0)
  console.log(
    `index of a book: ${ms(at(times, 0.5))} in a worker; of ${BOOKS} books ${(total / 1000).toFixed(1)} s`,
  )
  const before = memory()
  const started = performance.now()
  const indexes = new Map<string, ReadingIndex>()
  const words = createVocabulary()
  for (let book = 0; book < BOOKS; book++) {
    const index = readIndex(await readFile(join(data, 'index', `r${book}`)), textOf(book))!
    indexes.set(`r${book}`, index)
    words.add(allWords(index))
  }
  const loaded = performance.now() - started
  console.log(`on disk ${mb(bytes / 1e6)}, read in ${ms(loaded)}, in memory ${mb(memory() - before)}`)

  const known = Array.from({ length: BOOKS }, (_, book) => knownOf(book))
  const note = (n: number) =>
    ({
      id: `n${n}`,
      reading: `r${n % BOOKS}`,
      prompt: `What is ${word(n)} ${word(n * 7)}?`,
      answer: word(n * 3),
    }) as Note
  const notes = Array.from({ length: CARDS }, (_, n) => note(n))
  const source = createSource({
    store: createStore(data, () => {}),
    builtIns: {} as BuiltIns,
    texts: {} as Texts,
  })
  const search = searchHandlers({
    readings: { list: async () => known } as Readings,
    indexer: { ready: async () => indexes, words, waiting: () => 0 },
    made: createMade({
      content: { content: { mark: new Map() } as never },
      notes: { all: () => notes },
      wheres: { of: async () => [] },
    }),
    source,
  })
  for (const [what, asked] of Object.entries(queries())) {
    const took: number[] = []
    const worked: number[] = []
    let found = 0
    for (const query of asked) {
      const from = performance.now()
      const before = process.cpuUsage()
      const { readings } = await search['search.all']({ query })
      took.push(performance.now() - from)
      worked.push(work(before))
      if (readings.length > 0) found++
    }
    const verdict = at(took, 0.95) <= GOAL ? 'within' : 'OVER'
    console.log(
      `${what}: median ${ms(at(took, 0.5))}, p95 ${ms(at(took, 0.95))} (${verdict} the goal of ${GOAL}), ` +
        `most ${ms(at(took, 1))}; work of the processor: median ${ms(at(worked, 0.5))}, p95 ${ms(at(worked, 0.95))}; ` +
        `${found} of ${asked.length} find something`,
    )
  }
}

/** MiniSearch on the same words, a section a document, as it would be used. */
function measureMiniSearch(): void {
  const before = memory()
  let worked = 0
  const mini = new MiniSearch({ fields: ['text'], idField: 'id' })
  for (let book = 0; book < BOOKS; book++) {
    const documents = sectionsOf(book).map(({ id, blocks }) => ({
      id: `${book} ${id}`,
      text: blocks.map(blockText).join('\n'),
    }))
    const from = process.cpuUsage()
    mini.addAll(documents)
    worked += work(from)
  }
  console.log(
    `MiniSearch, a section a document: made with ${(worked / 1000).toFixed(1)} s of work, in memory ` +
      `${mb(memory() - before)}`,
  )
  for (const [what, asked] of Object.entries(queries())) {
    if (what === 'a phrase') continue
    const times = asked.map((query) => {
      const from = process.cpuUsage()
      mini.search(query, { prefix: true, combineWith: 'AND', fuzzy: what.includes('slip') ? 0.2 : false })
      return work(from)
    })
    console.log(
      `  ${what}: work of the processor median ${ms(at(times, 0.5))}, p95 ${ms(at(times, 0.95))}, most ${ms(at(times, 1))}`,
    )
  }
  const from = process.cpuUsage()
  const size = JSON.stringify(mini).length
  console.log(`  written as JSON: ${mb(size / 1e6)}, ${(work(from) / 1000).toFixed(1)} s of work`)
}

/** Finding in one text as long as War and Peace. */
function measureFind(): void {
  const sections = sectionsOf(1, LONG.words - (LONG.words % SECTION_WORDS))
  const blocks = sections.flatMap((section) => section.blocks)
  for (let n = 0; n < LONG.hits; n++) {
    const block = blocks[(n * 7) % blocks.length]!
    if ('runs' in block) block.runs[0]!.text += ' Piérre'
  }
  const from = performance.now()
  for (const section of sections) prepareFind(section)
  const folded = performance.now()
  const times = Array.from({ length: 20 }, () => {
    const since = performance.now()
    if (countHits(find(sections, 'pierre')) !== LONG.hits) throw new Error('not all hits were found')
    return performance.now() - since
  })
  console.log(
    `find in a text of ${LONG.words} words: folded once in ${ms(folded - from)}, then all ${LONG.hits} hits of a name ` +
      `in ${ms(at(times, 0.5))}`,
  )
}

/**
 * What finding in a text and searching a library cost. A folder given is looked in for War and Peace, as by `reader`;
 * `mini` measures MiniSearch too, which takes minutes.
 */
export default async function search(args: string[] = []): Promise<void> {
  measureFind()
  console.log('finding in the window, letter by letter:')
  await measureInWindow(args.find((arg) => arg !== 'mini'))
  const data = await mkdtemp(join(tmpdir(), 'lectern-bench-'))
  try {
    await measureOurs(data)
  } finally {
    await rm(data, { recursive: true, force: true })
  }
  if (args.includes('mini')) measureMiniSearch()
}
