import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'
import type { BindParams, Database } from 'sql.js'
import { DEFAULT_WEIGHTS, fsrsOf } from '#core/memory/fsrs'
import { dayNumber } from '#core/study/day'
import type { CardId } from '#core/study/notes'
import { numberOf } from '#core/study/notes'
import type { KeptCard, KeptNote, PastEvent } from '#main/exchange/notes/kept'
import { decodeEntities } from '#main/formats/entities'
import { keyOfName } from '#main/learning/deck-names'
import { sqlite } from './database'
import { toHtml } from './field-text'
import { ankiTag, guidOf, HOME, OWN_MODELS, ownFields, shapeOf } from './own'
import { reviewsOut } from './reviews-out'
import { confJson, deckJson, modelJson, optionsJson, SCHEMA } from './schema'

export interface PackageInput {
  notes: readonly KeptNote[]
  past: ReadonlyMap<CardId, readonly PastEvent[]>
  /** By the name they get in the package. */
  pictures: ReadonlyMap<string, Uint8Array>
  /** Names of pictures by note. */
  shown: ReadonlyMap<string, readonly string[]>
  /** The weights of FSRS-6 that hold. */
  weights: readonly number[]
  options: { retention: number; newPerDay: number; reviewsPerDay: number }
  /** Now, in milliseconds since the epoch; minutes east of UTC; and the local hour at which a day begins. */
  clock: { now: number; zone: number; rollover: number }
}

export interface WrittenPackage {
  bytes: Uint8Array
  notes: number
  cards: number
  reviews: number
  pictures: number
}

/** Decks of readings and what belongs to none lie in one of ours; the reader's own are where they are. */
export const packageDeck = ({ note, deckName }: KeptNote): string =>
  note.deck !== undefined ? deckName : HOME + deckName.replaceAll('::', ': ')

/** Gives ids at or soon after those wanted, each once. */
function unique(): (wanted: number) => number {
  /** Where to look on from an id that is taken; shortened whenever it is gone along. */
  const next = new Map<number, number>()
  return (wanted) => {
    const passed: number[] = []
    let id = wanted
    for (let to = next.get(id); to !== undefined; to = next.get(id)) {
      passed.push(id)
      id = to
    }
    for (const one of [...passed, id]) next.set(one, id + 1)
    return id
  }
}

const isUsual = (weights: readonly number[]) => weights.every((weight, n) => weight === DEFAULT_WEIGHTS[n])

const secondsOf = (ms: number) => Math.floor(ms / 1_000)
const round = (value: number, places: number) => Number(value.toFixed(places))
const hash = (text: string): number =>
  Number.parseInt(createHash('sha1').update(text).digest('hex').slice(0, 8), 16)

/** A field without its tags, as Anki sorts and compares it. */
const stripped = (html: string): string => decodeEntities(html.replaceAll('<br>', ''))

/** Ids of decks by their names, those around them too. Names that differ by case only are one, as in Anki. */
function deckIds(names: Iterable<string>): Map<string, { id: number; name: string }> {
  const idFor = unique()
  const decks = new Map<string, { id: number; name: string }>([['default', { id: 1, name: 'Default' }]])
  for (const name of names) {
    const parts = name.split('::')
    for (let n = 1; n <= parts.length; n++) {
      const part = parts.slice(0, n).join('::')
      const key = keyOfName(part)
      // An id Anki takes for a time, in 2020 or so, and the same whenever this deck is written out.
      if (!decks.has(key)) decks.set(key, { id: idFor(1_577_836_800_000 + hash(key)), name: part })
    }
  }
  return decks
}

const link = ({ note: { reading, source } }: KeptNote): string => {
  if (reading === undefined) return ''
  const place = source ? `#${source.from.block}/${source.from.at}` : ''
  return `lectern://reading/${encodeURIComponent(reading)}${place}`
}

/** What the text is called; one that stood on the web leads there. */
const text = ({ title = '', address }: KeptNote): string =>
  address === undefined ? toHtml(title) : `<a href="${toHtml(address)}">${toHtml(title || address)}</a>`

/** The day, as a number, from which due days count: none that is written lies before it. */
function firstDay(input: PackageInput): number {
  const { now, zone, rollover } = input.clock
  let first = Math.floor((now + (zone - rollover * 60) * 60_000) / 86_400_000)
  for (const { cards } of input.notes)
    for (const { memory } of cards)
      if (memory) first = Math.min(first, dayNumber(memory.due), dayNumber(memory.last))
  for (const events of input.past.values()) if (events[0]) first = Math.min(first, dayNumber(events[0].day))
  return first
}

/** The columns of a card that say how far it is learned. */
function schedule(card: KeptCard, start: number, position: number, { options, weights }: PackageInput) {
  const { memory } = card
  const held = card.suspended ? -1 : card.buried ? -2 : null
  if (!memory)
    return {
      type: 0,
      queue: held ?? 0,
      due: position,
      ivl: 0,
      factor: 0,
      reps: 0,
      lapses: 0,
      left: 0,
      data: '{}',
    }
  const { stability, difficulty, at, last, due, grade, reps, lapses } = memory
  const days = dayNumber(due) - dayNumber(last)
  const data = JSON.stringify({
    ...{ s: round(stability, 4), d: round(difficulty, 3), dr: round(options.retention, 2) },
    ...{ decay: round(fsrsOf(weights).decay, 3), lrt: secondsOf(at) },
  })
  const known = { factor: 2_500, reps: Math.max(reps, 1), lapses, data }
  if (days <= 0 && (grade === 1 || memory.step !== undefined)) {
    const type = reps > 1 && grade === 1 ? 3 : 1
    const soon = secondsOf(at) + Math.round((memory.wait ?? 10) * 60)
    return { ...known, type, queue: held ?? 1, due: soon, ivl: type === 3 ? 1 : 0, left: 1_001 }
  }
  return { ...known, type: 2, queue: held ?? 2, due: dayNumber(due) - start, ivl: Math.max(1, days), left: 0 }
}

