import { type KeyboardEvent, memo, type RefObject, useCallback, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Page } from '#contract/settings'
import type { SectionId } from '#core/text/document'
import { useStrings } from '#renderer/app/strings'
import type { FlowHandle } from '#renderer/reader/flow'
import type { Spots } from '#renderer/reader/marks/useSpots'
import { isSeen } from '#renderer/reader/seen'
import { useStable } from '#renderer/ui/useStable'
import styles from './MemoryMargin.module.css'
import type { Sign } from './measure'
import { rememberedIn, rememberedWords } from './remembered'
import type { Memory } from './useMemory'
import { useSigns } from './useSigns'

interface Props {
  flow: RefObject<FlowHandle | null>
  marks: Spots
  memory: Memory
  /** The section in sight. */
  current: SectionId | undefined
  page: Page
}

/** Words of a sentence that its sign is told by. */
const QUOTE = 60

/** Beside each line that has facts or cards a small sign of how well they are remembered. */
export const MemoryMargin = memo(function MemoryMargin({ flow, marks, memory, current, page }: Props) {
  const t = useStrings()
  const { spots, mounted } = marks
  const all = useMemo(
    () =>
      rememberedIn(
        spots,
        mounted.flatMap((section) => memory.of(section).sentences),
      ),
    [spots, mounted, memory],
  )
  const { place, signs, strip } = useSigns(flow, all, mounted, current, page)
  const [toldKey, setTold] = useState<string | null>(null)
  const told = signs.find(({ key }) => key === toldKey)
  const bar = useRef<HTMLDivElement>(null)

  const open = useStable((sign: Sign) => {
    setTold(null)
    marks.open(sign.spots)
  })
  const tell = useCallback((sign: Sign | null) => setTold(sign?.key ?? null), [])
  const focus = (button: HTMLElement | null | undefined) => button?.focus({ preventScroll: true })
  const onFocus = useStable((sign: Sign, came: boolean) => {
    const root = flow.current?.root()
    if (!root) return
    tell(sign)
    if (isSeen(root, sign.first)) return
    // From outside one comes to what is in sight, from sign to sign to wherever the next one is.
    const first = came ? signs.findIndex((one) => isSeen(root, one.first)) : -1
    if (first >= 0) focus(bar.current?.querySelectorAll('button')[first])
    else flow.current?.reveal(sign.first, { ...sign.first, at: sign.first.at + 1 })
  })
  const onKey = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])]
    const at = buttons.indexOf(event.target as HTMLButtonElement)
    if (event.key === 'Escape' && told) setTold(null)
    else if (by && at >= 0) focus(buttons[at + by])
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  if (!place || signs.length === 0) return null
  const { host, rtl, style } = place
  return createPortal(
    <div
      className={styles.layer}
      data-paged={place.isPaged}
      dir={rtl ? 'rtl' : 'ltr'}
      style={style}
      lang="en"
    >
      <div ref={strip} className={styles.strip}>
        <div
          ref={bar}
          role="toolbar"
          aria-label={t('memory.margin')}
          aria-orientation="vertical"
          onKeyDown={onKey}
          onBlur={() => setTold(null)}
        >
          {signs.map((sign, n) => (
            <SignButton
              key={sign.key}
              sign={sign}
              room={place.room}
              rtl={rtl}
              isFirst={told ? told.key === sign.key : n === 0}
              label={t('memory.signOf', {
                words: rememberedWords(t, sign),
                quote: sign.quote.length > QUOTE ? `${sign.quote.slice(0, QUOTE)}…` : sign.quote,
              })}
              onTell={tell}
              onFocus={onFocus}
              onOpen={open}
            />
          ))}
        </div>
        {told && (
          <p
            className={styles.tip}
            aria-hidden="true"
            dir="ltr"
            style={{ top: told.y, left: told.x + (rtl ? -place.room : place.room) }}
            data-rtl={rtl}
            data-up={told.y > place.height - 64}
          >
            {rememberedWords(t, told)}
          </p>
        )}
      </div>
    </div>,
    host,
  )
})

interface SignProps {
  sign: Sign
  room: number
  rtl: boolean
  isFirst: boolean
  label: string
  onTell: (sign: Sign | null) => void
  onFocus: (sign: Sign, came: boolean) => void
  onOpen: (sign: Sign) => void
}

/** The browser's own button: a section can have hundreds. */
const SignButton = memo(function SignButton(props: SignProps) {
  const { sign, room, rtl, isFirst, label, onTell, onFocus, onOpen } = props
  return (
    <button
      type="button"
      className={styles.sign}
      data-band={sign.band}
      data-fresh={sign.cards === 0}
      tabIndex={isFirst ? 0 : -1}
      aria-label={label}
      aria-haspopup="dialog"
      style={{ top: sign.y, left: sign.x - (rtl ? room : 0), width: room }}
      onPointerEnter={() => onTell(sign)}
      onPointerLeave={() => onTell(null)}
      onFocus={(event) => onFocus(sign, !event.currentTarget.parentElement?.contains(event.relatedTarget))}
      onClick={() => onOpen(sign)}
    />
  )
})
