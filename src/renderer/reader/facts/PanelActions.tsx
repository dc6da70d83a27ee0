import type { SectionFacts } from '#contract/facts'
import type { ReadingId } from '#core/text/document'
import { useStrings } from '#renderer/app/strings'
import { useLearning } from '#renderer/learning/useLearning'
import type { Study } from '#renderer/reader/marks/spots'
import { Button } from '#renderer/ui/Button'
import styles from './FactsPanel.module.css'
import { fresh } from './group'
import { useFactActions } from './useFactActions'

interface Props {
  id: ReadingId
  study: Study
  /** What the buttons are about: the section in sight, or all of a short text. */
  sections: readonly SectionFacts[]
}

/** Takes many facts at once; nothing is offered that is done already. */
export function PanelActions({ id, study, sections }: Props) {
  const t = useStrings()
  const { keep } = useFactActions(id)
  const { learn } = useLearning(id)
  const key = sections.flatMap((one) => fresh(one, study, 'key'))
  const all = sections.flatMap((one) => fresh(one, study, 'all'))
  // A quiz of many sections is many sittings: it is offered for one.
  const canLearn = sections.length === 1 && key.length > 0
  if (all.length === 0) return null
  return (
    <div className={styles.actions}>
      {canLearn && (
        <Button small look="primary" onPress={() => void learn(key)}>
          {t('facts.learnKey', { count: key.length })}
        </Button>
      )}
      <div className={styles.also}>
        {/* Where every fact is key, all of them are the same ones. */}
        {key.length > 0 && key.length < all.length && (
          <Button small look="quiet" onPress={() => void keep(key)}>
            {t('facts.keepKey', { count: key.length })}
          </Button>
        )}
        <Button small look="quiet" onPress={() => void keep(all)}>
          {t('facts.keepAll', { count: all.length })}
        </Button>
      </div>
    </div>
  )
}
