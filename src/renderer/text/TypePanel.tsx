import type { Settings } from '#contract/settings'
import { useSettings } from '#renderer/app/settings'
import { useStrings } from '#renderer/app/strings'
import { Choice, RangeField, Toggle } from '#renderer/ui/Fields'
import styles from './TypePanel.module.css'

/** How the text is set: theme, way of turning, and type. */
export function TypePanel({ settings }: { settings: Settings }) {
  const t = useStrings()
  const { change } = useSettings()
  const type = settings.typography
  return (
    <div className={styles.panel}>
      <Choice
        label={t('type.theme')}
        value={settings.theme}
        options={[
          { value: 'system', label: t('theme.system') },
          { value: 'light', label: t('theme.light') },
          { value: 'sepia', label: t('theme.sepia') },
          { value: 'dark', label: t('theme.dark') },
          { value: 'contrast', label: t('theme.contrast') },
        ]}
        onChange={(theme) => change({ theme })}
      />
      <Choice
        label={t('type.flow')}
        value={settings.flow}
        options={[
          { value: 'scrolled', label: t('flow.scrolled') },
          { value: 'paginated', label: t('flow.paginated') },
        ]}
        onChange={(flow) => change({ flow })}
      />
      <Choice
        label={t('type.family')}
        value={type.family}
        options={[
          { value: 'serif', label: t('family.serif') },
          { value: 'sans', label: t('family.sans') },
          { value: 'legible', label: t('family.legible') },
          { value: 'dyslexic', label: t('family.dyslexic') },
        ]}
        onChange={(family) => change({ typography: { family } })}
      />
      <RangeField
        label={t('type.size')}
        value={type.size}
        min={14}
        max={32}
        step={1}
        text={t('type.pixels', { value: type.size })}
        onChange={(size) => change({ typography: { size } })}
      />
      <RangeField
        label={t('type.measure')}
        value={type.measure}
        min={45}
        max={90}
        step={1}
        text={t('type.characters', { value: type.measure })}
        onChange={(measure) => change({ typography: { measure } })}
      />
      <RangeField
        label={t('type.lineHeight')}
        value={type.lineHeight}
        min={1.2}
        max={2.2}
        step={0.1}
        text={t('type.times', { value: type.lineHeight })}
        onChange={(lineHeight) => change({ typography: { lineHeight: Math.round(lineHeight * 10) / 10 } })}
      />
      <Toggle
        label={t('type.justify')}
        value={type.justify}
        onChange={(justify) => change({ typography: { justify } })}
      />
      <Toggle
        label={t('type.hyphenate')}
        value={type.hyphenate}
        onChange={(hyphenate) => change({ typography: { hyphenate } })}
      />
    </div>
  )
}
