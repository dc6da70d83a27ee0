import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useStrings } from '#renderer/app/strings'
import { Button } from '#renderer/ui/Button'
import { AddMenu } from './later'

/** The ways to bring texts without dropping them, and what came of it. */
export function AddText() {
  const t = useStrings()
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        ref={button}
        look="quiet"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPress={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setOpen(true)
          else event.continuePropagation()
        }}
      >
        <Plus size={18} aria-hidden="true" />
        {t('library.add')}
      </Button>
      {isOpen && <AddMenu from={button} onClose={() => setOpen(false)} />}
    </>
  )
}
