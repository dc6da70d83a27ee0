import type { LibraryItem } from '#contract/library'
import { useAnswer } from '#renderer/app/client'
import { useRun } from '#renderer/app/commands'
import { navigate } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { Button } from '#renderer/ui/Button'
import styles from './Hero.module.css'
import { useMeta } from './meta'

/** The first screen's one large card. */
export function Hero({ item }: { item: LibraryItem }) {
  const run = useRun()
  const t = useStrings()
  const meta = useMeta()
  const { data: open } = useAnswer('reading.open', { id: item.id })
  const section = open?.sections[0]?.id ?? 's1'
  const { data: first } = useAnswer('reading.section', { id: item.id, section })
  const lead = first?.blocks.find((block) => block.kind === 'paragraph')
  return (
    <article className={styles.hero} aria-labelledby="hero-title">
      <p className={styles.kicker}>{t('hero.kicker')}</p>
      <h2 id="hero-title" className={styles.title}>
        {item.title}
      </h2>
      <p className={styles.lead}>{lead && 'runs' in lead ? lead.runs.map((run) => run.text).join('') : ''}</p>
      <p className={styles.meta}>{meta(item)}</p>
      <div className={styles.actions}>
        <Button look="primary" onPress={() => navigate({ screen: 'reader', id: item.id })}>
          {item.progress > 0 ? t('library.continue') : t('library.read')}
        </Button>
        <Button onPress={() => run('add')}>{t('hero.own')}</Button>
        <Button look="quiet" onPress={() => run('paste')}>
          {t('hero.paste')}
        </Button>
      </div>
    </article>
  )
}
