import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Input, SearchField } from 'react-aria-components'
import type { SearchResult } from '#contract/search'
import { leave, replaceRoute } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { TopBar } from '#renderer/app/TopBar'
import controls from '#renderer/ui/controls.module.css'
import { Found } from './Found'
import styles from './Search.module.css'
import { useSearch } from './useSearch'

/** Searches all texts, and what the reader made of them, as it is written. */
export default function SearchScreen({ query: first = '' }: { query?: string }) {
  const t = useStrings()
  const [words, setWords] = useState(first)
  const query = words.trim()
  const { answer, failed } = useSearch(query)
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    // Whoever comes back finds their search as it was.
    replaceRoute({ screen: 'search', ...(query && { query }) })
  }, [query])

  /** From the field down into what was found and up again; Enter opens the first. */
  const onKeyDown = (event: KeyboardEvent) => {
    const links = [...main.current!.querySelectorAll<HTMLElement>('[data-found]')]
    const at = links.indexOf(document.activeElement as HTMLElement)
    const isField = event.target instanceof HTMLInputElement
    if (event.key === 'Enter' && isField) links[0]?.click()
    else if (event.key === 'ArrowDown') links[Math.min(links.length - 1, at + 1)]?.focus()
    else if (event.key === 'ArrowUp' && !isField)
      (links[at - 1] ?? main.current!.querySelector('input'))?.focus()
    else return
    event.preventDefault()
  }

  return (
    <div className={styles.screen}>
      <TopBar />
      <main ref={main} className={styles.main} onKeyDown={onKeyDown}>
        <h1 className="visually-hidden">{t('search.title')}</h1>
        <SearchField
          aria-label={t('search.title')}
          value={words}
          onChange={setWords}
          autoFocus
          onKeyDown={(event) => {
            if (event.key === 'Escape') leave({ screen: 'library' })
            else event.continuePropagation()
          }}
        >
          <Input
            className={`${controls.input} ${styles.input}`}
            placeholder={t('search.placeholder')}
            onFocus={(event) => event.target.select()}
            spellCheck={false}
          />
        </SearchField>
        <div className={styles.status} role="status">
          {query === '' ? <p>{t('search.hint')}</p> : answer && <Status {...answer} />}
          {failed && <p>{t('error.load')}</p>}
        </div>
        {answer?.result.readings.map((found) => (
          <Found key={found.id ?? ''} found={found} query={answer.query} />
        ))}
        {answer && answer.result.more > 0 && (
          <p className={styles.also}>{t('search.moreReadings', { count: answer.result.more })}</p>
        )}
      </main>
    </div>
  )
}

/** How much was found, and what stands in the way of more. */
function Status({ query, result }: { query: string; result: SearchResult }) {
  const t = useStrings()
  const { readings, more, instead, waiting } = result
  const count = readings.length + more
  return (
    <>
      <p>{count > 0 ? t('search.count', { count }) : t('search.none', { query })}</p>
      {instead.map(({ word, words }) => (
        <p key={word}>{t('search.instead', { word, words: words.map((one) => `“${one}”`).join(', ') })}</p>
      ))}
      {waiting > 0 && <p>{t('search.waiting', { count: waiting })}</p>}
    </>
  )
}
