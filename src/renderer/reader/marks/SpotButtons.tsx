import { createContext, useContext } from 'react'
import { Button } from 'react-aria-components'
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
      {spots.map((spot) => {
        const [name, words] = nameOf(spot)
        return (
          <Button
            key={spot.key}
            data-spot={spot.key}
            className={styles.button!}
            aria-label={t(name, { words: inWords(words, t('study.blank')) })}
            aria-haspopup="dialog"
            onFocus={() => onFocus(spot)}
            onBlur={() => onFocus(null)}
            onPress={() => onOpen(spot)}
          />
        )
      })}
    </span>
  )
}

function nameOf(spot: Spot): [StringId, string] {
  if (spot.kind === 'fact') return ['marks.fact', spot.fact.forms[0].prompt]
  if (spot.kind === 'note') return ['marks.card', spot.note.prompt]
  const { quote, note } = spot.mark
  const words = quote.length > SHOWN ? `${quote.slice(0, SHOWN)}…` : quote
  return ['marks.highlight', note ? `${words}: ${note}` : words]
}
