import { useMemo, useRef } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import type { Typography } from '#contract/settings'
import type { Block, BlockId } from '#core/text/document'
import { useStrings } from '#renderer/app/strings'
import { Button } from '#renderer/ui/Button'
import controls from '#renderer/ui/controls.module.css'
import { type Links, LinksContext } from './links'
import styles from './NotePopover.module.css'
import { typeVars } from './page'
import { Runs } from './Runs'

/** A note to be shown, and the sign it belongs to. */
export interface OpenNote {
  block: BlockId
  blocks: readonly Extract<Block, { runs: unknown }>[]
  from: HTMLElement
}

interface Props {
  note: OpenNote
  links: Links
  type: Typography
  onClose: () => void
}

/** A note beside the sign that leads to it. Nothing moves behind it, so closing it is the way back. */
export function NotePopover({ note, links, type, onClose }: Props) {
  const t = useStrings()
  const anchor = useRef<HTMLElement>(note.from)
  anchor.current = note.from
  // A link within a note leads away from it.
  const inside = useMemo(
    () => ({
      ...links,
      goTo: (block: BlockId) => {
        onClose()
        links.goTo(block)
      },
    }),
    [links, onClose],
  )
  return (
    <Popover
      className={`${controls.popover} ${styles.popover}`}
      triggerRef={anchor}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      placement="bottom"
      offset={6}
    >
      <Dialog aria-label={t('note.title', { sign: note.from.textContent.trim() })}>
        <div className={styles.words} style={typeVars(type)}>
          <LinksContext value={inside}>
            {note.blocks.map((block) => (
              <p key={block.id} lang={block.lang} dir={block.dir ?? 'auto'}>
                <Runs runs={block.runs} />
              </p>
            ))}
          </LinksContext>
        </div>
        <div className={controls.actions}>
          <Button small look="quiet" onPress={() => inside.goTo(note.block)}>
            {t('note.go')}
          </Button>
          <Button small onPress={onClose} autoFocus>
            {t('action.close')}
          </Button>
        </div>
      </Dialog>
    </Popover>
  )
}
