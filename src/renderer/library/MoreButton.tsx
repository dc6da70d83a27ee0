import { Ellipsis } from 'lucide-react'
import { useStrings } from '#renderer/app/strings'
import styles from './MoreButton.module.css'

interface Props {
  title: string
  /** In a list that has the focus itself, whose own keys do the same. */
  isBare?: boolean
  onOpen: (from: HTMLElement) => void
}

/** Opens what can be done with a text. A list has hundreds of them, so it is a plain button. */
export function MoreButton({ title, isBare = false, onOpen }: Props) {
  const t = useStrings()
  return (
    <button
      type="button"
      className={styles.more}
      tabIndex={isBare ? -1 : 0}
      aria-haspopup="menu"
      aria-label={t('library.more', { title })}
      onClick={(event) => onOpen(event.currentTarget)}
    >
      <Ellipsis size={18} aria-hidden="true" />
    </button>
  )
}
