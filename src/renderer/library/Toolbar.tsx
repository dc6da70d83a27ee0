import { ArrowDownUp, LayoutGrid, List, SlidersHorizontal } from 'lucide-react'
import { useRef, useState } from 'react'
import { Input, SearchField } from 'react-aria-components'
import type { LibraryQuery, LibrarySort } from '#contract/library'
import type { LibraryView } from '#contract/settings'
import { useCommands } from '#renderer/app/commands'
import { useStrings } from '#renderer/app/strings'
import { Button, IconButton } from '#renderer/ui/Button'
import controls from '#renderer/ui/controls.module.css'
import { FilterPanel, NamesList } from './later'
import styles from './Texts.module.css'
import { isDescendingAtFirst } from './useView'

const SORTS: readonly LibrarySort[] = ['recent', 'title', 'author', 'added', 'progress', 'length', 'memory']

interface Props {
  view: LibraryView
  set: (patch: Partial<LibraryView>) => void
  /** Down from the field. */
  onLeave: () => void
  onQuiz: (query: LibraryQuery) => void
}

/** Which texts are shown, in which order, and how. */
export function Toolbar({ view, set, onLeave, onQuiz }: Props) {
  const t = useStrings()
  const field = useRef<HTMLInputElement>(null)
  const filter = useRef<HTMLButtonElement>(null)
  const order = useRef<HTMLSelectElement>(null)
  const [isFiltering, setFiltering] = useState(false)
  const [isNaming, setNaming] = useState(false)
  const { look, words = '', sort = 'recent', filters = [] } = view
  const descending = view.descending ?? isDescendingAtFirst(sort)
  const hasCollection = filters.some(({ by }) => by === 'collection')
  const turnLook = () => set({ look: look === 'list' ? 'covers' : 'list' })
  useCommands([
    {
      ...{ id: 'texts.find', name: 'command.textsFind', group: 'group.library', keys: ['F', 'Mod+F'] },
      run: () => field.current?.focus(),
    },
    {
      ...{ id: 'texts.filter', name: 'command.textsFilter', group: 'group.library', keys: ['Shift+F'] },
      run: () => setFiltering(true),
    },
    {
      ...{ id: 'texts.order', name: 'command.textsOrder', group: 'group.library', keys: ['O'] },
      run: () => order.current?.focus(),
    },
    {
      ...{ id: 'texts.look', name: 'command.textsLook', group: 'group.library', keys: ['V'] },
      run: turnLook,
    },
    {
      ...{ id: 'texts.names', name: 'command.textsNames', group: 'group.library', keys: ['Shift+T'] },
      run: () => setNaming(true),
    },
  ])
  return (
    <search className={styles.tools} aria-label={t('library.tools')}>
      <SearchField
        className={styles.find!}
        aria-label={t('library.find')}
        value={words}
        onChange={(words) => set({ words })}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'Enter') onLeave()
          else event.continuePropagation()
        }}
      >
        <Input
          ref={field}
          className={controls.input!}
          placeholder={t('library.find')}
          spellCheck={false}
          autoComplete="off"
        />
      </SearchField>
      <Button
        ref={filter}
        small
        aria-haspopup="dialog"
        aria-expanded={isFiltering}
        onPress={() => setFiltering(true)}
      >
        <SlidersHorizontal size={16} aria-hidden="true" /> {t('library.filter')}
      </Button>
      {isFiltering && (
        <FilterPanel
          from={filter}
          view={view}
          set={set}
          onNames={() => setNaming(true)}
          onClose={() => setFiltering(false)}
        />
      )}
      <div className={styles.order}>
        <select
          ref={order}
          className={`${controls.input} ${styles.choice}`}
          aria-label={t('library.sort')}
          value={sort === 'collection' && !hasCollection ? 'recent' : sort}
          onChange={(event) => {
            const next = event.target.value as LibrarySort
            set({ sort: next, descending: isDescendingAtFirst(next) })
          }}
        >
          {(hasCollection ? ([...SORTS, 'collection'] as const) : SORTS).map((one) => (
            <option key={one} value={one}>
              {t(`library.sort.${one}`)}
            </option>
          ))}
        </select>
        <IconButton
          label={t(descending ? 'library.ascending' : 'library.descending')}
          onPress={() => set({ descending: !descending })}
        >
          <ArrowDownUp size={16} aria-hidden="true" />
        </IconButton>
      </div>
      <IconButton
        label={t(look === 'list' ? 'library.asCovers' : 'library.asList')}
        keys="V"
        onPress={turnLook}
      >
        {look === 'list' ? (
          <LayoutGrid size={18} aria-hidden="true" />
        ) : (
          <List size={18} aria-hidden="true" />
        )}
      </IconButton>
      {isNaming && <NamesList onQuiz={onQuiz} onClose={() => setNaming(false)} />}
    </search>
  )
}
