import {
  ChartNoAxesColumn,
  Command,
  GalleryVerticalEnd,
  Keyboard,
  LibraryBig,
  type LucideIcon,
  NotebookPen,
  Search,
  Settings,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '#renderer/ui/Button'
import { useRun } from './commands'
import { isMac, label } from './keys'
import { fromHash, type Route, toHash, useHash } from './routes'
import { type StringId, useStrings } from './strings'
import styles from './TopBar.module.css'

const PLACES: readonly { route: Route; Icon: LucideIcon; name: StringId }[] = [
  { route: { screen: 'library' }, Icon: LibraryBig, name: 'library.title' },
  { route: { screen: 'notebook' }, Icon: NotebookPen, name: 'command.notebook' },
  { route: { screen: 'cards' }, Icon: GalleryVerticalEnd, name: 'command.cards' },
  { route: { screen: 'progress' }, Icon: ChartNoAxesColumn, name: 'command.progress' },
]

/** The app's own bar, on every screen but the reader: it says where one is, and leads elsewhere. */
export function TopBar({ children }: { children?: ReactNode }) {
  const t = useStrings()
  const run = useRun()
  const here = fromHash(useHash()).screen
  return (
    <header className={styles.bar}>
      <a className={styles.mark} href={toHash({ screen: 'library' })}>
        Lectern
      </a>
      <div className={styles.tools}>
        {children}
        {PLACES.map(({ route, Icon, name }) => (
          <a
            key={name}
            className={styles.link}
            href={toHash(route)}
            aria-current={route.screen === here ? 'page' : undefined}
          >
            <Icon size={18} aria-hidden="true" />
            <span className={styles.word}>{t(name)}</span>
          </a>
        ))}
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
