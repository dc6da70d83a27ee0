import type { Typography } from '#contract/settings'
import { useStrings } from '#renderer/app/strings'
import { Choice, RangeField } from '#renderer/ui/Fields'

interface Props {
  type: Typography
  onChange: (type: Partial<Typography>) => void
}

/** Sliders count in floating point: what is kept has as many decimals as is shown. */
const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals))

/** The air in a text: between lines, letters, words and paragraphs, and beside it. */
export function SpacingFields({ type, onChange }: Props) {
  const t = useStrings()
  return (
    <>
      <RangeField
        label={t('type.lineHeight')}
        value={type.lineHeight}
        min={1.2}
        max={2.2}
        step={0.1}
        text={t('type.times', { value: type.lineHeight })}
        onChange={(lineHeight) => onChange({ lineHeight: rounded(lineHeight, 1) })}
      />
      <RangeField
        label={t('type.letterSpacing')}
        value={type.letterSpacing}
        min={0}
        max={0.15}
        step={0.01}
        text={t('type.percent', { value: Math.round(type.letterSpacing * 100) })}
        onChange={(letterSpacing) => onChange({ letterSpacing: rounded(letterSpacing, 2) })}
      />
      <RangeField
        label={t('type.wordSpacing')}
        value={type.wordSpacing}
        min={0}
        max={0.4}
        step={0.02}
        text={t('type.percent', { value: Math.round(type.wordSpacing * 100) })}
        onChange={(wordSpacing) => onChange({ wordSpacing: rounded(wordSpacing, 2) })}
      />
      <Choice
        label={t('type.paragraphs')}
        value={type.paragraphs}
        options={[
          { value: 'gap', label: t('paragraphs.gap') },
          { value: 'indent', label: t('paragraphs.indent') },
        ]}
        onChange={(paragraphs) => onChange({ paragraphs })}
      />
      <Choice
        label={t('type.margins')}
        value={type.margins}
        options={[
          { value: 'narrow', label: t('margins.narrow') },
          { value: 'normal', label: t('margins.normal') },
          { value: 'wide', label: t('margins.wide') },
        ]}
        onChange={(margins) => onChange({ margins })}
      />
    </>
  )
}
