import {
  ChartNoAxesColumn,
  Command,
  GalleryVerticalEnd,
  Keyboard,
  NotebookPen,
  Search,
  Settings,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '#renderer/ui/Button'
import { useRun } from './commands'
import { isMac, label } from './keys'
import { toHash } from './routes'
import { useStrings } from './strings'
import styles from './TopBar.module.css'

/** The app's own bar, on every screen but the reader. */
export function TopBar({ children }: { children?: ReactNode }) {
  const t = useStrings()
  const run = useRun()
  return (
    <header className={styles.bar}>
      <a className={styles.mark} href={toHash({ screen: 'library' })}>
        Lectern
      </a>
      <div className={styles.tools}>
        {children}
        <a className={styles.link} href={toHash({ screen: 'notebook' })}>
          <NotebookPen size={18} aria-hidden="true" />
          <span className={styles.word}>{t('command.notebook')}</span>
        </a>
        <a className={styles.link} href={toHash({ screen: 'cards' })}>
          <GalleryVerticalEnd size={18} aria-hidden="true" />
          <span className={styles.word}>{t('command.cards')}</span>
        </a>
        <a className={styles.link} href={toHash({ screen: 'progress' })}>
          <ChartNoAxesColumn size={18} aria-hidden="true" />
          <span className={styles.word}>{t('command.progress')}</span>
        </a>
        <IconButton
          label={t('command.search')}
          keys={label('Mod+Shift+F', isMac)}
          onPress={() => run('search')}
        >
          <Search size={18} aria-hidden="true" />
        </IconButton>
        <IconButton label={t('command.palette')} keys={label('Mod+K', isMac)} onPress={() => run('palette')}>
          <Command size={18} aria-hidden="true" />
        </IconButton>
        <IconButton label={t('command.keys')} keys="?" onPress={() => run('keys')}>
          <Keyboard size={18} aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t('command.settings')}
          keys={label('Mod+,', isMac)}
          onPress={() => run('settings')}
        >
          <Settings size={18} aria-hidden="true" />
        </IconButton>
      </div>
    </header>
  )
}
