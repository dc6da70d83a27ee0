import { useMemo, useRef, useState } from 'react'
import { Autocomplete, Input, Menu, MenuItem, SearchField, useFilter } from 'react-aria-components'
import controls from '#renderer/ui/controls.module.css'
import { Sheet } from '#renderer/ui/Overlay'
import styles from '#renderer/ui/Palette.module.css'
import { useAnswer } from './client'
import { useAllCommands } from './commands'
import { isMac, label } from './keys'
import { navigate } from './routes'
import { useStrings } from './strings'

interface Entry {
  id: string
  name: string
  detail: string
  /** The key that does the same, as shown. */
  stroke?: string
  run: () => void
}

/** Ten thousand readings must not become ten thousand rows. */
const MOST = 50
const READING = 'reading '

/** A way back to what is selected now: the palette's field takes the selection, and some commands are about it. */
function selectedNow(): () => void {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return () => {}
  const range = selection.getRangeAt(0).cloneRange()
  return () => {
    const now = getSelection()
    now?.removeAllRanges()
    now?.addRange(range)
  }
}

/** Everything that can be done here, and every reading, a few letters away. */
export default function CommandPalette({ onClose }: { onClose: () => void }) {
  const t = useStrings()
  const all = useAllCommands()
  // What can be done is settled as it opens: later the focus is here, not on what it would be done with.
  const [possible] = useState(() => all().filter(({ keyOnly, can }) => !keyOnly && (can?.() ?? true)))
  const { contains } = useFilter({ sensitivity: 'base' })
  const [query, setQuery] = useState('')
  const { data } = useAnswer('library.browse', { words: query, all: true, offset: 0, limit: MOST })
  // Those found last stay until the next are there.
  const found = useRef(data)
  found.current = data ?? found.current
  const readings = found.current?.items

  const entries = useMemo<Entry[]>(() => {
    const commands = possible.map((command) => ({
      id: command.id,
      name: t(command.name),
      detail: t(command.group),
      ...(command.keys[0] ? { stroke: label(command.keys[0], isMac) } : {}),
      run: command.run,
    }))
    const texts = (readings ?? []).map((item) => ({
      id: READING + item.id,
      name: item.title,
      detail: t('palette.reading'),
      run: () => navigate({ screen: 'reader', id: item.id }),
    }))
    return [...commands, ...texts]
  }, [possible, readings, t])

  const words = query.split(/\s+/)
  const shown = entries
    .filter(({ id, name }) => id.startsWith(READING) || words.every((word) => contains(name, word)))
    .slice(0, MOST)
  const [selectAgain] = useState(selectedNow)
  const close = () => {
    onClose()
    requestAnimationFrame(selectAgain)
  }
  const run = (id: string) => {
    close()
    // After the sheet has given the focus back, or the command's own focus would be taken away again.
    requestAnimationFrame(() => entries.find((entry) => entry.id === id)?.run())
  }

  return (
    <Sheet title={t('palette.title')} quietTitle isOpen onClose={close}>
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        <SearchField aria-label={t('palette.title')} autoFocus>
          <Input
            className={`${controls.input} ${styles.input}`}
            placeholder={t('palette.placeholder')}
            // Before the field takes the key for itself, to be emptied: what was opened by a key is left by one.
            onKeyDownCapture={(event) => {
              if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
              event.stopPropagation()
              event.preventDefault()
              close()
            }}
          />
        </SearchField>
        <section className={styles.scroll} tabIndex={0} aria-label={t('palette.results')}>
          <Menu
            aria-label={t('palette.title')}
            className={styles.list!}
            items={shown}
            onAction={(id) => run(String(id))}
            renderEmptyState={() => <p className={styles.empty}>{t('palette.none')}</p>}
          >
            {(entry) => (
              <MenuItem className={controls.menuItem!} textValue={entry.name}>
                <span className={styles.name}>{entry.name}</span>
                <span className={styles.detail}>
                  {entry.detail} {entry.stroke && <kbd className={controls.key}>{entry.stroke}</kbd>}
                </span>
              </MenuItem>
            )}
          </Menu>
        </section>
      </Autocomplete>
    </Sheet>
  )
}
