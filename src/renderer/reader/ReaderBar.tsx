import {
  ALargeSmall,
  ArrowLeft,
  Bookmark as BookmarkIcon,
  GraduationCap,
  Headphones,
  List,
  NotebookPen,
  Search,
} from 'lucide-react'
import { memo } from 'react'
import { DialogTrigger } from 'react-aria-components'
import type { OpenReading } from '#contract/reading'
import type { Settings } from '#contract/settings'
import { useRun } from '#renderer/app/commands'
import { isMac, label } from '#renderer/app/keys'
import { navigate } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { TypePanel } from '#renderer/text/TypePanel'
import { IconButton } from '#renderer/ui/Button'
import { Panel } from '#renderer/ui/Overlay'
import { useStudy } from './facts/useFacts'
import styles from './Reader.module.css'
import type { PanelName } from './useReaderCommands'
import { type PositionStore, sectionInSight, usePosition } from './where/position'

interface Props {
  open: OpenReading
  settings: Settings
  panel: PanelName | null
  position: PositionStore
  /** The title itself is out of sight: the bar says it. */
  isAway: boolean
  onPanel: (panel: PanelName) => void
}

/** Drawn anew for what it shows, and not whenever the reader is. */
export const ReaderBar = memo(function ReaderBar(props: Props) {
  const { open, settings, panel, position, isAway, onPanel } = props
  const t = useStrings()
  const run = useRun()
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
        <FactsButton
          open={open}
          position={position}
          isOn={panel === 'facts'}
          onPress={() => onPanel('facts')}
        />
        <IconButton
          label={t('command.notes')}
          keys="N"
          aria-pressed={panel === 'notes'}
          onPress={() => onPanel('notes')}
        >
          <NotebookPen size={18} aria-hidden="true" />
        </IconButton>
        <IconButton label={t('command.bookmark')} keys="B" onPress={() => run('bookmark')}>
          <BookmarkIcon size={18} aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t('command.find')}
          keys={label('Mod+F', isMac)}
          aria-pressed={panel === 'find'}
          onPress={() => onPanel('find')}
        >
          <Search size={18} aria-hidden="true" />
        </IconButton>
        <IconButton label={t('command.aloud')} keys="R" onPress={() => run('aloud')}>
          <Headphones size={19} aria-hidden="true" />
        </IconButton>
        <DialogTrigger>
          <IconButton label={t('type.title')}>
            <ALargeSmall size={22} aria-hidden="true" />
          </IconButton>
          <Panel title={t('type.title')}>
            <TypePanel settings={settings} id={open.reading.id} />
          </Panel>
        </DialogTrigger>
      </div>
    </header>
  )
})

interface FactsProps {
  open: OpenReading
  position: PositionStore
  isOn: boolean
  onPress: () => void
}

/** By itself, for it says how many facts the section in sight has: the rest of the bar stays as it is. */
function FactsButton({ open, position, isOn, onPress }: FactsProps) {
  const t = useStrings()
  const { study } = useStudy(open.reading.id, [usePosition(position, sectionInSight)])
  const count = study.facts.flatMap(({ facts }) => facts).length
  const key = study.facts.flatMap((part) => part.key).length
  return (
    <IconButton
      label={count > 0 ? t('facts.button', { count, key }) : t('command.facts')}
      keys="K"
      aria-pressed={isOn}
      onPress={onPress}
    >
      <GraduationCap size={20} aria-hidden="true" />
    </IconButton>
  )
}
