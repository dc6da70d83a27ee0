import type { LibraryItem } from '#contract/library'
import { useAnswer } from '#renderer/app/client'
import { useRun } from '#renderer/app/commands'
import { navigate } from '#renderer/app/routes'
import { useStrings, useTimeInWords } from '#renderer/app/strings'
import { useLearn } from '#renderer/learning/useLearn'
import { Button } from '#renderer/ui/Button'
import { heroWords } from './begun'
import styles from './Hero.module.css'
import { useMeta } from './meta'
import { useFactCount } from './useFactCount'

/** The first screen's one large card. */
export function Hero({ item }: { item: LibraryItem }) {
  const { cards } = item
  const run = useRun()
  const t = useStrings()
  const inTime = useTimeInWords()
  const meta = useMeta()
  const { learn, busy } = useLearn(item.id)
  const { data: open } = useAnswer('reading.open', { id: item.id })
  const section = open?.sections[0]?.id ?? 's1'
  const { data: first } = useAnswer('reading.section', { id: item.id, section })
  const facts = useFactCount(open)
  const words = heroWords(item, cards)
  const lead = first?.blocks.find((block) => block.kind === 'paragraph')
  return (
    <article className={styles.hero} aria-labelledby="hero-title">
      <p className={styles.kicker}>{t(words.kicker)}</p>
      <h2 id="hero-title" className={styles.title}>
        {item.title}
      </h2>
      <p className={styles.lead}>{lead && 'runs' in lead ? lead.runs.map((run) => run.text).join('') : ''}</p>
      <p className={styles.meta}>
        <strong className={styles.promise}>
          {inTime(item.minutes)}
          {facts.count > 0 &&
            ` · ${t('facts.count', { ...facts, all: facts.key === facts.count ? 'yes' : 'no' })}`}
        </strong>{' '}
        {meta(item, { withTime: false })}
      </p>
      <div className={styles.actions}>
        <Button look="primary" onPress={() => navigate({ screen: 'reader', id: item.id })}>
          {t(words.read)}
        </Button>
        {cards > 0 ? (
          <Button onPress={() => navigate({ screen: 'map', id: item.id })}>{t('map.kicker')}</Button>
        ) : (
          facts.key > 0 && (
            <Button isDisabled={busy} onPress={() => void learn()}>
              {t('library.learn')}
            </Button>
          )
        )}
        <Button onPress={() => run('add')}>{t('hero.own')}</Button>
        <Button look="quiet" onPress={() => run('paste')}>
          {t('hero.paste')}
        </Button>
      </div>
    </article>
  )
}
