import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { OpenReading } from '#contract/reading'
import type { Settings } from '#contract/settings'
import type { Place, Section, SectionId } from '#core/text/document'
import type { FlowHandle } from '#renderer/reader/flow'
import { isSeen } from '#renderer/reader/seen'
import { startOf } from '#renderer/text/geography'
import { createPlayer, type Player, type Playing } from './player'
import { type Piece, scriptOf } from './script'
import { bringInSight, paintPiece, selectionStart } from './sight'
import { systemSpeaker, useLocalVoices } from './system'
import { anyVoice, voiceFor } from './voices'

export interface AloudOptions {
  open: OpenReading
  flow: RefObject<FlowHandle | null>
  load: (section: SectionId) => Promise<Section>
  settings: Settings
  /** Words are being read at a place: whoever listens is reading. */
  onHeard: (place: Place) => void
}

/** What is read aloud now: null while nothing is; `waiting` for a voice. */
export type Now = Playing | { status: 'waiting'; piece: null } | null

/** The place of the last character. */
const lastOf = ({ from, to }: Pick<Piece, 'from' | 'to'>): Place => ({
  ...to,
  at: Math.max(from.at, to.at - 1),
})

/** Reads the text aloud, paints the sentence and keeps it in sight for as long as the reader stays with it. */
export function useAloud({ open, flow, load, settings, onHeard }: AloudOptions) {
  const voices = useLocalVoices()
  const [now, setNow] = useState<Now>(null)
  const piece = now?.piece ?? null
  const { language } = open.reading
  const { rate, voices: chosen } = settings.aloud

  // The player lives as long as the text is open, and asks what holds at the moment.
  const latest = useRef({ open, voices, rate, chosen, onHeard })
  latest.current = { open, voices, rate, chosen, onHeard }

  // What was read last, and the word of it: where the reader would be looking.
  const last = useRef<{ piece: Piece; word: Place } | null>(null)
  // A move by hand is followed wherever it leads.
  const isAsked = useRef(false)

  /** Brings what is read into sight, unless the reader has turned away from what was read before. */
  const follow = useCallback(
    ({ from, to }: Pick<Piece, 'from' | 'to'>, before: readonly Place[]) => {
      const handle = flow.current
      const root = handle?.root()
      if (!handle || !root || (isSeen(root, from) && isSeen(root, lastOf({ from, to })))) return
      if (isAsked.current || before.some((place) => isSeen(root, place))) bringInSight(handle, { from, to })
    },
    [flow],
  )

  const player = useMemo(() => {
    const { open } = latest.current
    return createPlayer({
      sections: open.sections.map(({ id }) => id),
      script: async (id) => scriptOf(await load(id), open.reading.language),
      speaker: systemSpeaker((lang) => {
        const { voices, chosen, rate } = latest.current
        const { language } = open.reading
        return { voice: voiceFor(voices, lang, chosen) ?? anyVoice(voices, language, chosen), rate }
      }),
      onChange: (next) => setNow(next.status === 'stopped' ? null : next),
      onWord: (place) => {
        latest.current.onHeard(place)
        const known = last.current
        if (!known) return
        follow({ from: place, to: { ...place, at: place.at + 1 } }, [known.word])
        known.word = place
      },
    })
  }, [load, follow])
  useEffect(() => () => player.stop(), [player])

  const paint = useCallback(() => paintPiece(flow.current?.root() ?? null, piece), [flow, piece])
  useEffect(() => {
    paint()
    return () => paintPiece(null, null)
  }, [paint])

  useEffect(() => {
    if (!piece) {
      last.current = null
      return
    }
    const known = last.current
    follow(piece, known ? [known.word, known.piece.from, lastOf(known.piece)] : [])
    isAsked.current = false
    last.current = { piece, word: piece.from }
    latest.current.onHeard(piece.from)
  }, [piece, follow])

  const begin = useCallback(() => {
    const root = flow.current?.root()
    const selected = root ? selectionStart(root) : null
    const inSight = flow.current?.place() ?? startOf(latest.current.open.sections[0]!.id)
    getSelection()?.removeAllRanges()
    isAsked.current = true
    void player.play(selected ?? inSight, selected ? 'holding' : 'beginning')
  }, [flow, player])

  // Voices come in a moment after the first look, and some systems have none.
  const isWaiting = now?.status === 'waiting'
  useEffect(() => {
    if (isWaiting && voices.length > 0) begin()
  }, [isWaiting, voices, begin])

  const toggle = () => {
    if (now?.status === 'playing' || now?.status === 'loading') return player.pause()
    if (voices.length === 0) return setNow({ status: 'waiting', piece: null })
    if (!piece || now?.status === 'ended') return begin()
    if (flow.current) bringInSight(flow.current, piece)
    player.resume()
  }

  const move = (go: Player['sentence']) => (by: 1 | -1) => {
    isAsked.current = true
    void go(by)
  }

  // The sentence under way is said anew in the new voice, or at the new speed.
  const voiceKey = JSON.stringify(settings.aloud)
  useEffect(() => {
    void voiceKey
    player.again()
  }, [voiceKey, player])

  const lang = piece?.lang ?? language
  return {
    now,
    lang,
    voices,
    voice: voiceFor(voices, lang, chosen),
    paint,
    toggle,
    sentence: move(player.sentence),
    paragraph: move(player.paragraph),
    stop: player.stop,
  }
}

export type AloudControl = ReturnType<typeof useAloud>
