import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { OpenReading } from '#contract/reading'
import { blockText } from '#core/text/blocks'
import type { Place, Section, SectionId } from '#core/text/document'
import { sectionOf } from '#core/text/section-of'
import { useClient } from '#renderer/app/client'
import { fromHash, navigate, replaceRoute } from '#renderer/app/routes'
import { isSamePlace, startOf } from '#renderer/text/geography'
import { Later } from '#renderer/ui/later'
import type { FlowHandle } from './flow'
import { useReadingTime } from './useReadingTime'
import { type Book, createBook, type KnownSections, placeAt } from './where/book'
import { PositionStore } from './where/position'

/** A place is kept once the reader has stayed at it for so long: pages may be turned many a second. */
const STAY_MS = 250
/** Faster than a text is skimmed, some 800 words a minute; in milliseconds. */
const CHARACTER_MS = 12

interface Options {
  open: OpenReading
  flow: RefObject<FlowHandle | null>
  /** Where the address says to go. */
  target: Place | undefined
  load: (section: SectionId) => Promise<Section>
}

export interface Journey {
  book: Book
  position: PositionStore
  /** The place to begin with. */
  start: Place
  onSettle: (place: Place, section: Section, atEnd: boolean) => void
  /**
   * Goes to a place. It can be taken back: the place left becomes the history's last entry. `again`: the jump before
   * goes on (a slider moved further), and one step back takes back both.
   */
  goTo: (place: Place, again?: boolean) => void
  /** As `goTo`, to so many characters into the text. */
  goToOffset: (offset: number, again?: boolean) => void
  goToEnd: () => Promise<void>
  /** The place the reader is on the way to, or where they are. */
  headed: () => Place
  /** The offset of a place, once its section is there. */
  locate: (place: Place) => Promise<number>
  /** Keeps what is not kept yet of where the reader is, before they go elsewhere in the history. */
  settle: () => void
  /** Told of each sentence read aloud, so that listening counts as reading. */
  sign: (place: Place) => void
}

/** Where in the text the reader is, and how they get elsewhere and back. */
export function useJourney({ open, flow, target, load }: Options): Journey {
  const client = useClient()
  const id = open.reading.id
  const text = open.reading.text
  const known = useMemo<KnownSections>(() => {
    void text
    return new Map()
  }, [text])
  const book = useMemo(() => createBook(open, known), [open, known])
  const time = useReadingTime(id)
  // The first place only: the flow keeps its own from then on.
  const [start] = useState(() => {
    const place = target ?? open.place ?? startOf(open.sections[0]!.id)
    // It comes while the screen is being drawn; who shows it asks again and tells a failure.
    load(sectionOf(place)).catch(() => {})
    return place
  })
  const [position] = useState(() => new PositionStore(start))

  /**
   * The place the address has from us: one that comes by itself is where the reader wants to be. The browser is
   * listened to, for the screen is not drawn anew for an address it was drawn for before the reader read on.
   */
  const addressed = useRef(target)
  useEffect(() => {
    const follow = () => {
      const route = fromHash(location.hash)
      if (route.screen !== 'reader' || route.id !== id || !route.place) return
      if (isSamePlace(route.place, addressed.current)) return
      addressed.current = route.place
      time.jump()
      flow.current?.show(route.place)
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [id, flow, time])

  const write = useCallback(
    (place: Place) => {
      const route = fromHash(location.hash)
      if (route.screen !== 'reader' || route.id !== id) return
      addressed.current = place
      replaceRoute({ screen: 'reader', id, place })
    },
    [id],
  )
  const kept = useRef<Place | null>(null)
  const keeper = useMemo(
    () =>
      new Later(({ place, progress }: { place: Place; progress: number }) => {
        write(place)
        kept.current = place
        void client.call('reading.place', { id, place, progress }).catch(() => {})
      }, STAY_MS),
    [client, id, write],
  )
  const settle = keeper.flush
  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState === 'hidden') settle()
    }
    document.addEventListener('visibilitychange', onHide)
    addEventListener('pagehide', settle)
    return () => {
      document.removeEventListener('visibilitychange', onHide)
      removeEventListener('pagehide', settle)
      settle()
      // Whoever opens it again begins with what is known of it by then, not with where they were the time before.
      const place = kept.current
      if (place) client.amend('reading.open', { id }, (known) => ({ ...known, place }))
    }
  }, [client, id, settle])

  /** Where a jump leads that has not come there yet: the next one begins there. */
  const bound = useRef<Place | null>(null)
  const headed = useCallback(
    () => bound.current ?? flow.current?.place() ?? position.now.place,
    [flow, position],
  )
  const onSettle = useCallback(
    (place: Place, section: Section, atEnd: boolean) => {
      bound.current = null
      book.learn(section)
      const offset = book.offset(place)
      const share = book.characters === 0 ? 0 : offset / book.characters
      position.set({ place, offset, atEnd })
      time.settle(place, book.isWordless ? 0 : offset)
      // All of it in sight at once is not yet all of it read, and time alone reads nothing.
      const isWhole = atEnd && offset === 0
      keeper.soon({ place, progress: atEnd && !isWhole ? 1 : share })
      const end = () => keeper.soon({ place, progress: 1 })
      if (isWhole) time.after(book.characters * CHARACTER_MS, end)
      else time.forget()
    },
    [book, position, time, keeper],
  )

  const goTo = useCallback(
    (to: Place, again = false) => {
      const from = headed()
      settle()
      if (again) write(to)
      else {
        write(from)
        addressed.current = to
        navigate({ screen: 'reader', id, place: to })
      }
      bound.current = to
      time.jump()
      flow.current?.show(to)
    },
    [id, flow, headed, settle, write, time],
  )

  const goToOffset = useCallback(
    (offset: number, again?: boolean) => {
      placeAt(open, book, offset, load).then(
        (place) => goTo(place, again),
        () => {},
      )
    },
    [open, book, load, goTo],
  )

  const goToEnd = useCallback(async () => {
    const last = await load(open.sections.at(-1)!.id).catch(() => null)
    const block = last?.blocks.at(-1)
    if (block) goTo({ block: block.id, at: Math.max(0, blockText(block).length - 1) })
  }, [load, open.sections, goTo])

  const locate = useCallback(
    async (place: Place) => {
      book.learn(await load(sectionOf(place)))
      return book.offset(place)
    },
    [book, load],
  )

  const sign = useCallback((place: Place) => time.follow(place, book.offset(place)), [time, book])

  return useMemo(
    () => ({ book, position, start, onSettle, goTo, goToOffset, goToEnd, headed, locate, settle, sign }),
    [book, position, start, onSettle, goTo, goToOffset, goToEnd, headed, locate, settle, sign],
  )
}
