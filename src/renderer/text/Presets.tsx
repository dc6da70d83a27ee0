import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { Typography } from '#contract/settings'
import { useStrings } from '#renderer/app/strings'
import controls from '#renderer/ui/controls.module.css'
import styles from './Presets.module.css'
import { PRESETS, type PresetName, presetOf, typeVars } from './page'

const NAMES = Object.keys(PRESETS) as PresetName[]

interface Props {
  type: Typography
  onChange: (type: Typography) => void
}

/** A few good pages to begin from, each shown in its own letters; none is chosen once something was changed. */
export function Presets({ type, onChange }: Props) {
  const t = useStrings()
  return (
    <RadioGroup
      className={controls.field!}
      value={presetOf(type)}
      onChange={(name) => onChange(PRESETS[name as PresetName])}
    >
      <Label className={controls.label!}>{t('type.preset')}</Label>
      <div className={styles.presets}>
        {NAMES.map((name) => (
          <Radio key={name} value={name} className={styles.preset!} style={typeVars(PRESETS[name])}>
            <span className={styles.sample} data-sample={t('preset.sample')} aria-hidden="true" />
            {t(`preset.${name}`)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
