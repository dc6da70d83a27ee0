import type { AppEvent, Handlers, Topic } from '#contract/api'
import type { Details, LibraryChange } from '#contract/library'
import {
  added,
  type Changed,
  type Member,
  moved,
  removed,
  renamed,
  tidyName,
} from '#core/library/collections'
import { seriesText } from '#core/library/series'
import { readState } from '#core/library/state'
import type { EventBody } from '#core/study/events'
import { tidyTags } from '#core/study/marks'
import type { ReadingId } from '#core/text/document'
import { PlainError } from '#main/errors'
import { writeChange } from '#main/learning/change'
import type { Ports } from '#main/ports'
import type { ContentStore } from '#main/storage/content'
import { furthestOf, type Places } from '#main/texts/places'
import type { Known, Readings } from '#main/texts/readings'
import { OWN_FIELDS, type OwnWords } from '#main/texts/shelf'
import { detailsOf } from './library-details'

export interface LibraryChangeDeps {
  readings: Pick<Readings, 'list' | 'get'>
  places: Pick<Places, 'get'>
  content: Pick<ContentStore, 'content' | 'append'>
  ports: Pick<Ports, 'now'>
  emit: (event: AppEvent) => void
}

type ChangeHandlers = Pick<Handlers, 'library.change' | 'library.rename' | 'library.arrange'>

/** Names stand in cards' decks, in the reader and in the notebook, too. */
const TOPICS: Topic[] = ['library', 'reading', 'study', 'marks']
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/
const NUMBER = /^\d{1,5}(?:\.\d{1,2})?$/
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i

const put = (ref: ReadingId, set: Record<string, unknown>): EventBody => ({
  kind: 'put',
  of: 'reading',
  ref,
  set,
})
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const membersOf = (all: readonly Known[]): Member[] =>
  all.map(({ reading, shelf }) => ({ id: reading.id, collections: shelf.collections }))

const written = (changed: Changed): EventBody[] =>
  [...changed].map(([id, collections]) => put(id, { collections }))

function tagsAfter(
  tags: readonly string[],
  { add = [], remove = [] }: { add?: string[]; remove?: string[] },
) {
  const gone = new Set(remove.map((tag) => tag.toLowerCase()))
  return tidyTags([...tags.filter((tag) => !gone.has(tag.toLowerCase())), ...add])
}

/** What a change of tags writes: nothing of a text that has them so already. */
function tagBodies(some: readonly Known[], change: { add?: string[]; remove?: string[] }): EventBody[] {
  return some.flatMap(({ reading, shelf }) => {
    const tags = tagsAfter(shelf.tags, change)
    return isSame(tags, shelf.tags) ? [] : [put(reading.id, { tags })]
  })
}

/** Tidies what was written in the fields; PlainError for what is no date and no language. */
function tidyDetails(details: Partial<Details>): Partial<Details> {
  const tidy: Partial<Details> = {}
  for (const [name, value] of Object.entries(details) as [keyof Details, string | string[]][]) {
    if (name === 'authors') tidy.authors = tidyTags(value as string[])
    else tidy[name] = tidyName(value as string)
  }
  if (tidy.published && !DATE.test(tidy.published))
    throw new PlainError('Write the date as a year, or like 2024-05 or 2024-05-31.')
  if (tidy.number && !NUMBER.test(tidy.number))
    throw new PlainError('The place in a series is a number, such as 2 or 2.5.')
  if (tidy.language && !LANGUAGE.test(tidy.language))
    throw new PlainError('A language is written by its letters, such as en or pt-BR.')
  return tidy
}

/** As it is kept: a series with the place in it. */
const wordsOf = ({ number, series, ...rest }: Details): Required<Omit<OwnWords, 'cover'>> => ({
  ...rest,
  series: seriesText({ name: series, ...(number !== '' && { number: Number(number) }) }),
})

