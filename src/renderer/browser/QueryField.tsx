import { type KeyboardEvent, useId, useRef, useState } from 'react'
import type { Browsed } from '#contract/cards'
import { useAnswer } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import controls from '#renderer/ui/controls.module.css'
import styles from './QueryField.module.css'
import { type Suggestion, suggestionsFor } from './suggest'

interface Props {
  query: string
  error: Browsed['error']
  onQuery: (query: string) => void
  /** Down from the field, where nothing is suggested. */
  onLeave: () => void
}

const NO_NAMES = { names: [], states: [], kinds: [], tags: [], decks: [], readings: [] }

const stateOf = ({ insert }: Suggestion): string => insert.slice('is:'.length).trim()

/** A query, with what could come next, and what is wrong with it at the place where it is. */
export function QueryField({ query, error, onQuery, onLeave }: Props) {
  const t = useStrings()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const { data: names = NO_NAMES } = useAnswer('cards.names', {})
  const [isOpen, setOpen] = useState(false)
  const [caret, setCaret] = useState(query.length)
  const [chosen, setChosen] = useState(-1)
  const { from, to, options } = suggestionsFor(query, Math.min(caret, query.length), names)
  const isShown = isOpen && options.length > 0
  // What is still being written lacks something; a mistake is one once nothing is suggested for it.
  const wrong = isShown ? undefined : error
  const take = ({ insert }: Suggestion) => {
    const next = query.slice(0, from) + insert + query.slice(to).trimStart()
    const end = from + insert.length
    onQuery(next)
    setChosen(-1)
    setCaret(end)
    // What follows a name is suggested at once.
    setOpen(insert.endsWith(':'))
    requestAnimationFrame(() => field.current?.setSelectionRange(end, end))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event
    if (key === 'ArrowDown' && !isShown) onLeave()
    else if (key === 'ArrowDown') setChosen((chosen + 1) % options.length)
    else if (key === 'ArrowUp' && isShown) setChosen(chosen <= 0 ? options.length - 1 : chosen - 1)
    else if ((key === 'Enter' || key === 'Tab') && isShown && chosen >= 0) take(options[chosen]!)
    else if (key === 'Enter') onLeave()
    else if (key === 'Escape' && isShown) setOpen(false)
    else if (key === 'Escape' && query !== '') onQuery('')
    else return
    event.preventDefault()
  }
  return (
    <search className={styles.field} aria-label={t('cards.search')}>
      <input
        ref={field}
        data-query=""
        className={`${controls.input} ${styles.input}`}
        type="text"
        role="combobox"
        aria-label={t('cards.search')}
        aria-expanded={isShown}
        aria-controls={isShown ? `${id}-list` : undefined}
        aria-activedescendant={isShown && chosen >= 0 ? `${id}-${chosen}` : undefined}
        aria-autocomplete="list"
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong ? `${id}-error` : undefined}
        placeholder={t('cards.placeholder')}
        value={query}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          onQuery(event.target.value)
          setCaret(event.target.selectionStart ?? event.target.value.length)
          setChosen(-1)
          setOpen(true)
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
        onFocus={() => setOpen(query === '')}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {isShown && (
        <div id={`${id}-list`} role="listbox" aria-label={t('cards.suggestions')} className={styles.list}>
          {options.map((option, n) => (
            <button
              key={option.shown}
              type="button"
              id={`${id}-${n}`}
              role="option"
              tabIndex={-1}
              aria-selected={n === chosen}
              className={styles.option}
              // Before the field loses the focus, and the list with it.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(option)}
            >
              <span>{option.shown}</span>
              {option.shown.endsWith(':') && (
                <small>{t(`cards.name.${option.shown.slice(0, -1) as 'is'}`)}</small>
              )}
              {option.insert.startsWith('is:') && names.states.includes(stateOf(option)) && (
                <small>{t(`cards.is.${stateOf(option) as 'due'}`)}</small>
              )}
            </button>
          ))}
        </div>
      )}
      {wrong && (
        <div id={`${id}-error`} className={styles.error} role="status">
          <p className={styles.place} aria-hidden="true">
            <span>{query.slice(0, wrong.at)}</span>
            <mark>{query.slice(wrong.at, wrong.at + wrong.length)}</mark>
            <span>{query.slice(wrong.at + wrong.length)}</span>
          </p>
          <p>
            {t(`cards.error.${wrong.reason}`, { word: wrong.word })}
            {wrong.meant !== undefined && ` ${t('cards.meant', { word: wrong.meant })}`}
          </p>
        </div>
      )}
    </search>
  )
}
