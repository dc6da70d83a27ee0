import styles from './App.module.css'
import { useStrings } from './strings'
import { useTheme } from './theme'

/** Shown when the window holds no key to the reader's data: a reloaded or copied address. */
export function Disconnected() {
  const t = useStrings()
  useTheme(undefined)
  return (
    <main className={styles.alone}>
      <h1>{t('disconnected.title')}</h1>
      <p>{t('disconnected.text')}</p>
    </main>
  )
}