/** What is written of one text: null where the reader says no more than the file does. */
function ownFields(known: Known, details: Partial<Details>): Record<string, unknown> {
  const file = detailsOf(known.file)
  const now = detailsOf(known.reading)
  const next = { ...now, ...details }
  if (next.title === '') next.title = file.title
  if (next.language === '') next.language = file.language
  const [wanted, shown, said] = [next, now, file].map(wordsOf) as [OwnWords, OwnWords, OwnWords]
  const set: Record<string, unknown> = {}
  for (const name of Object.keys(wanted) as (keyof OwnWords)[]) {
    if (!isSame(wanted[name], shown[name]))
      set[OWN_FIELDS[name]] = isSame(wanted[name], said[name]) ? null : wanted[name]
  }
  return set
}

/** What the reader changes of texts in their library, one or many at once. */
export function libraryChangeHandlers(deps: LibraryChangeDeps): ChangeHandlers {
  const { readings, places, content, ports, emit } = deps

  async function write(bodies: readonly EventBody[]) {
    const done = await writeChange(content, emit, bodies, TOPICS)
    return { ...done, count: new Set(bodies.map((body) => ('ref' in body ? body.ref : ''))).size }
  }

  async function chosen(ids: readonly ReadingId[]): Promise<Known[]> {
    const found: Known[] = []
    for (const id of new Set(ids)) found.push(await readings.get(id))
    return found
  }

  /** Each collection in turn, on what the one before it left. */
  async function collectionBodies(
    ids: readonly ReadingId[],
    { add = [], remove = [] }: { add?: string[]; remove?: string[] },
  ): Promise<EventBody[]> {
    let members = membersOf(await readings.list())
    const all: Changed = new Map()
    const take = (changed: Changed) => {
      for (const [id, collections] of changed) all.set(id, collections)
      members = members.map((one) => ({ ...one, collections: changed.get(one.id) ?? one.collections }))
    }
    for (const name of remove) take(removed(members, ids, name))
    for (const name of add.map(tidyName).filter(Boolean)) take(added(members, ids, name))
    return written(all)
  }

  async function bodiesOf(ids: ReadingId[], change: LibraryChange): Promise<EventBody[]> {
    const some = await chosen(ids)
    if ('tags' in change) return tagBodies(some, change.tags)
    if ('collections' in change) return collectionBodies(ids, change.collections)
    if ('details' in change) {
      const details = tidyDetails(change.details)
      return some.flatMap((known) => {
        const set = ownFields(known, details)
        return Object.keys(set).length === 0 ? [] : [put(known.reading.id, set)]
      })
    }
    const bodies: EventBody[] = []
    for (const { reading, shelf } of some) {
      const place = await places.get(reading.id)
      const furthest = furthestOf(place)
      const now = readState(place && { ...place, furthest }, shelf.said)
      if (now !== change.state)
        bodies.push(put(reading.id, { state: { is: change.state, at: ports.now(), furthest } }))
    }
    return bodies
  }

  return {
    'library.change': async ({ ids, change }) => write(await bodiesOf(ids, change)),

    async 'library.rename'({ of, name, to }) {
      const all = await readings.list()
      const next = to === null ? null : tidyName(to)
      if (next === '') throw new PlainError('A name is still missing.')
      if (of === 'tag') {
        const some = all.filter(({ shelf }) => shelf.tags.includes(name))
        // Taken away first, so that only its case can change, too.
        return write(
          some.flatMap(({ reading, shelf }) => {
            const rest = tagsAfter(shelf.tags, { remove: [name] })
            const tags = next === null ? rest : tidyTags([...rest, next])
            return isSame(tags, shelf.tags) ? [] : [put(reading.id, { tags })]
          }),
        )
      }
      const members = membersOf(all)
      const ids = members.map(({ id }) => id)
      return write(written(next === null ? removed(members, ids, name) : renamed(members, name, next)))
    },

    async 'library.arrange'({ id, collection, by }) {
      await readings.get(id)
      const { events } = await write(written(moved(membersOf(await readings.list()), id, collection, by)))
      return { events }
    },
  }
}
