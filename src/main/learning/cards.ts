import type { AppEvent, Handlers } from '#contract/api'
import type { CardsApi } from '#contract/cards'
import type { Memory } from '#core/memory/memory'
import type { StudyDay, UtcMs } from '#core/study/events'
import type { Ports } from '#main/ports'
import type { ContentStore } from '#main/storage/content'
import type { Log } from '#main/storage/log'
import type { Places } from '#main/texts/places'
import type { Readings } from '#main/texts/readings'
import type { Texts } from '#main/texts/texts'
import type { Briefs } from './briefs'
import { browseHandlers } from './browse'
import { createBrowseIndex } from './browse-index'
import { cardsChangeHandlers } from './cards-change'
import { deckHandlers } from './decks'
import { noteAddingHandlers } from './note-adding'
import type { Notes } from './notes'
import { replaceHandlers } from './replace'
import { createStale } from './stale'
import type { Wheres } from './where'

export interface CardsDeps {
  content: Pick<ContentStore, 'content' | 'append'>
  notes: Notes
  briefs: Briefs
  memory: () => Memory
  readings: Readings
  texts: Texts
  places: Places
  wheres: Wheres
  log: Pick<Log, 'view'>
  today: () => StudyDay
  dayOf: (at: UtcMs) => StudyDay
  ports: Pick<Ports, 'now' | 'randomId'>
  emit: (event: AppEvent) => void
}

/** All that the cards' own screen asks for: finding, making, changing and moving them. */
export function cardHandlers(deps: CardsDeps): Pick<Handlers, keyof CardsApi> {
  const stale = createStale(deps)
  const index = createBrowseIndex({ ...deps, stale })
  return {
    ...browseHandlers({ ...deps, index }),
    ...cardsChangeHandlers({ ...deps, index }),
    ...noteAddingHandlers(deps),
    ...deckHandlers(deps),
    ...replaceHandlers(deps),
    ...stale.handlers,
  }
}
