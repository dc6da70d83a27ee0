import { join, resolve } from 'node:path'
import type { AppEvent, Handlers, Topic } from '#contract/api'
import type { CardsFormat } from '#contract/exchange'
import type { ImportItem } from '#contract/jobs'
import type { StudyOptions } from '#contract/study'
import type { EventId } from '#core/study/events'
import { DeniedError, NotFoundError, PlainError } from '#main/errors'
import { decodeText } from '#main/formats/decode'
import type { Jobs } from '#main/jobs/jobs'
import type { Notes } from '#main/learning/notes'
import { durableWrite } from '#main/storage/durable'
import { explain } from '#main/texts/imports'
import { type FileBytes, readSource, sourceName } from '#main/texts/sources'
import type { Uploads } from '#main/texts/uploads'
import { type BringDeps, type Brought, bringAnki } from './anki/bring'
import { planNotes } from './notes/bring'
import { notesFromCsv, notesToCsv } from './notes/csv'
import { notesToJson } from './notes/json'
import { type KeptDeps, type KeptFilter, type KeptNote, keptNotes, pastOf } from './notes/kept'
import type { LooseNotes } from './notes/loose'
import { notesFromMarkdown, notesToMarkdown } from './notes/markdown'
import { type PictureDeps, picturesOf } from './pictures'

export interface CardsExchangeDeps extends Omit<KeptDeps, 'content'>, BringDeps, PictureDeps {
  notes: Pick<Notes, 'all'>
  uploads: Uploads
  /** The data folder, which files are written to. */
  data: string
  jobs: Jobs
  options: () => StudyOptions
  ports: BringDeps['ports'] & { log: (message: string) => void }
  emit: (event: AppEvent) => void
  /** Whether the window may name files by path. */
  acceptPaths: boolean
}

type CardsHandlers = Pick<Handlers, 'exchange.exportCards' | 'exchange.importCards' | 'exchange.takeBack'>

const ENDINGS: Record<CardsFormat, string> = { anki: 'apkg', csv: 'csv', markdown: 'md', json: 'json' }
/** Bytes of a file of words. */
const LARGEST = 32 * 1024 ** 2
const MOST_NOTES = 100_000
const TOPICS: Topic[] = ['study', 'library']
/** Imports that can be taken back; each holds the names of all it wrote. */
const KEEP = 5

/** Events that an undo may name; a longer import is taken back by the name of its job. */
const UNDO_AT_ONCE = 20_000

const NONE_FOUND =
  'No cards were found in this file. Lectern takes Anki packages, tables and Markdown with :: or Q: and A:.'

