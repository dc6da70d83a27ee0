import { Fragment, memo, useContext } from 'react'
import type { BlockId, Section } from '#core/text/document'
import { useStrings } from '#renderer/app/strings'
import { BlockView, FigureView, ListView } from './Blocks'
import { BlockEnd } from './blockEnd'
import { grouped } from './sections'
import styles from './Text.module.css'

interface Props {
  section: Section
  /** From `headingLevels`. */
  levels: ReadonlyMap<BlockId, number>
}

export const SectionView = memo(function SectionView({ section, levels }: Props) {
  const t = useStrings()
  const endOf = useContext(BlockEnd)
  return (
    <div className={styles.section} data-section={section.id}>
      {grouped(section.blocks).map((group) => {
        if (group.kind === 'list') return <ListView key={group.id} items={group.items} endOf={endOf} />
        if (group.kind === 'captioned') {
          return <FigureView key={group.id} figure={group.figure} captions={group.captions} endOf={endOf} />
        }
        return (
          <Fragment key={group.id}>
            <BlockView block={group} level={levels.get(group.id) ?? 2} />
            {endOf(group.id)}
          </Fragment>
        )
      })}
      {section.blocks.length === 0 && (
        <p className={styles.nothing} data-skip="">
          {t('text.nothing')}
        </p>
      )}
    </div>
  )
})