function inserter(database: Database, table: string, columns: number) {
  const statement = database.prepare(`insert into ${table} values (${Array(columns).fill('?').join(',')})`)
  return { add: (values: BindParams) => statement.run(values), done: () => statement.free() }
}

function fill(database: Database, input: PackageInput) {
  const { notes, past, shown, clock, options } = input
  const start = firstDay(input)
  const decks = deckIds(notes.map(packageDeck))
  const [noteIds, cardIds, reviewIds] = [unique(), unique(), unique()]
  const rows = {
    notes: inserter(database, 'notes', 11),
    cards: inserter(database, 'cards', 18),
    revlog: inserter(database, 'revlog', 9),
  }
  const fsrs = fsrsOf(input.weights)
  const used = new Map<number, (typeof OWN_MODELS)['basic']>()
  const count = { notes: 0, cards: 0, reviews: 0 }

  for (const kept of notes) {
    const { note } = kept
    const model = OWN_MODELS[shapeOf(note)]
    used.set(model.id, model)
    const deck = packageDeck(kept)
    const fields = ownFields(note, deck, {
      ...{ Hint: toHtml(note.hint ?? ''), Comment: toHtml(note.comment ?? '') },
      Picture: (shown.get(note.id) ?? []).map((name) => `<img src="${toHtml(name)}">`).join(''),
      ...{
        Sentence: toHtml(note.source?.quote.exact ?? ''),
        Text: text(kept),
        Link: toHtml(link(kept)),
      },
    })
    const id = noteIds(Math.min(Math.max(Math.floor(note.addedAt), 1e12), clock.now))
    const mod = secondsOf(kept.changedAt)
    const tags = note.tags.map(ankiTag).filter(Boolean)
    const sort = stripped(fields[0]!)
    const tagged = tags.length > 0 ? ` ${tags.join(' ')} ` : ''
    rows.notes.add([
      id,
      guidOf(note.id),
      model.id,
      mod,
      -1,
      tagged,
      fields.join('\x1f'),
      sort,
      hash(sort),
      0,
      '',
    ])
    count.notes += 1
    for (const card of kept.cards) {
      count.cards += 1
      const cid = cardIds(id + numberOf(card.card))
      const { type, queue, due, ivl, factor, reps, lapses, left, data } = schedule(
        card,
        start,
        count.cards,
        input,
      )
      const did = decks.get(keyOfName(deck))!.id
      const touched = Math.max(mod, secondsOf(card.memory?.at ?? 0))
      rows.cards.add([
        ...[
          cid,
          id,
          did,
          numberOf(card.card),
          touched,
          -1,
          type,
          queue,
          due,
          ivl,
          factor,
          reps,
          lapses,
          left,
        ],
        ...[0, 0, card.flag, data],
      ])
      for (const row of reviewsOut(past.get(card.card) ?? [], fsrs)) {
        const { ease, ivl: next, lastIvl, factor: hardness, time, type: kind } = row
        rows.revlog.add([reviewIds(row.at), cid, -1, ease, next, lastIvl, hardness, time, kind])
        count.reviews += 1
      }
    }
  }
  for (const { done } of Object.values(rows)) done()

  if (used.size === 0) used.set(OWN_MODELS.basic.id, OWN_MODELS.basic)
  const now = secondsOf(clock.now)
  const created = (start * 1_440 + clock.rollover * 60 - clock.zone) * 60
  const [first] = used.keys()
  const texts = [
    confJson(first!, count.cards + 1, clock.zone, clock.rollover),
    Object.fromEntries([...used].map(([id, model]) => [id, modelJson(model, now)])),
    Object.fromEntries([...decks.values()].map(({ id, name }) => [id, deckJson(id, name, now)])),
    optionsJson(options, isUsual(input.weights) ? [] : input.weights),
    {},
  ].map((value) => JSON.stringify(value))
  database.run('insert into col values (1,?,?,?,11,0,0,0,?,?,?,?,?)', [
    created,
    clock.now,
    clock.now,
    ...texts,
  ])
  return count
}

/**
 * Writes notes, cards, decks, tags, pictures and the history of answers as a package that every Anki since 2.0 reads:
 * a ZIP of a SQLite file of schema 11 with pictures beside it.
 */
export async function writeAnki(input: PackageInput): Promise<WrittenPackage> {
  const { Database } = await sqlite()
  const database = new Database()
  try {
    database.run(SCHEMA)
    database.run('begin')
    const count = fill(database, input)
    database.run('commit')
    const names = [...input.pictures.keys()]
    const media = new TextEncoder().encode(JSON.stringify({ ...names }))
    const files = names.map((name, n) => [`${n}`, [input.pictures.get(name)!, { level: 0 }]] as const)
    const mtime = new Date(clockAfter1980(input.clock.now))
    const bytes = zipSync(
      { 'collection.anki2': database.export(), media, ...Object.fromEntries(files) },
      { level: 6, mtime },
    )
    return { bytes, ...count, pictures: names.length }
  } finally {
    database.close()
  }
}

/** ZIP knows no earlier time. */
const clockAfter1980 = (now: number): number => Math.max(now, Date.UTC(1981, 0, 1))
