import type { Place, SectionId } from '#core/text/document'
import { sectionOf } from '#core/text/section-of'
import { type Piece, paragraphStart, pieceAt } from './script'

export interface Hearing {
  onEnd: () => void
  onFail: () => void
  /** A word begins at this offset of what is said. Not every voice tells. */
  onWord: (at: number) => void
}

/** What says the words: the system's voices, or a test's. */
export interface Speaker {
  /** Says a piece instead of what was being said, of which nothing more is heard. */
  say: (piece: Pick<Piece, 'text' | 'lang'>, hearing: Hearing) => void
  silence: () => void
}

/** `failed` by the voice or by the text that could not be loaded; `ended` at the end of the text. */
export type Status = 'loading' | 'playing' | 'paused' | 'ended' | 'failed' | 'stopped'

export interface Playing {
  status: Status
  piece: Piece | null
}

export interface PlayerDeps {
  /** In reading order. */
  sections: readonly SectionId[]
  script: (section: SectionId) => Promise<readonly Piece[]>
  speaker: Speaker
  onChange: (now: Playing) => void
  /** A word is being said: its place in the text. */
  onWord: (place: Place) => void
}

export interface Player {
  /** Reads on from the piece that holds a place, or from the first that begins there. */
  play: (place: Place, by: 'holding' | 'beginning') => Promise<void>
  pause: () => void
  /** Goes on with the sentence that was being said, from its beginning: a voice held in its middle may never go on. */
  resume: () => void
  /** To the next sentence or the one before. Paused it stays. */
  sentence: (by: 1 | -1) => Promise<void>
  /** To the next paragraph; back to the beginning of this one, from there to the one before. */
  paragraph: (by: 1 | -1) => Promise<void>
  /** Says the sentence anew, in another voice or at another speed. */
  again: () => void
  stop: () => void
}

/** Reads a text aloud, a piece after another and on over its sections. */
export function createPlayer({ sections, script, speaker, onChange, onWord }: PlayerDeps): Player {
  let status: Status = 'stopped'
  let section = 0
  let pieces: readonly Piece[] = []
  let at = 0
  // What was begun before the newest move says nothing any more.
  let turn = 0

  const tell = (next: Status) => {
    status = next
    onChange({ status, piece: pieces[at] ?? null })
  }

  function say(): void {
    const piece = pieces[at]
    if (!piece) return
    const mine = ++turn
    const ifMine = (run: () => void) => () => {
      if (mine === turn) run()
    }
    tell('playing')
    speaker.say(piece, {
      onEnd: ifMine(() => void sentence(1)),
      onFail: ifMine(() => tell('failed')),
      onWord: (offset) => {
        if (mine === turn && piece.isExact) onWord({ ...piece.from, at: piece.from.at + offset })
      },
    })
  }

  /** Silence, and whoever is still loading has nothing to say any more. */
  function hush(): number {
    speaker.silence()
    return ++turn
  }

  /** A move goes on speaking unless the reader paused. */
  function land(script: readonly Piece[], n: number, speaks: boolean): void {
    pieces = script
    at = n
    if (speaks) say()
    else tell('paused')
  }

  /** From a section on, or back, to the first in which a piece is found. */
  async function search(
    from: number,
    find: (script: readonly Piece[], section: number) => number,
    by: 1 | -1,
  ): Promise<void> {
    const mine = hush()
    const speaks = status !== 'paused'
    if (speaks) tell('loading')
    for (let n = from; n >= 0 && n < sections.length; n += by) {
      const found = await script(sections[n]!).catch(() => null)
      if (mine !== turn) return
      if (!found) return tell('failed')
      const next = find(found, n)
      if (!found[next]) continue
      section = n
      return land(found, next, speaks)
    }
    if (by > 0) tell('ended')
    else land(pieces, at, speaks)
  }

  async function sentence(by: 1 | -1): Promise<void> {
    const speaks = status !== 'paused'
    if (pieces[at + by]) {
      hush()
      land(pieces, at + by, speaks)
    } else await search(section + by, (found) => (by > 0 ? 0 : found.length - 1), by)
  }

  return {
    play: (place, by) => {
      const index = Math.max(0, sections.indexOf(sectionOf(place)))
      status = 'loading'
      return search(index, (found, n) => (n === index ? pieceAt(found, place, by) : 0), 1)
    },
    pause() {
      hush()
      tell('paused')
    },
    resume: say,
    sentence,
    paragraph(by) {
      const [here, from] = [section, at]
      const start = paragraphStart(pieces, from)
      const find = (found: readonly Piece[], n: number) => {
        if (n !== here) return by > 0 ? 0 : paragraphStart(found, found.length - 1)
        if (by < 0) return start < from ? start : start === 0 ? -1 : paragraphStart(found, start - 1)
        return found.findIndex((piece, n) => n > from && piece.from.block !== found[from]!.from.block)
      }
      return search(here, find, by)
    },
    again() {
      if (status === 'playing') say()
    },
    stop() {
      hush()
      tell('stopped')
    },
  }
}
