import {
  Label,
  Radio,
  RadioGroup,
  Slider,
  SliderOutput,
  SliderThumb,
  SliderTrack,
  Switch,
} from 'react-aria-components'
import styles from './controls.module.css'

interface ChoiceProps<T extends string> {
  label: string
  /** The options say it all to whoever sees them. */
  bare?: boolean
  value: T
  options: readonly { value: T; label: string }[]
  onChange: (value: T) => void
}

/** One of a few, side by side. */
export function Choice<T extends string>({ label, bare, value, options, onChange }: ChoiceProps<T>) {
  return (
    <RadioGroup
      className={styles.field!}
      value={value}
      onChange={(next) => onChange(next as T)}
      orientation="horizontal"
    >
      <Label className={bare ? 'visually-hidden' : styles.label!}>{label}</Label>
      <div className={styles.segments}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={styles.segment!}>
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}

interface RangeProps {
  label: string
  value: number
  min: number
  max: number
  step: number
  /** The value in words, with its unit. */
  text: string
  /** What less and more of it mean, said under the ends. */
  ends?: readonly [string, string]
  onChange: (value: number) => void
  /** The value has been let go of. */
  onDone?: (value: number) => void
}

const single = (value: number | number[]): number => (Array.isArray(value) ? value[0]! : value)

export function RangeField({ label, value, min, max, step, text, ends, onChange, onDone }: RangeProps) {
  return (
    <Slider
      className={styles.slider!}
      value={value}
      minValue={min}
      maxValue={max}
      step={step}
      onChange={(next) => onChange(single(next))}
      onChangeEnd={(next) => onDone?.(single(next))}
    >
      <Label className={styles.label!}>{label}</Label>
      <SliderOutput className={styles.sliderValue!}>{text}</SliderOutput>
      <SliderTrack className={styles.track!}>
        <SliderThumb className={styles.thumb!} />
      </SliderTrack>
      {ends && (
        <p className={styles.ends} aria-hidden="true">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </p>
      )}
    </Slider>
  )
}

interface ToggleProps {
  label: string
  value: boolean
  onChange: (value: boolean) => void
}

export function Toggle({ label, value, onChange }: ToggleProps) {
  return (
    <Switch className={styles.switch!} isSelected={value} onChange={onChange}>
      <span>{label}</span>
      <span className={styles.switchTrack} aria-hidden="true" />
    </Switch>
  )
}
