import { Input, Label, Radio, RadioGroup, SearchField } from 'react-aria-components'
import { useStrings } from '#renderer/app/strings'
import controls from '#renderer/ui/controls.module.css'
import { Choice } from '#renderer/ui/Fields'
import styles from './PanelFilter.module.css'
import type { Row } from './rows'
import { kindsIn, type PanelView } from './view'

/** Fewer rows than this are seen at a look. */
const FEW = 12

interface Props {
  view: PanelView
  onView: (view: PanelView) => void
  /** How many there are whatever is looked for, and those that hold the words, of any kind. */
  total: number
  rows: readonly Row[]
}

/** Narrows a long list down by words and by kind of answer, and puts it in order; all of it at once. */
export function PanelFilter({ view, onView, total, rows }: Props) {
  const t = useStrings()
  const isUsed = view.words !== '' || view.kind !== 'any' || view.order !== 'text'
  if (total <= FEW && !isUsed) return null
  const kinds = kindsIn(rows)
  // What was chosen stays there to be let go of, even if there is none of it any more.
  const shown =
    view.kind === 'any' || kinds.some(({ kind }) => kind === view.kind)
      ? kinds
      : [...kinds, { kind: view.kind, count: 0 }]
  const chips = [{ kind: 'any', count: rows.length } as const, ...shown]
  return (
    <div className={styles.filter}>
      <SearchField
        aria-label={t('facts.search')}
        value={view.words}
        onChange={(words) => onView({ ...view, words })}
        onKeyDown={(event) => {
          // Escape empties the field first, and only then closes the panel.
          if (event.key !== 'Escape' || view.words === '') event.continuePropagation()
        }}
      >
        <Input className={controls.input!} placeholder={t('facts.search')} />
      </SearchField>
      <RadioGroup
        className={controls.field!}
        value={view.kind}
        onChange={(kind) => onView({ ...view, kind: kind as PanelView['kind'] })}
        orientation="horizontal"
      >
        <Label className="visually-hidden">{t('facts.kinds')}</Label>
        <div className={styles.chips}>
          {chips.map(({ kind, count }) => (
            <Radio key={kind} value={kind} className={styles.chip!}>
              {t(`facts.kind.${kind}`)} <span className={styles.count}>{count}</span>
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <Choice
        bare
        label={t('facts.order')}
        value={view.order}
        options={[
          { value: 'text', label: t('facts.orderText') },
          { value: 'weight', label: t('facts.orderWeight') },
        ]}
        onChange={(order) => onView({ ...view, order })}
      />
    </div>
  )
}
