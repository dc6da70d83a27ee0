import { useRef } from 'react'
import { navigate } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { Button } from './Button'
import styles from './Missing.module.css'
import { useFocusOnShow } from './useFocusOnShow'

/** In place of a screen whose text or quiz is not there: why, and the way to the library. */
export function Missing({ words }: { words: string }) {
  const t = useStrings()
  const main = useRef<HTMLElement>(null)
  useFocusOnShow(main)
  return (
    <main ref={main} tabIndex={-1} className={styles.missing}>
      <h1>{words}</h1>
      <Button onPress={() => navigate({ screen: 'library' })}>{t('action.toLibrary')}</Button>
    </main>
  )
}
