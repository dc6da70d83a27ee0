import { isRecord, type Loose } from '#core/text/record'
import { ImportError } from '#main/formats/format'
import type { Tables, Value } from './database'
import { lastField, textField } from './protobuf'

/** How notes of a kind ask, as Anki keeps it. */
export interface Model {
  name: string
  cloze: boolean
  fields: string[]
  /** By their number, which is that of the cards they make. */
  templates: { front: string; back: string }[]
}

export interface AnkiNote {
  id: number
  guid: string
  model: number
  /** Seconds since the epoch. */
  mod: number
  tags: string[]
  /** As HTML, in the order of the model's fields. */
  fields: string[]
}

/** A row of `cards`; the names are those of its columns, which Anki's own documentation explains. */
export interface AnkiCard {
  id: number
  nid: number
  did: number
  ord: number
  mod: number
  type: number
  queue: number
  due: number
  ivl: number
  factor: number
  reps: number
  odue: number
  odid: number
  flags: number
  data: string
}

/** A row of `revlog`: an answer, or a due day set by hand. `id` is its time in milliseconds. */
export interface AnkiReview {
  id: number
  cid: number
  ease: number
  ivl: number
  factor: number
  time: number
  type: number
}

/** What a package holds, whatever its version. */
export interface Collection {
  /** Seconds since the epoch: the day from which due days count. */
  created: number
  /** Minutes east of UTC where it was made, where it says so. */
  zone?: number
  models: Map<number, Model>
  /** Names of decks, `::` between a deck and one within it. */
  decks: Map<number, string>
  notes: AnkiNote[]
  cards: AnkiCard[]
  reviews: AnkiReview[]
}

const MOST = { notes: 500_000, cards: 1_000_000, reviews: 5_000_000, models: 10_000 }
/** UTF-16 units of all of a note's fields. A longer one is a page, not a card. */
export const LONGEST_NOTE = 400_000

const DAMAGED = 'This package is damaged: its list of cards is not what it should be.'

const number = (value: Value | undefined): number => {
  const found = typeof value === 'number' ? value : Number(value)
  return Number.isFinite(found) ? found : 0
}
const text = (value: Value | undefined): string =>
  typeof value === 'string' ? value : value instanceof Uint8Array ? new TextDecoder().decode(value) : ''
const blob = (value: Value | undefined): Uint8Array =>
  value instanceof Uint8Array ? value : new Uint8Array()

const isPlace = (ord: Value | undefined): ord is number =>
  Number.isInteger(ord) && Math.abs(Number(ord) - 500) <= 500

function* limited(rows: Iterable<Value[]>, most: number): Generator<Value[]> {
  let count = 0
  for (const row of rows) {
    count += 1
    if (count > most) throw new ImportError('This package holds more cards than Lectern takes at once.')
    yield row
  }
}

const list = (value: unknown): Loose[] => (Array.isArray(value) ? value.filter(isRecord) : [])
const word = (value: unknown): string => (typeof value === 'string' ? value : '')

function json(value: Value | undefined): Loose {
  try {
    const parsed: unknown = JSON.parse(text(value))
    return isRecord(parsed) ? parsed : {}
  } catch {
    return {}
  }
}

const byOrd = (all: Loose[]): Loose[] => [...all].sort((a, b) => Number(a.ord) - Number(b.ord))

/** The kinds of notes as the one row of schema 11 keeps them. */
function oldModels(value: Value | undefined): Collection['models'] {
  return new Map(
    Object.entries(json(value))
      .slice(0, MOST.models)
      .filter((entry): entry is [string, Loose] => isRecord(entry[1]))
      .map(([id, model]) => [
        Number(id),
        {
          name: word(model.name),
          cloze: model.type === 1,
          fields: byOrd(list(model.flds)).map(({ name }) => word(name)),
          templates: byOrd(list(model.tmpls)).map(({ qfmt, afmt }) => ({
            front: word(qfmt),
            back: word(afmt),
          })),
        },
      ]),
  )
}

