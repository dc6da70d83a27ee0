import { Input, SearchField } from 'react-aria-components'
import { useStrings } from '#renderer/app/strings'
import controls from '#renderer/ui/controls.module.css'
import { Choice } from '#renderer/ui/Fields'
import { Chips } from './Chips'
import styles from './PanelFilter.module.css'
import type { Row } from './rows'
import { choicesIn, isNarrowed, type PanelView } from './view'

/** Fewer rows than this are seen at a look. */
const FEW = 12

interface Props {
  view: PanelView
  onView: (view: PanelView) => void
  /** How many there are whatever is looked for, and those that hold the words, of any kind. */
  total: number
  rows: readonly Row[]
}

/** Narrows a long list down by words, kind of answer and difficulty, and puts it in order; all of it at once. */
export function PanelFilter({ view, onView, total, rows }: Props) {
  const t = useStrings()
  if (total <= FEW && !isNarrowed(view) && view.order === 'text') return null
  const { kinds, difficulties } = choicesIn(rows, view)
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
      <Chips
        label={t('facts.kinds')}
        value={view.kind}
        {...kinds}
        name={(kind) => t(`facts.kind.${kind}`)}
        onChange={(kind) => onView({ ...view, kind })}
      />
      {(difficulties.each.length > 0 || view.difficulty !== 'any') && (
        <Chips
          label={t('facts.difficulties')}
          value={view.difficulty}
          {...difficulties}
          name={(difficulty) => t(`facts.difficulty.${difficulty}`)}
          onChange={(difficulty) => onView({ ...view, difficulty })}
        />
      )}
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
