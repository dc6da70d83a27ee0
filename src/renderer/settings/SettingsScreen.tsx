import { useRef } from 'react'
import { useAnswer } from '#renderer/app/client'
import { ShowFile } from '#renderer/app/ShowFile'
import { useSettings } from '#renderer/app/settings'
import { useStrings } from '#renderer/app/strings'
import { TopBar } from '#renderer/app/TopBar'
import { ReviewOptions } from '#renderer/flashcards/ReviewOptions'
import { TypePanel } from '#renderer/text/TypePanel'
import { RangeField, Toggle } from '#renderer/ui/Fields'
import { useFocusOnShow } from '#renderer/ui/useFocusOnShow'
import { Backup } from './Backup'
import { Parameters } from './Parameters'
import { Reports } from './Reports'
import styles from './Settings.module.css'
import { StudySettings } from './StudySettings'

interface Props {
  /** What was come here for, if not for all of it. */
  part: 'exam' | undefined
}

export default function SettingsScreen({ part }: Props) {
  const t = useStrings()
  const main = useRef<HTMLElement>(null)
  useFocusOnShow(main)
  const { settings, change } = useSettings()
  const { data: info } = useAnswer('app.info', {})
  return (
    <div className={styles.screen}>
      <TopBar />
      <main ref={main} tabIndex={-1} className={styles.main}>
        <h1>{t('settings.title')}</h1>
        {settings && (
          <>
            <section>
              <h2>{t('settings.reading')}</h2>
              <div className={styles.body}>
                <TypePanel settings={settings} />
                <p className={styles.sample} lang="en">
                  {t('settings.sample')}
                </p>
              </div>
            </section>
            <StudySettings toExam={part === 'exam'} />
            <section>
              <h2>{t('settings.review')}</h2>
              <div className={styles.body}>
                <ReviewOptions />
              </div>
            </section>
            <Parameters />
            <section>
              <h2>{t('settings.keys')}</h2>
              <div className={styles.body}>
                <Toggle
                  label={t('settings.characterKeys')}
                  value={settings.characterKeys}
                  onChange={(characterKeys) => change({ characterKeys })}
                />
                <p className={styles.note}>{t('settings.characterKeysNote')}</p>
              </div>
            </section>
            <section>
              <h2>{t('settings.day')}</h2>
              <div className={styles.body}>
                <RangeField
                  label={t('settings.rollover')}
                  value={settings.rollover}
                  min={0}
                  max={12}
                  step={1}
                  text={t('settings.hour', { hour: settings.rollover })}
                  onChange={(rollover) => change({ rollover })}
                />
                <p className={styles.note}>{t('settings.rolloverNote')}</p>
              </div>
            </section>
          </>
        )}
        <Backup />
        <Reports />
        {info && (
          <section>
            <h2>{t('settings.data')}</h2>
            <div className={styles.body}>
              <p className={styles.path}>{info.dataFolder}</p>
              <ShowFile file={info.dataFolder} label="file.openFolder" />
              <p className={`${styles.note} ${styles.wide}`}>{t('settings.dataNote')}</p>
              <p className={`${styles.note} ${styles.wide}`}>
                {t(info.shell === 'electron' ? 'settings.aboutElectron' : 'settings.aboutHost', {
                  version: info.version,
                })}
              </p>
            </div>
          </section>
        )}
      </main>
    </div>
  )
}
