import { useStrings } from '#renderer/app/strings'
import { BANDS } from './bands'
import styles from './Scale.module.css'

/** The bands by name, each written as it is painted in the text, with how many sentences are in it. */
export function Scale({ counts }: { counts: readonly number[] }) {
  const t = useStrings()
  const sentences = counts.reduce((sum, count) => sum + count, 0)
  return (
    <ul className={styles.scale} aria-label={t('map.scale', { sentences })}>
      <li className={styles.of} aria-hidden="true">
        {t('map.sentences', { sentences })}
      </li>
      {BANDS.map((band) => {
        const name = t('map.band', { band: String(band) })
        const count = counts[band] ?? 0
        return (
          <li key={band} aria-label={t('map.bandCount', { name, count })}>
            <span className={styles.sample} data-band={band}>
              {name}
            </span>
            <span className={styles.count}>{count}</span>
          </li>
        )
      })}
    </ul>
  )
}