/** A deck's name as part of a file's: letters and figures of any script. */
const inFileName = (deck = ''): string =>
  (deck.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    .map((part) => `-${part}`)
    .join('')
    .slice(0, 60)

/** Notes in a file of words, known by its name and else by what stands in it. */
function looseNotes({ name, bytes }: FileBytes): LooseNotes {
  if (bytes.length > LARGEST) throw new PlainError('This file is too large for a file of cards.')
  const { text } = decodeText(bytes)
  const isMarkdown = /\.(?:md|markdown)$/i.test(name)
  const isTable = /\.(?:csv|tsv)$/i.test(name) || text.startsWith('#separator:')
  const marked = isTable ? null : notesFromMarkdown(text)
  const found = marked && (isMarkdown || marked.notes.length > 0) ? marked : notesFromCsv(text)
  if (found.notes.length === 0) throw new PlainError(NONE_FOUND)
  if (found.notes.length > MOST_NOTES)
    throw new PlainError('This file holds more cards than Lectern takes at once.')
  return found
}

/** Cards out to files that others read, and in from them. */
export function cardsExchange(deps: CardsExchangeDeps): CardsHandlers {
  const { content, notes, uploads, data, jobs, runner, memory, options, today, ports, emit, acceptPaths } =
    deps
  const done = new Map<string, EventId[]>()
  /** One file at a time: so the same file twice is found the second time. */
  let turn: Promise<unknown> = Promise.resolve()

  async function write(as: CardsFormat, kept: KeptNote[]) {
    const cards = kept.flatMap((one) => one.cards.map(({ card }) => card))
    const none = { notes: kept.length, cards: cards.length, reviews: 0, pictures: 0 }
    if (as === 'csv') return { ...none, bytes: notesToCsv(kept) }
    if (as === 'markdown') return { ...none, bytes: notesToMarkdown(kept) }
    const past = await pastOf(deps, new Set(cards))
    const { weights } = memory()
    const now = ports.now()
    if (as === 'json') {
      const reviews = [...past.values()].flat().filter(({ kind }) => kind === 'answer').length
      return { ...none, reviews, bytes: notesToJson(kept, past, { at: now, weights }) }
    }
    const clock = { now, zone: ports.zone(now), rollover: deps.rollover() }
    const { retention, newPerDay, reviewsPerDay } = options()
    return runner.run('writeAnki', {
      ...{ notes: kept, past, weights, clock, options: { retention, newPerDay, reviewsPerDay } },
      ...(await picturesOf(kept, deps)),
    })
  }

  async function bringWords(file: FileBytes): Promise<Brought> {
    const loose = looseNotes(file)
    const { bodies, report } = planNotes(loose.notes, content, notes.all(), ports.now())
    const events = await content.append(bodies)
    const rows = loose.refused === 1 ? '1 line holds' : `${loose.refused} lines hold`
    const warnings = loose.refused > 0 ? [`${rows} no card.`] : []
    return { events: events.map(({ id }) => id), report, warnings }
  }

  function bring(file: FileBytes, signal: AbortSignal, progress: (share: number) => void): Promise<Brought> {
    const isPackage =
      /\.(?:apkg|colpkg)$/i.test(file.name) || (file.bytes[0] === 0x50 && file.bytes[1] === 0x4b)
    return isPackage ? bringAnki(file.bytes, deps, { signal, progress }) : bringWords(file)
  }

  return {
    async 'exchange.exportCards'({ as, to, ...filter }) {
      if (to !== undefined && !acceptPaths) throw new DeniedError('Files are not written by their path here.')
      const kept = await keptNotes(deps, filter as KeptFilter)
      const { bytes, notes: written, cards, reviews, pictures } = await write(as, kept)
      const deck = filter.deck === undefined ? '' : inFileName(kept[0]?.deckName)
      const file = to === undefined ? join(data, `cards-${today()}${deck}.${ENDINGS[as]}`) : resolve(to)
      await durableWrite(file, bytes)
      return { file, notes: written, cards, reviews, pictures }
    },

    'exchange.importCards'({ source }) {
      if ('path' in source && !acceptPaths) throw new DeniedError('Files are not taken by their path here.')
      const items: ImportItem[] = [{ name: sourceName(source, uploads), state: 'waiting', warnings: [] }]
      const job = jobs.start(
        items,
        async ({ signal, update }) => {
          const work = turn.then(async () => {
            if (signal.aborted) return
            update(0, { state: 'running' })
            const { events, report, warnings } = await bring(
              await readSource(source, uploads),
              signal,
              (share) => update(0, { done: share }),
            )
            done.set(job.id, events)
            for (const old of [...done.keys()].slice(0, -KEEP)) done.delete(old)
            const named = events.length <= UNDO_AT_ONCE ? { events } : {}
            update(0, { state: 'done', done: 1, cards: report, warnings, ...named })
          })
          turn = work.catch(() => {})
          try {
            await work
          } catch (error) {
            if (signal.aborted) update(0, { state: 'waiting' })
            else update(0, { state: 'failed', error: explain(error, ports.log) })
          } finally {
            if ('upload' in source) await uploads.discard(source.upload)
            emit({ type: 'changed', topics: TOPICS })
          }
        },
        'cards',
      )
      return job
    },

    async 'exchange.takeBack'({ job }) {
      const targets = done.get(job)
      if (!targets) throw new NotFoundError('There is nothing to undo.')
      done.delete(job)
      const events = await content.append(targets.map((target) => ({ kind: 'undo', target })))
      emit({ type: 'changed', topics: TOPICS })
      return { events: events.map(({ id }) => id) }
    },
  }
}
