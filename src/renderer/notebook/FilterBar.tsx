import type { ReactNode } from 'react'
import { Input, SearchField } from 'react-aria-components'
import type { MarkFilter, Notebook } from '#contract/marks'
import { useStrings } from '#renderer/app/strings'
import { COLOURS } from '#renderer/reader/marks/pens'
import controls from '#renderer/ui/controls.module.css'
import styles from './FilterBar.module.css'

interface Props {
  filter: MarkFilter
  onFilter: (filter: MarkFilter) => void
  /** What there is to choose from. */
  notebook: Notebook | undefined
  /** Of one text: there is none to choose. */
  isPanel?: boolean
}

const KINDS = ['highlight', 'note', 'bookmark'] as const

/** What to look for among the marks, and which of them to show. */
export function FilterBar({ filter, onFilter, notebook, isPanel = false }: Props) {
  const t = useStrings()
  const set = (name: keyof MarkFilter, value: string) => {
    const { [name]: _, ...rest } = filter
    onFilter(value === '' ? rest : ({ ...rest, [name]: value } as MarkFilter))
  }
  const choice = (name: 'kind' | 'colour' | 'tag' | 'reading', all: string, options: ReactNode) => (
    <select
      className={`${controls.input} ${styles.choice}`}
      aria-label={t(`notebook.by.${name}`)}
      value={filter[name] ?? ''}
      onChange={(event) => set(name, event.target.value)}
    >
      <option value="">{all}</option>
      {options}
    </select>
  )
  const option = (value: string, words: string) => (
    <option key={value} value={value}>
      {words}
    </option>
  )
  return (
    <search className={styles.bar} data-panel={isPanel} aria-label={t('notebook.filter')}>
      <SearchField
        className={styles.query!}
        aria-label={t('notebook.search')}
        value={filter.query ?? ''}
        onChange={(query) => set('query', query)}
      >
        <Input
          className={controls.input!}
          placeholder={t('notebook.search')}
          data-query=""
          spellCheck={false}
        />
      </SearchField>
      {choice(
        'kind',
        t('notebook.allKinds'),
        KINDS.map((kind) => option(kind, t(`notebook.kind.${kind}`))),
      )}
      {choice(
        'colour',
        t('notebook.allColours'),
        COLOURS.map((colour) => option(colour, t(`marks.${colour}`))),
      )}
      {(notebook?.tags.length ?? 0) > 0 &&
        choice(
          'tag',
          t('notebook.allTags'),
          notebook!.tags.map((tag) => option(tag, tag)),
        )}
      {!isPanel &&
        (notebook?.readings.length ?? 0) > 1 &&
        choice(
          'reading',
          t('notebook.allTexts'),
          notebook!.readings.map(({ id, title }) => option(id, title || t('notebook.untitled'))),
        )}
    </search>
  )
}
