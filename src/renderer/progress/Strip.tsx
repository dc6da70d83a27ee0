import { useState } from 'react'
import { Button, Toolbar } from 'react-aria-components'
import type { MapSection } from '#contract/progress'
import type { SectionId } from '#core/text/document'
import { useStrings } from '#renderer/app/strings'
import { bandAt } from './bands'
import styles from './Strip.module.css'

interface Props {
  sections: readonly MapSection[]
  index: number
  /** The section in sight. */
  current: SectionId
  words: (section: MapSection, n: number) => string
  onGoTo: (section: SectionId) => void
}

/** The whole text at once: a section a column, as wide as it is long and filled as far as it is remembered. */
export function Strip({ sections, index, current, words, onGoTo }: Props) {
  const t = useStrings()
  const [looked, setLooked] = useState(-1)
  const now = sections.findIndex((one) => one.section === current)
  const told = looked >= 0 ? looked : now
  const section = sections[told]
  return (
    <nav className={styles.strip} aria-label={t('map.strip')}>
      <Toolbar className={styles.columns!} aria-label={t('map.strip')}>
        {sections.map((one, n) => (
          <Button
            key={one.section}
            className={styles.column!}
            aria-label={words(one, n)}
            {...(n === now && { 'aria-current': 'location' })}
            style={{ flexGrow: one.size }}
            onPress={() => onGoTo(one.section)}
            onHoverStart={() => setLooked(n)}
            onHoverEnd={() => setLooked(-1)}
            onFocus={() => setLooked(n)}
            onBlur={() => setLooked(-1)}
          >
            {one.cards > 0 && <span className={styles.level} data-band={bandAt(one, index)} />}
          </Button>
        ))}
      </Toolbar>
      <p className={styles.words} aria-hidden="true">
        {section && words(section, told)}
      </p>
    </nav>
  )
}
