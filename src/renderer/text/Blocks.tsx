import { Fragment, type ReactNode } from 'react'
import type { BlockId } from '#core/text/document'
import { useStrings } from '#renderer/app/strings'
import { Figure, type FigureBlock } from './Figure'
import { Formula } from './Formula'
import styles from './Picture.module.css'
import { Runs } from './Runs'
import type { CaptionBlock, ItemNode, OtherBlock } from './sections'
import { TableView } from './TableView'
import text from './Text.module.css'

interface BlockProps {
  block: OtherBlock
  /** Of a heading, 2 to 6. */
  level: number
}

/** A block that stands by itself. Its element carries `data-block`, by which places are found (dom.ts). */
export function BlockView({ block, level }: BlockProps) {
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
          <code>
            <Runs runs={block.runs} />
          </code>
        </pre>
      )
    case 'rule':
      return <hr {...common} />
    case 'table':
      return <TableView block={block} />
    case 'math':
      return (
        <div {...common} className={text.formula} data-scroll="">
          <Formula mathml={block.mathml} text={block.text} />
        </div>
      )
    case 'footnote':
      return <Note block={block} />
    default:
      return (
        <p {...common} data-kind={block.kind}>
          <Runs runs={block.runs} />
        </p>
      )
  }
}

function Note({ block }: { block: Extract<OtherBlock, { kind: 'footnote' }> }) {
  const t = useStrings()
  const { id, lang, dir, marker, runs } = block
  return (
    <p
      data-block={id}
      lang={lang}
      dir={dir}
      data-kind="footnote"
      role="doc-footnote"
      aria-label={marker && t('note.title', { sign: marker })}
    >
      {marker && (
        <span data-skip="" className={text.noteMarker} aria-hidden="true">
          {marker}
        </span>
      )}
      <Runs runs={runs} />
    </p>
  )
}

interface FigureProps {
  figure: FigureBlock
  captions: readonly CaptionBlock[]
  endOf: (block: BlockId) => ReactNode
}

/** A picture with what is written below it. */
export function FigureView({ figure, captions, endOf }: FigureProps) {
  return (
    <figure className={styles.figure}>
      <div data-block={figure.id} lang={figure.lang} dir={figure.dir}>
        <Figure block={figure} />
      </div>
      {endOf(figure.id)}
      {captions.length > 0 && (
        <figcaption>
          {captions.map((caption) => (
            <Fragment key={caption.id}>
              <p data-block={caption.id} data-kind="caption" lang={caption.lang} dir={caption.dir}>
                <Runs runs={caption.runs} />
              </p>
              {endOf(caption.id)}
            </Fragment>
          ))}
        </figcaption>
      )}
    </figure>
  )
}

interface ListProps {
  items: readonly ItemNode[]
  endOf: (block: BlockId) => ReactNode
}

/** A list as deep as the text has it. An item's words stand in an element of their own, without those nested in it. */
export function ListView({ items, endOf }: ListProps) {
  const isOrdered = IN_ORDER.test(items[0]!.item.marker ?? '')
  const Tag = isOrdered ? 'ol' : 'ul'
  return (
    <Tag className={text.list}>
      {items.map(({ item, items: nested }) => (
        <li key={item.id}>
          <span data-skip="" className={text.marker} aria-hidden={!isOrdered}>
            {item.marker}
          </span>
          <div data-block={item.id} lang={item.lang} dir={item.dir} className={text.item}>
            <Runs runs={item.runs} />
          </div>
          {endOf(item.id)}
          {nested.length > 0 && <ListView items={nested} endOf={endOf} />}
        </li>
      ))}
    </Tag>
  )
}

/** A number or a letter says where in its list an item stands; a dot says nothing. */
const IN_ORDER = /[\p{L}\p{N}]/u
