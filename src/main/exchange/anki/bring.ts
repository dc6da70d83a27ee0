import type { CardsBrought } from '#contract/exchange'
import type { Event, EventBody, EventId } from '#core/study/events'
import { undone } from '#core/study/undo'
import type { CardMedia } from '#main/exchange/media'
import type { Runner } from '#main/jobs/runner'
import { keyOfName } from '#main/learning/deck-names'
import type { Ports } from '#main/ports'
import type { ContentStore } from '#main/storage/content'
import type { Log } from '#main/storage/log'
import { dated } from './draft'
import { leftOutSentences } from './left-out'
import { bringMedia } from './media-in'

export interface BringDeps {
  content: Pick<ContentStore, 'content' | 'bring' | 'append'>
  log: Pick<Log, 'read'>
  runner: Runner
  ports: Pick<Ports, 'now' | 'zone'>
  rollover: () => number
  media: CardMedia
}

export interface Brought {
  /** What was written, to be taken back. */
  events: EventId[]
  report: CardsBrought
  warnings: string[]
}

/** Where the time of an import goes, as shares: reading the package, and what is left is writing. */
const READ = 0.3

type OfCard = Event & { kind: 'answer' | 'due' | 'reset' }
const isOfCard = (event: Event): event is OfCard => ['answer', 'due', 'reset'].includes(event.kind)
const moment = ({ card, at }: OfCard) => `${card}@${at}`

/** Decks of the reader's own by their names (`keyOfName`). */
function decksByName({ content }: Pick<ContentStore, 'content'>): Map<string, string> {
  const own = [...content.deck].filter(([id, { alive }]) => alive && !id.startsWith('r:'))
  return new Map(own.map(([id, { fields }]) => [keyOfName(String(fields.name ?? '')), id]))
}

/**
 * What of a package is new to a log, and which undos keep out what came before and was taken back. What was answered
 * here and comes back from where it was taken is known by its card and its time.
 */
function newTo(log: readonly Event[], events: readonly Event[]): { fresh: Event[]; undos: EventId[] } {
  const known = new Set(log.map(({ id }) => id))
  const fallen = undone(log)
  const own = log.filter((event) => isOfCard(event) && !event.id.startsWith('anki:')) as OfCard[]
  const moments = new Set(own.map(moment))
  const answered = new Set(own.map(({ card }) => card))
  const isKnown = (event: Event) =>
    known.has(event.id) ||
    (isOfCard(event) && moments.has(moment(event))) ||
    (event.kind === 'seed' && answered.has(event.card))
  const back = new Set(events.map(({ id }) => id).filter((id) => fallen.has(id)))
  const undos = log.filter(
    (event) => event.kind === 'undo' && back.has(event.target) && !fallen.has(event.id),
  )
  return { fresh: events.filter((event) => !isKnown(event)), undos: undos.map(({ id }) => id) }
}

const undo = (target: EventId): EventBody => ({ kind: 'undo', target })

/**
 * Brings a package of Anki's into the log. Stopped midway, what came in is taken back.
 *
 * @param progress told which share is done, 0 to 1
 * @throws ImportError in words for the reader; the signal's reason when stopped
 */
export async function bringAnki(
  bytes: Uint8Array,
  { content, log, runner, ports, rollover, media }: BringDeps,
  { signal, progress }: { signal: AbortSignal; progress: (share: number) => void },
): Promise<Brought> {
  const readings = new Set(content.content.reading.keys())
  const input = { bytes, now: ports.now(), decks: decksByName(content), readings }
  const { drafts, notes, cards, left, start, media: named } = await runner.run('readAnki', input, signal)
  const lost = await bringMedia(bytes, drafts, named, media, signal)
  progress(READ)
  const events = dated(drafts, { zone: ports.zone, rollover: rollover(), start })
  const { fresh, undos } = newTo((await log.read())?.events ?? [], events)
  const before = content.content.note
  const written = await content.bring(fresh, {
    signal,
    progress: (done) => progress(READ + ((1 - READ) * done) / fresh.length),
  })
  if (signal.aborted) {
    await content.append(written.map(({ id }) => undo(id)))
    throw signal.reason
  }
  const again = await content.append(undos.map(undo))

  const isHere = (id: string) => before.has(id)
  const rewritten = fresh.filter((event) => event.kind === 'put' && event.of === 'note' && isHere(event.ref))
  const known = notes.filter(isHere).length
  return {
    events: [...written, ...again].map(({ id }) => id),
    report: {
      added: notes.length - known,
      changed: rewritten.length,
      known: known - rewritten.length,
      cards,
      reviews: fresh.filter(({ kind }) => kind === 'answer').length,
      trashed: notes.filter((id) => content.content.note.get(id)?.alive === false).length,
    },
    warnings: leftOutSentences(left, lost),
  }
}
