import type { CardId, NoteId } from '#core/study/notes'
import { useAnswer, useClient } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { useChange } from '#renderer/app/useChange'
import { Button } from '#renderer/ui/Button'
import styles from './Detail.module.css'
import { useCardChange } from './useCardChange'

/** The sentence a card was made of beside what its text says now, where that is another; and what to do about it. */
export function StaleBox({ note, card }: { note: NoteId; card: CardId }) {
  const t = useStrings()
  const client = useClient()
  const change = useChange()
  const changeCards = useCardChange()
  const { data: stale } = useAnswer('notes.stale', { note })
  if (!stale) return null
  const { before, now, isFound } = stale
  return (
    <section className={styles.stale} aria-label={t('cards.stale')}>
      <h3>{t('cards.stale')}</h3>
      <p className={styles.note}>
        {t(now ? (isFound ? 'cards.staleChanged' : 'cards.staleLike') : 'cards.staleGone')}
      </p>
      <dl className={styles.versions}>
        <div>
          <dt>{t('cards.before')}</dt>
          <dd dir="auto">{before}</dd>
        </div>
        {now && (
          <div>
            <dt>{t('cards.now')}</dt>
            <dd dir="auto">{now.quote}</dd>
          </div>
        )}
      </dl>
      <div className={styles.does}>
        {now && (
          <Button
            small
            onPress={() =>
              void change(t('cards.sentenceTaken'), () =>
                client.call('notes.takeSentence', { note, from: now.from, to: now.to }),
              )
            }
          >
            {t('cards.takeSentence')}
          </Button>
        )}
        <Button
          small
          onPress={() => void change(t('cards.kept'), () => client.call('notes.keepStale', { note }))}
        >
          {t('cards.keep')}
        </Button>
        <Button
          small
          look="quiet"
          onPress={() => void changeCards([card], { deleted: true }, 'cards.deleted')}
        >
          {t('cards.delete')}
        </Button>
      </div>
    </section>
  )
}
