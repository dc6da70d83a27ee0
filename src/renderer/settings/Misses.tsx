import { useIntl } from 'react-intl'
import type { ParametersTrial } from '#contract/parameters'
import { useStrings } from '#renderer/app/strings'
import styles from './Settings.module.css'

/** What a trial measured: how far predictions missed, with own parameters, others, and none at all. */
export function Misses({ trial: { own, before, usual, average, gain } }: { trial: ParametersTrial }) {
  const t = useStrings()
  const intl = useIntl()
  if (!own || !usual || average === null) return null
  const told = (value: number) =>
    intl.formatNumber(value, { minimumFractionDigits: 3, maximumFractionDigits: 3 })
  const wereUsual = before?.logLoss === usual.logLoss
  const rows = [
    ['own', own.logLoss],
    ...(before && !wereUsual ? [['before', before.logLoss] as const] : []),
    ['usual', usual.logLoss],
    ['average', average],
  ] as const
  return (
    <>
      <table className={styles.misses}>
        <caption>{t('settings.parametersMiss')}</caption>
        <tbody>
          {rows.map(([who, loss]) => (
            <tr key={who}>
              <th scope="row">{t(`settings.parametersMiss.${who}`)}</th>
              <td>{told(loss)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {gain && (
        <p>
          {t('settings.parametersGain', {
            mean: told(gain.mean),
            low: told(gain.low),
            high: told(gain.high),
          })}
        </p>
      )}
    </>
  )
}