/** The same as the tables of schema 18 keep them. Their names have an order SQLite lacks here, so nothing is sorted. */
function newModels({ rows }: Tables): Collection['models'] {
  const models: Collection['models'] = new Map()
  for (const [id, name, config] of limited(rows('select id, name, config from notetypes'), MOST.models))
    models.set(number(id), {
      ...{ name: text(name), cloze: lastField(blob(config), 1) === 1 },
      ...{ fields: [], templates: [] },
    })
  for (const [id, ord, name] of limited(rows('select ntid, ord, name from fields'), MOST.notes)) {
    const model = models.get(number(id))
    if (model && isPlace(ord)) model.fields[ord] = text(name)
  }
  for (const [id, ord, config] of limited(rows('select ntid, ord, config from templates'), MOST.notes)) {
    const model = models.get(number(id))
    const template = { front: textField(blob(config), 1), back: textField(blob(config), 2) }
    if (model && isPlace(ord)) model.templates[ord] = template
  }
  for (const model of models.values()) {
    model.fields = Array.from(model.fields, (name) => name ?? '')
    model.templates = Array.from(model.templates, (template) => template ?? { front: '', back: '' })
  }
  return models
}

function oldDecks(value: Value | undefined): Collection['decks'] {
  return new Map(
    Object.entries(json(value)).map(([id, deck]) => [Number(id), isRecord(deck) ? word(deck.name) : '']),
  )
}

function newDecks({ rows }: Tables): Collection['decks'] {
  const decks: Collection['decks'] = new Map()
  for (const [id, name] of limited(rows('select id, name from decks'), MOST.notes))
    decks.set(number(id), text(name).replaceAll('\x1f', '::'))
  return decks
}

/** Minutes east of UTC, out of the minutes west that Anki writes. */
function zoneOf(tables: Tables, conf: Value | undefined): number | undefined {
  let west: unknown = json(conf).creationOffset
  if (tables.has('config'))
    for (const [val] of tables.rows("select val from config where key = 'creationOffset'"))
      west = Number(new TextDecoder().decode(blob(val)))
  return typeof west === 'number' && Math.abs(west) <= 15 * 60 ? -west : undefined
}

const NOTES = `select id, guid, mid, mod, tags, flds from notes where length(flds) <= ${LONGEST_NOTE}`
const CARDS =
  'select id, nid, did, ord, mod, type, queue, due, ivl, factor, reps, odue, odid, flags, data from cards'
const REVIEWS = 'select id, cid, ease, ivl, factor, time, type from revlog'

/** Everything a package holds. @throws ImportError when it is damaged or holds too much */
export function readCollection(tables: Tables): Collection {
  if (!['col', 'notes', 'cards', 'revlog'].every(tables.has)) throw new ImportError(DAMAGED)
  const [col] = [...tables.rows('select crt, models, decks, conf from col limit 1')]
  if (!col) throw new ImportError(DAMAGED)
  const [created, models, decks, conf] = col
  const isNew = tables.has('notetypes') && tables.has('fields') && tables.has('templates')
  const zone = zoneOf(tables, conf)
  const { rows } = tables
  return {
    created: number(created),
    ...(zone !== undefined && { zone }),
    models: isNew ? newModels(tables) : oldModels(models),
    decks: tables.has('decks') ? newDecks(tables) : oldDecks(decks),
    notes: Array.from(limited(rows(NOTES), MOST.notes), ([id, guid, mid, mod, tags, flds]) => ({
      ...{ id: number(id), guid: text(guid), model: number(mid), mod: number(mod) },
      tags: text(tags)
        .split(/[\s\u3000]+/)
        .filter(Boolean),
      fields: text(flds).split('\x1f'),
    })),
    cards: Array.from(limited(rows(CARDS), MOST.cards), (row) => {
      const [id, nid, did, ord, mod, type, queue, due, ivl, factor, reps, odue, odid, flags] = row.map(number)
      return {
        ...{ id: id!, nid: nid!, did: did!, ord: ord!, mod: mod!, type: type!, queue: queue!, due: due! },
        ...{ ivl: ivl!, factor: factor!, reps: reps!, odue: odue!, odid: odid!, flags: flags! },
        data: text(row[14]),
      }
    }),
    reviews: Array.from(limited(rows(REVIEWS), MOST.reviews), (row) => {
      const [id, cid, ease, ivl, factor, time, type] = row.map(number)
      return { id: id!, cid: cid!, ease: ease!, ivl: ivl!, factor: factor!, time: time!, type: type! }
    }),
  }
}
