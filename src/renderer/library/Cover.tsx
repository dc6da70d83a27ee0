import { useState } from 'react'
import type { LibraryItem } from '#contract/library'
import styles from './Cover.module.css'
import { useCover } from './useCover'

/** A text's own colour among a few, the same at every look. */
function tintOf(id: string): number {
  let sum = 0
  for (let n = 0; n < id.length; n++) sum = (sum * 31 + id.charCodeAt(n)) | 0
  return Math.abs(sum) % 4
}

/** Whether a title is set smaller: it is long, or one of its words would not go into a line. */
const isLong = (title: string): boolean =>
  title.length > 40 || /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]{13}/u.test(title)

/** A cover: the book's own, or one made of its title and who wrote it. What it says stands beside it, too. */
export function Cover({
  item,
}: {
  item: Pick<LibraryItem, 'id' | 'title' | 'byline' | 'cover' | 'language'>
}) {
  const url = useCover(item.id, item.cover)
  const [broken, setBroken] = useState<string | null>(null)
  return (
    <div className={styles.cover} data-tint={tintOf(item.id)} aria-hidden="true">
      {url !== null && url !== broken ? (
        <img
          className={styles.picture}
          src={url}
          alt=""
          decoding="async"
          draggable={false}
          onError={() => setBroken(url)}
        />
      ) : (
        <div className={styles.made} lang={item.language === 'und' ? undefined : item.language}>
          <p className={styles.title} dir="auto" data-long={isLong(item.title)}>
            {item.title}
          </p>
          <p className={styles.author} dir="auto">
            {item.byline}
          </p>
        </div>
      )}
    </div>
  )
}
