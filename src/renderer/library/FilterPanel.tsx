import { type RefObject, useState } from 'react'
import { Input, Popover, SearchField, useFilter } from 'react-aria-components'
import type { LibraryView } from '#contract/settings'
import { useAnswer } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { Button } from '#renderer/ui/Button'
import controls from '#renderer/ui/controls.module.css'
import styles from './FilterPanel.module.css'
import { hasFilter, offered, toggledFilter } from './filters'
import { useFilterInWords } from './words'

/** Of each so many are shown; the others are found by typing. */
const SHOWN = 8

interface Props extends Choices {
  /** The button it hangs from. */
  from: RefObject<HTMLElement | null>
  onClose: () => void
}

interface Choices {
  view: LibraryView
  set: (patch: Partial<LibraryView>) => void
  /** Opens the list of tags and collections. */
  onNames: () => void
}

/** What texts can be filtered by. A press takes it in, a second one out. */
export default function FilterPanel({ from, onClose, ...choices }: Props) {
  const t = useStrings()
  return (
    <Popover
      className={controls.popover!}
      aria-label={t('library.filter')}
      triggerRef={from}
      placement="bottom end"
      offset={6}
      isOpen
      onOpenChange={onClose}
    >
      <Inside {...choices} />
    </Popover>
  )
}

function Inside({ view, set, onNames }: Choices) {
  const t = useStrings()
  const { contains } = useFilter({ sensitivity: 'base' })
  const inWords = useFilterInWords()
  const { data: facets = [] } = useAnswer('library.facets', {})
  const [words, setWords] = useState('')
  const hasNames = facets.some(({ by }) => by === 'tag' || by === 'collection')
  const groups = [...new Set(facets.map(({ by }) => by))]
    .map((by) => ({
      by,
      values: offered(facets, by, view, (name) => contains(name, words), inWords, SHOWN),
    }))
    .filter(({ values }) => values.length > 0)
  return (
    <div className={styles.panel}>
      <SearchField aria-label={t('library.filterFind')} value={words} onChange={setWords} autoFocus>
        <Input className={controls.input!} placeholder={t('library.filterFind')} spellCheck={false} />
      </SearchField>
      {groups.length === 0 && <p className={styles.none}>{t('library.filterNone')}</p>}
      {groups.map(({ by, values }) => (
        <section key={by} aria-label={t(`library.by.${by}`)}>
          <h3 className={controls.label}>{t(`library.by.${by}`)}</h3>
          <ul className={styles.values}>
            {values.map((one) => (
              <li key={one.is}>
                <button
                  type="button"
                  className={`${controls.tag} ${styles.value}`}
                  aria-pressed={hasFilter(view, one)}
                  onClick={() => set(toggledFilter(view, one))}
                >
                  <span>{inWords(one)}</span> <small>{one.count}</small>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {hasNames && (
        <Button small look="quiet" onPress={onNames}>
          {t('command.textsNames')}
        </Button>
      )}
    </div>
  )
}
