import type { StudyOf } from '#contract/study'
import { useAnswer, useClient } from '#renderer/app/client'
import { useFailed } from '#renderer/app/failed'
import { navigate } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { useUndo } from '#renderer/app/undo'
import { Button } from '#renderer/ui/Button'
import styles from './HeldBack.module.css'
import { heldBack } from './held'

const ALL: StudyOf = {}

interface Props {
  /** Of one text or deck only. */
  of?: StudyOf
}

/** One line for the cards that today's limits hold back, and the way to more of them; nothing where there are none. */
export function HeldBack({ of = ALL }: Props) {
  const t = useStrings()
  const client = useClient()
  const sayFailed = useFailed()
  const undo = useUndo()
  const { data: today } = useAnswer('study.today', of)
  const { data: options } = useAnswer('study.options', {})
  const held = today && options && heldBack(today, options)
  if (!held) return null

  const more = async () => {
    try {
      undo.offer(await client.call('study.more', {}), t('held.raised'))
      navigate({ screen: 'study', ...of })
    } catch (error) {
      sayFailed(error)
    }
  }
  const { asked, all, later } = held
  return (
    <p className={styles.held}>
      <span>{t('held.words', { asked, all, rest: all - asked, later })}</span>
      {later === 'days' ? (
        <Button small onPress={() => void more()}>
          {t('held.more')}
        </Button>
      ) : (
        <Button small onPress={() => navigate({ screen: 'settings' })}>
          {t('held.limits')}
        </Button>
      )}
    </p>
  )
}
