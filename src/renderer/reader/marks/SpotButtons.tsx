import { createContext, memo, useContext } from 'react'
import type { BlockId } from '#core/text/document'
import { type StringId, useStrings } from '#renderer/app/strings'
import { inWords } from '#renderer/question/prompt'
import styles from './Spots.module.css'
import type { Spot } from './spots'

export interface SpotKeys {
  blocks: ReadonlyMap<BlockId, readonly Spot[]>
  /** Told which spot has the focus, null when none has it any more. */
  onFocus: (spot: Spot | null) => void
  onOpen: (spot: Spot) => void
}

export const SpotKeysContext = createContext<SpotKeys>({
  blocks: new Map(),
  onFocus: () => {},
  onOpen: () => {},
})

const SHOWN = 80
/** Nobody goes through more of one paragraph by Tab; the list of key facts has them all. */
const MOST = 100

/**
 * The marks that begin in a block, for the keyboard and for screen readers: buttons that take no room and hold
 * no text, so that neither columns nor offsets nor a copied stretch know of them. The text shows which has the
 * focus.
 */
export function SpotButtons({ block }: { block: BlockId }) {
  const t = useStrings()
  const { blocks, onFocus, onOpen } = useContext(SpotKeysContext)
  const spots = blocks.get(block)
  if (!spots) return null
  return (
    <span data-skip="" className={styles.buttons}>
      {spots.slice(0, MOST).map((spot) => {
        const [name, words] = nameOf(spot)
        const label = t(name, { words: inWords(words, t('study.blank')) })
        return <SpotButton key={spot.key} spot={spot} label={label} onFocus={onFocus} onOpen={onOpen} />
      })}
    </span>
  )
}

interface ButtonProps extends Pick<SpotKeys, 'onFocus' | 'onOpen'> {
  spot: Spot
  label: string
}

/** The browser's own: a text can have thousands of them. */
const SpotButton = memo(function SpotButton({ spot, label, onFocus, onOpen }: ButtonProps) {
  return (
    <button
      type="button"
      data-spot={spot.key}
      className={styles.button}
      aria-label={label}
      aria-haspopup="dialog"
      onFocus={() => onFocus(spot)}
      onBlur={() => onFocus(null)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        // A click made of a key would be taken for a screen reader's, which is given the whole dialog first.
        event.preventDefault()
        onOpen(spot)
      }}
      onClick={() => onOpen(spot)}
    />
  )
})

function nameOf(spot: Spot): [StringId, string] {
  if (spot.kind === 'fact') return ['marks.fact', spot.fact.forms[0].prompt]
  if (spot.kind === 'note') return ['marks.card', spot.note.prompt]
  const { kind, quote, note } = spot.mark
  const words = quote.length > SHOWN ? `${quote.slice(0, SHOWN)}…` : quote
  return [`marks.${kind}`, note ? `${words}: ${note}` : words]
}
