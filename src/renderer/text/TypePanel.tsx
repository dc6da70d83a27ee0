import type { Settings } from '#contract/settings'
import type { ReadingId } from '#core/text/document'
import { useSettings } from '#renderer/app/settings'
import { useStrings } from '#renderer/app/strings'
import { Choice, RangeField, Toggle } from '#renderer/ui/Fields'
import { Presets } from './Presets'
import { pageOf } from './page'
import { SpacingFields } from './SpacingFields'
import styles from './TypePanel.module.css'
import { usePage } from './usePage'

interface Props {
  settings: Settings
  /** The text that is looked at; without one, what is set holds for all. */
  id?: ReadingId
}

/** How the text is set: theme, way of turning, and type. */
export function TypePanel({ settings, id }: Props) {
  const t = useStrings()
  const { change: changeAll } = useSettings()
  const { isOwn, change, setOwn } = usePage(id)
  const { flow, columns, typography: type } = pageOf(settings, id)
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
        onChange={(theme) => changeAll({ theme })}
      />
      {id !== undefined && (
        <div className={styles.own}>
          <Toggle label={t('type.own')} value={isOwn} onChange={setOwn} />
          <p className={styles.note}>{t(isOwn ? 'type.ownNote' : 'type.allNote')}</p>
        </div>
      )}
      <Choice
        label={t('type.flow')}
        value={flow}
        options={[
          { value: 'scrolled', label: t('flow.scrolled') },
          { value: 'paginated', label: t('flow.paginated') },
        ]}
        onChange={(next) => change({ flow: next })}
      />
      {flow === 'paginated' && (
        <Choice
          label={t('type.columns')}
          value={columns}
          options={[
            { value: 'auto', label: t('columns.auto') },
            { value: 'one', label: t('columns.one') },
          ]}
          onChange={(next) => change({ columns: next })}
        />
      )}
      <Presets type={type} onChange={(typography) => change({ typography })} />
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
      <SpacingFields type={type} onChange={(typography) => change({ typography })} />
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
      <Toggle
        label={t('type.memoryMargin')}
        value={settings.memoryMargin}
        onChange={(memoryMargin) => void changeAll({ memoryMargin })}
      />
    </div>
  )
}
