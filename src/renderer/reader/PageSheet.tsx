import { memo, type Ref } from 'react'
import type { OpenReading } from '#contract/reading'
import type { BlockId, Section } from '#core/text/document'
import { SectionView } from '#renderer/text/SectionView'
import text from '#renderer/text/Text.module.css'
import { TextEnd, TextHead } from './Ends'
import styles from './Flow.module.css'
import { SectionEnd } from './memory/SectionEnd'

interface Props {
  open: OpenReading
  section: Section
  levels: ReadonlyMap<BlockId, number>
  /** Where it stands beside the section in sight. */
  side: 'before' | 'shown' | 'after'
  ref: Ref<HTMLDivElement>
}

/** One section set in columns. It stays as it is while pages turn; only its side changes at a section's border. */
export function PageSheet({ open, section, levels, side, ref }: Props) {
  return (
    <div ref={ref} className={styles.sheet} data-side={side} data-sheet={section.id}>
      <Columns open={open} section={section} levels={levels} />
    </div>
  )
}

const Columns = memo(function Columns({ open, section, levels }: Omit<Props, 'side' | 'ref'>) {
  const isFirst = section.id === open.sections[0]?.id
  const isLast = section.id === open.sections.at(-1)?.id
  return (
    <article className={`${text.article} ${styles.columns}`} lang={open.reading.language}>
      {isFirst && <TextHead open={open} />}
      <SectionView section={section} levels={levels} />
      {isLast ? <TextEnd open={open} /> : <SectionEnd section={section.id} />}
      <div className={styles.tail} aria-hidden="true" />
    </article>
  )
})
