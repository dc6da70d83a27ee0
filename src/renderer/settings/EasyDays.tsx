import { useId } from 'react'
import { Button, Group } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { useStrings } from '#renderer/app/strings'
import controls from '#renderer/ui/controls.module.css'
import styles from './Settings.module.css'

interface Props {
  /** How much of a usual day each weekday takes, 0 to 1, Monday first. */
  value: readonly number[]
  onChange: (value: number[]) => void
}

const SHARES = [1, 0.5, 0] as const
/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1, 12)

const nextOf = (share: number): number =>
  SHARES[(SHARES.findIndex((one) => one <= share) + 1) % SHARES.length]!

/** The week as seven bars: a press on a day makes it half a day's work, then none, then a whole one again. */
export function EasyDays({ value, onChange }: Props) {
  const t = useStrings()
  const id = useId()
  const intl = useIntl()
  // The name that is heard is the one that is seen, for who steers by voice.
  const name = (day: number) =>
    intl.formatDate(MONDAY + day * 86_400_000, { weekday: 'short', timeZone: 'UTC' })
  return (
    <Group aria-labelledby={id}>
      <p id={id} className={controls.label}>
        {t('settings.easyDays')}
      </p>
      <div className={styles.week}>
        {value.map((share, day) => (
          <Button
            key={day}
            className={styles.weekday!}
            aria-label={t('settings.easyDay', {
              day: name(day),
              share: share <= 0 ? 'none' : share < 1 ? 'less' : 'all',
            })}
            onPress={() => onChange(value.map((one, n) => (n === day ? nextOf(one) : one)))}
          >
            <span className={styles.bar} aria-hidden="true">
              <span style={{ blockSize: `${share * 100}%` }} />
            </span>
            <span aria-hidden="true">{name(day)}</span>
          </Button>
        ))}
      </div>
    </Group>
  )
}
