import { useEffect, useState } from 'react'
import type { Change } from '#contract/facts'
import type { Job } from '#contract/jobs'
import type { Parameters as View } from '#contract/parameters'
import { useAnswer, useClient } from '#renderer/app/client'
import { useFailed } from '#renderer/app/failed'
import { useDateInWords, useStrings } from '#renderer/app/strings'
import { useUndo } from '#renderer/app/undo'
import { Button } from '#renderer/ui/Button'
import { Toggle } from '#renderer/ui/Fields'
import { Progress } from '#renderer/ui/Progress'
import { Misses } from './Misses'
import styles from './Settings.module.css'

/** How far the trial under way is: 0 to 1, or null while nobody can say; undefined without one. */
function useTrial(running: string | null, onEnd: (job: Job) => void): number | null | undefined {
  const client = useClient()
  const [done, setDone] = useState<number | null>(null)
  useEffect(() => {
    if (running === null) return
    setDone(null)
    return client.onEvent((event) => {
      if (event.type !== 'job' || event.job.id !== running) return
      setDone(event.job.items[0]?.done ?? null)
      if (event.job.state !== 'running') onEnd(event.job)
    })
  }, [client, running, onEnd])
  return running === null ? undefined : done
}

/** By which parameters memory is foretold, what a trial of own ones said in plain words, and the way back. */
export function Parameters() {
  const t = useStrings()
  const client = useClient()
  const sayFailed = useFailed()
  const undo = useUndo()
  const [error, setError] = useState<string>()
  const { data: view } = useAnswer('parameters.get', {})
  const [onEnd] = useState(() => ({ items }: Job) => {
    const [item] = items
    setError(item?.error)
    if (item?.events?.length)
      undo.offer({ events: item.events }, undefined, { what: t('undo.what.parameters') })
  })
  const done = useTrial(view?.running ?? null, onEnd)
  if (!view) return null

  const save = async (change: Promise<Change>) => {
    try {
      undo.offer(await change, undefined, { what: t('undo.what.parameters') })
    } catch (error) {
      sayFailed(error)
    }
  }
  const tryNow = async () => {
    setError(undefined)
    try {
      await client.call('parameters.fit', {})
      client.invalidate(['study'])
    } catch (error) {
      sayFailed(error)
    }
  }
  const { running, reviews, least, automatic, back } = view
  return (
    <section>
      <h2>{t('settings.parameters')}</h2>
      <div className={styles.body}>
        <Holding view={view} />
        <div className={`${styles.fields} ${styles.wide}`}>
          <Button small isDisabled={running !== null || reviews < least} onPress={() => void tryNow()}>
            {t('settings.parametersTry')}
          </Button>
          {back.map((to) => (
            <Button
              key={to}
              small
              look="quiet"
              onPress={() => void save(client.call('parameters.back', { to }))}
            >
              {t(to === 'default' ? 'settings.parametersUsual' : 'settings.parametersBefore')}
            </Button>
          ))}
          {running !== null && (
            <Button small look="quiet" onPress={() => void client.call('jobs.cancel', { id: running })}>
              {t('action.cancel')}
            </Button>
          )}
        </div>
        {done !== undefined && (
          <div className={styles.wide}>
            <Progress label={t('settings.parametersTrying')} value={done} />
          </div>
        )}
        <p className={`${styles.note} ${styles.wide}`} role="status">
          {error !== undefined && t('settings.parametersFailed', { error })}
        </p>
        <Toggle
          label={t('settings.parametersAutomatic')}
          value={automatic}
          onChange={(next) => void save(client.call('parameters.setAutomatic', { automatic: next }))}
        />
        <p className={styles.note}>{t('settings.parametersAutomaticNote')}</p>
      </div>
    </section>
  )
}

/** Which hold, since when, from how many reviews, and what the last trial said. */
function Holding({ view: { holding, since, trainedOn, reviews, least, trial } }: { view: View }) {
  const t = useStrings()
  const inWords = useDateInWords()
  const words = [
    holding === 'own' && since
      ? t('settings.parametersOwn', { since: inWords(since), reviews: trainedOn })
      : t('settings.parametersDefault'),
    reviews < least && t('settings.parametersTooFew', { least, reviews }),
  ]
  return (
    <>
      <p className={`${styles.note} ${styles.wide}`}>{words.filter(Boolean).join(' ')}</p>
      {trial && (
        <div className={`${styles.note} ${styles.wide}`}>
          <p>
            {t(`settings.parametersTrial.${trial.verdict}`, {
              date: inWords(trial.day),
              reviews: trial.reviews,
              tested: trial.tested,
            })}
          </p>
          <Misses trial={trial} />
        </div>
      )}
      <p className={`${styles.note} ${styles.wide}`}>{t('settings.parametersNote')}</p>
    </>
  )
}
