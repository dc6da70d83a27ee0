import { CircleHelp, X } from 'lucide-react'
import type { LibraryView } from '#contract/settings'
import { useStrings } from '#renderer/app/strings'
import { Button } from '#renderer/ui/Button'
import { toggledFilter } from './filters'
import styles from './Texts.module.css'
import { useFilterInWords } from './words'

interface Props {
  view: LibraryView
  set: (patch: Partial<LibraryView>) => void
  /** Asks for a quiz on the texts that are shown, where they are a collection. */
  onQuiz: (() => void) | undefined
}

/** What is filtered by, in words; each is taken away by a press. */
export function FilterWords({ view, set, onQuiz }: Props) {
  const t = useStrings()
  const inWords = useFilterInWords()
  const { filters = [] } = view
  if (filters.length === 0) return null
  return (
    <ul className={styles.words} aria-label={t('library.filteredBy')}>
      {filters.map((one) => {
        const words = t('library.filterOf', { by: t(`library.by.${one.by}`), is: inWords(one) })
        return (
          <li key={`${one.by} ${one.is}`}>
            <Button
              small
              aria-label={t('library.filterDrop', { words })}
              onPress={() => set(toggledFilter(view, one))}
            >
              <span className={styles.word}>{words}</span>
              <X size={14} aria-hidden="true" />
            </Button>
          </li>
        )
      })}
      {filters.length > 1 && (
        <li>
          <Button small look="quiet" onPress={() => set({ filters: [] })}>
            {t('library.showAll')}
          </Button>
        </li>
      )}
      {onQuiz && (
        <li className={styles.does}>
          <Button small look="quiet" onPress={onQuiz}>
            <CircleHelp size={16} aria-hidden="true" />
            {t('library.quizShown')}
          </Button>
        </li>
      )}
    </ul>
  )
}
