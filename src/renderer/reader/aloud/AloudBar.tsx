import {
  AudioLines,
  ChevronFirst,
  ChevronLast,
  ChevronLeft,
  ChevronRight,
  Minus,
  Pause,
  Play,
  Plus,
  X,
} from 'lucide-react'
import { DialogTrigger } from 'react-aria-components'
import { useSettings } from '#renderer/app/settings'
import { useStrings } from '#renderer/app/strings'
import { IconButton } from '#renderer/ui/Button'
import { Panel } from '#renderer/ui/Overlay'
import styles from './AloudBar.module.css'
import type { AloudControl, Now } from './useAloud'
import { VoicePanel } from './VoicePanel'

const SLOWEST = 0.5
const FASTEST = 3
const STEP = 0.1

interface Props {
  aloud: AloudControl
  now: NonNullable<Now>
  dir: 'ltr' | 'rtl'
  rate: number
}

/** What can be done while a text is read aloud; or why nothing is heard. */
export function AloudBar({ aloud, now, dir, rate }: Props) {
  const t = useStrings()
  const { change } = useSettings()
  const { status } = now
  const isRunning = status === 'playing' || status === 'loading'
  const faster = (by: number) => void change({ aloud: { rate: Math.round((rate + by) * 10) / 10 } })
  const move = (label: string, keys: string, run: () => void, Icon: typeof Play) => (
    <IconButton label={label} keys={keys} onPress={run}>
      <Icon size={20} aria-hidden="true" />
    </IconButton>
  )
  const says = t('aloud.status', { status })
  return (
    <section className={styles.bar} aria-label={t('aloud.title')}>
      <p className="visually-hidden" role="status">
        {says}
      </p>
      {status === 'waiting' || status === 'failed' || status === 'ended' ? (
        <p className={styles.words} aria-hidden="true">
          {says}
        </p>
      ) : null}
      {status !== 'waiting' && (
        <>
          <div className={styles.group} dir={dir}>
            {move(t('command.aloudBackParagraph'), '<', () => aloud.paragraph(-1), ChevronFirst)}
            {move(t('command.aloudBack'), ',', () => aloud.sentence(-1), ChevronLeft)}
            {move(t(isRunning ? 'aloud.pause' : 'aloud.play'), 'R', aloud.toggle, isRunning ? Pause : Play)}
            {move(t('command.aloudNext'), '.', () => aloud.sentence(1), ChevronRight)}
            {move(t('command.aloudNextParagraph'), '>', () => aloud.paragraph(1), ChevronLast)}
          </div>
          <fieldset className={styles.group} aria-label={t('aloud.speed')}>
            <IconButton label={t('aloud.slower')} isDisabled={rate <= SLOWEST} onPress={() => faster(-STEP)}>
              <Minus size={18} aria-hidden="true" />
            </IconButton>
            <output className={styles.rate}>{t('aloud.rate', { rate })}</output>
            <IconButton label={t('aloud.faster')} isDisabled={rate >= FASTEST} onPress={() => faster(STEP)}>
              <Plus size={18} aria-hidden="true" />
            </IconButton>
          </fieldset>
        </>
      )}
      <div className={styles.group}>
        {status !== 'waiting' && (
          <DialogTrigger>
            <IconButton label={t('aloud.voice')}>
              <AudioLines size={20} aria-hidden="true" />
            </IconButton>
            <Panel title={t('aloud.voice')}>
              <VoicePanel lang={aloud.lang} voices={aloud.voices} voice={aloud.voice} />
            </Panel>
          </DialogTrigger>
        )}
        <IconButton label={t('command.aloudStop')} keys="Shift R" onPress={aloud.stop}>
          <X size={19} aria-hidden="true" />
        </IconButton>
      </div>
    </section>
  )
}
