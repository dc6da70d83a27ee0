import { GraduationCap, Highlighter } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { FoundReading, MadeHit, TextHit } from '#contract/search'
import type { Place, ReadingId } from '#core/text/document'
import { useClient } from '#renderer/app/client'
import { toHash } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { Button } from '#renderer/ui/Button'
import { Line } from './Line'
import styles from './Search.module.css'

/** Where a stretch is shown in its text; one over several blocks by its beginning. */
const hrefOf = (id: ReadingId, from: Place, to: Place): string =>
  toHash({ screen: 'reader', id, place: from, ...(from.block === to.block && { to: to.at }) })

interface Props {
  found: FoundReading
  query: string
}

/** What was found in one text: its name, places in it, and what the reader made of it. */
export function Found({ found, query }: Props) {
  const t = useStrings()
  const client = useClient()
  const { id, title, byline, more, made, moreMade } = found
  const [all, setAll] = useState<TextHit[] | null>(null)
  useEffect(() => {
    void [query, id]
    setAll(null)
  }, [query, id])
  const showAll = () =>
    id !== undefined && client.call('search.reading', { query, id }).then(setAll, () => setAll(null))
  return (
    <article className={styles.reading}>
      {id === undefined ? (
        <h2 className={styles.title}>{t('search.lost')}</h2>
      ) : (
        <h2 className={styles.title}>
          <a href={toHash({ screen: 'reader', id })} data-found>
            <Line line={title} />
          </a>
        </h2>
      )}
      {byline && (
        <p className={styles.byline}>
          <Line line={byline} />
        </p>
      )}
      <ul>
        {id !== undefined && (all ?? found.hits).map((hit) => <Hit key={hit.section} id={id} hit={hit} />)}
        {made.map((hit) => (
          <Made key={hit.id} id={id} hit={hit} />
        ))}
      </ul>
      {more > 0 && !all && (
        <Button small look="quiet" onPress={showAll}>
          {t('search.more', { count: more })}
        </Button>
      )}
      {moreMade > 0 && <p className={styles.also}>{t('search.moreMade', { count: moreMade })}</p>}
    </article>
  )
}

function Hit({ id, hit }: { id: ReadingId; hit: TextHit }) {
  return (
    <li>
      <a className={styles.hit} href={hrefOf(id, hit.from, hit.to)} data-found>
        <span className={styles.line}>
          <Line line={hit} />
        </span>
        {hit.title && <span className={styles.where}>{hit.title}</span>}
      </a>
    </li>
  )
}

function Made({ id, hit }: { id: ReadingId | undefined; hit: MadeHit }) {
  const t = useStrings()
  const Icon = hit.kind === 'card' ? GraduationCap : Highlighter
  const words = (
    <>
      <span className={styles.line}>
        <Line line={hit} />
      </span>
      <span className={styles.where}>
        <Icon size={14} aria-hidden="true" /> {t(`search.kind.${hit.kind}`)}
      </span>
    </>
  )
  if (id === undefined || !hit.at) return <li className={styles.hit}>{words}</li>
  return (
    <li>
      <a className={styles.hit} href={hrefOf(id, hit.at.from, hit.at.to)} data-found>
        {words}
      </a>
    </li>
  )
}
