import type { OpenReading } from '#contract/reading'
import { useStrings } from '#renderer/app/strings'
import { useLearning } from '#renderer/learning/useLearning'
import { Button } from '#renderer/ui/Button'
import styles from './Learn.module.css'
import { useStudy } from './useFacts'

/** How much there is to learn, under the title; until anything is kept, a quiz before reading. */
export function HeadLine({ open }: { open: OpenReading }) {
  const t = useStrings()
  const { id } = open.reading
  const isWhole = open.sections.length === 1
  const { study, isLoading } = useStudy(id, [open.sections[0]!.id])
  const { quizBefore } = useLearning(id)
  const count = study.facts.flatMap(({ facts }) => facts).length
  const key = study.facts.flatMap((section) => section.key).length
  const kept = study.notes.length
  // The line keeps its height while its words are on their way: the text below must not move.
  return (
    <p className={styles.headLine}>
      {!isLoading && count > 0 && (
        // In one piece and its own direction, whatever that of the text.
        <bdi lang="en">
          <span>
            {t(isWhole ? 'facts.count' : 'facts.countPart', {
              ...{ count, key },
              all: key === count ? 'yes' : 'no',
            })}
          </span>
          {' · '}
          {kept > 0 ? (
            <span>{t('facts.keptCount', { kept })}</span>
          ) : (
            <Button small look="quiet" onPress={() => void quizBefore()}>
              {t('facts.quizBefore')}
            </Button>
          )}
        </bdi>
      )}
    </p>
  )
}
