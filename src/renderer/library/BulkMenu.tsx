import { CircleCheck, type LucideIcon, Trash2 } from 'lucide-react'
import type { RefObject } from 'react'
import { MenuItem } from 'react-aria-components'
import { useStrings } from '#renderer/app/strings'
import controls from '#renderer/ui/controls.module.css'
import { afterClosing, HungMenu } from '#renderer/ui/HungMenu'
import { Key } from '#renderer/ui/Key'
import type { Does } from './BulkBar'

interface Props {
  all: readonly Does[]
  from: RefObject<HTMLElement | null>
  onClose: () => void
}

const ICONS: Record<string, LucideIcon> = { 'text.mark': CircleCheck, 'text.removeKeep': Trash2 }

/** What else can be done with the texts that are chosen. */
export default function BulkMenu({ all, from, onClose }: Props) {
  const t = useStrings()
  return (
    <HungMenu label={t('library.moreChosen')} from={from} onClose={onClose}>
      {all.map(({ id, name, keys, run }) => {
        const Icon = ICONS[id]
        return (
          <MenuItem
            key={id}
            className={controls.menuItem!}
            textValue={t(name)}
            onAction={() => afterClosing(run)}
          >
            {Icon && <Icon size={18} aria-hidden="true" />}
            {t(name)}
            <Key name={keys[0]!} />
          </MenuItem>
        )
      })}
    </HungMenu>
  )
}
