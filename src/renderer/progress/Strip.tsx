import { memo, useState } from 'react'
import { Toolbar } from 'react-aria-components'
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

/** From here on the columns of a book stand without gaps. */
const MANY = 120

/** The whole text at once: a section a column, as wide as it is long and filled as far as it is remembered. */
export const Strip = memo(function Strip({ sections, index, current, words, onGoTo }: Props) {
  const t = useStrings()
  const [looked, setLooked] = useState(-1)
  const now = sections.findIndex((one) => one.section === current)
  const told = looked >= 0 ? looked : now
  const section = sections[told]
  return (
    <nav className={styles.strip} aria-label={t('map.strip')}>
      <Toolbar
        className={`${styles.columns} ${sections.length > MANY ? styles.many : ''}`}
        aria-label={t('map.strip')}
      >
        {sections.map((one, n) => (
          // A book has hundreds: plain buttons, which the toolbar's arrow keys walk just as well.
          <button
            key={one.section}
            type="button"
            className={styles.column}
            aria-label={words(one, n)}
            aria-current={n === now ? 'location' : undefined}
            style={{ flexGrow: one.size }}
            onClick={() => onGoTo(one.section)}
            onPointerEnter={() => setLooked(n)}
            onPointerLeave={() => setLooked(-1)}
            onFocus={() => setLooked(n)}
            onBlur={() => setLooked(-1)}
          >
            {one.cards > 0 && <span className={styles.level} data-band={bandAt(one, index)} />}
          </button>
        ))}
      </Toolbar>
      <p className={styles.words} aria-hidden="true">
        {section && words(section, told)}
      </p>
    </nav>
  )
})
