import { ALargeSmall, ArrowLeft, List, Search } from 'lucide-react'
import { DialogTrigger } from 'react-aria-components'
import type { OpenReading } from '#contract/reading'
import type { Settings } from '#contract/settings'
import { isMac, label } from '#renderer/app/keys'
import { navigate } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { IconButton } from '#renderer/ui/Button'
import { Panel } from '#renderer/ui/Overlay'
import styles from './Reader.module.css'
import { TypePanel } from './TypePanel'

interface Props {
  open: OpenReading
  settings: Settings
  panel: 'contents' | 'find' | null
  /** The title itself is out of sight: the bar says it. */
  isAway: boolean
  onPanel: (panel: 'contents' | 'find') => void
}

export function ReaderBar({ open, settings, panel, isAway, onPanel }: Props) {
  const t = useStrings()
  return (
    <header className={styles.bar}>
      <IconButton label={t('reader.toLibrary')} keys="L" onPress={() => navigate({ screen: 'library' })}>
        <ArrowLeft size={19} aria-hidden="true" />
      </IconButton>
      <p className={styles.barTitle} data-away={isAway} aria-hidden={!isAway}>
        {open.reading.title}
      </p>
      <div className={styles.tools}>
        <IconButton
          label={t('command.contents')}
          keys="T"
          aria-pressed={panel === 'contents'}
          onPress={() => onPanel('contents')}
        >
          <List size={19} aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t('command.find')}
          keys={label('Mod+F', isMac)}
          aria-pressed={panel === 'find'}
          onPress={() => onPanel('find')}
        >
          <Search size={18} aria-hidden="true" />
        </IconButton>
        <DialogTrigger>
          <IconButton label={t('type.title')}>
            <ALargeSmall size={22} aria-hidden="true" />
          </IconButton>
          <Panel title={t('type.title')}>
            <TypePanel settings={settings} />
          </Panel>
        </DialogTrigger>
      </div>
    </header>
  )
}
