import { Fragment, memo, useContext } from 'react'
import type { BlockId, Cell, Section } from '#core/text/document'
import { BlockEnd } from './blockEnd'
import { Runs } from './Runs'
import { grouped, type OtherBlock } from './sections'
import styles from './Text.module.css'

interface Props {
  section: Section
  /** From `headingLevels`. */
  levels: ReadonlyMap<BlockId, number>
}

export const SectionView = memo(function SectionView({ section, levels }: Props) {
  const endOf = useContext(BlockEnd)
  return (
    <div className={styles.section} data-section={section.id}>
      {grouped(section.blocks).map((group) =>
        Array.isArray(group) ? (
          <ul key={group[0]!.id} className={styles.list}>
            {group.map((item) => (
              <li
                key={item.id}
                data-block={item.id}
                lang={item.lang}
                dir={item.dir}
                style={{ marginInlineStart: `${(item.depth - 1) * 1.5}em` }}
              >
                <span data-skip="" className={styles.marker} aria-hidden="true">
                  {item.marker}
                </span>
                <Runs runs={item.runs} />
                {endOf(item.id)}
              </li>
            ))}
          </ul>
        ) : (
          <Fragment key={group.id}>
            <BlockView block={group} level={levels.get(group.id) ?? 2} />
            {endOf(group.id)}
          </Fragment>
        ),
      )}
    </div>
  )
})

function BlockView({ block, level }: { block: OtherBlock; level: number }) {
  const common = { 'data-block': block.id, lang: block.lang, dir: block.dir }
  switch (block.kind) {
    case 'heading': {
      const Tag = `h${level}` as 'h2'
      return (
        <Tag {...common}>
          <Runs runs={block.runs} />
        </Tag>
      )
    }
    case 'quote':
      return (
        <blockquote {...common}>
          <Runs runs={block.runs} />
        </blockquote>
      )
    case 'code':
      return (
        <pre {...common}>
          <Runs runs={block.runs} />
        </pre>
      )
    case 'rule':
      return <hr {...common} />
    case 'table':
      return (
        <div className={styles.tableScroll}>
          <table {...common}>
            <tbody>
              <Rows rows={block.rows} />
            </tbody>
          </table>
        </div>
      )
    case 'figure':
      return <p {...common}>{block.alt && <span data-skip="">{block.alt}</span>}</p>
    case 'math':
      return <p {...common}>{block.text}</p>
    default:
      return (
        <p {...common} data-kind={block.kind}>
          <Runs runs={block.runs} />
        </p>
      )
  }
}

/** Cells say where in the block's text they begin: tabs and line ends between them are not on the page. */
function Rows({ rows }: { rows: readonly Cell[][] }) {
  let at = 0
  return rows.map((row, r) => (
    <tr key={`${r}`}>
      {row.map((cell, c) => {
        const start = at
        at += cell.runs.reduce((sum, run) => sum + run.text.length, 0) + 1
        const Tag = cell.head ? 'th' : 'td'
        return (
          <Tag key={`${c}`} data-at={start} colSpan={cell.colspan} rowSpan={cell.rowspan}>
            <Runs runs={cell.runs} />
          </Tag>
        )
      })}
    </tr>
  ))
}
