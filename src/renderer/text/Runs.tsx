import { Fragment, type ReactNode, useContext } from 'react'
import type { Mark, Run } from '#core/text/document'
import { useStrings } from '#renderer/app/strings'
import { Formula } from './Formula'
import { LinksContext } from './links'
import { InlinePicture } from './Picture'

const TAGS: Record<Mark, 'strong' | 'em' | 'code' | 's' | 'sup' | 'sub' | 'span'> = {
  strong: 'strong',
  emphasis: 'em',
  code: 'code',
  strike: 's',
  sup: 'sup',
  sub: 'sub',
  smallCaps: 'span',
}

interface Props {
  runs: readonly Run[]
  /** The offset in the block at which they begin. */
  at?: number
}

/** A block's runs as elements of ours: text is only ever text. */
export function Runs({ runs, at = 0 }: Props) {
  let end = at
  // Runs have no ids and never change: their order is their identity.
  return runs.map((run, n) => {
    end += run.text.length
    return (
      <Fragment key={`${n}`}>
        <OneRun run={run} />
        {/* A formula shows other characters than its text has: from here offsets count on. */}
        {run.mathml && <span data-at={end} />}
      </Fragment>
    )
  })
}

function OneRun({ run }: { run: Run }) {
  let content: ReactNode = run.text
  if (run.mathml) content = <Formula mathml={run.mathml} text={run.text} />
  else if (run.asset) content = <InlinePicture asset={run.asset} alt={run.alt ?? ''} />
  for (const mark of run.marks ?? []) {
    const Tag = TAGS[mark]
    content = mark === 'smallCaps' ? <Tag data-small-caps="">{content}</Tag> : <Tag>{content}</Tag>
  }
  if (run.ruby) {
    content = (
      <ruby>
        {content}
        <rt data-skip="">{run.ruby}</rt>
      </ruby>
    )
  }
  if (run.lang || run.dir) {
    content = (
      <span lang={run.lang} dir={run.dir}>
        {content}
      </span>
    )
  }
  return run.to ? <Link run={run}>{content}</Link> : content
}

function Link({ run, children }: { run: Run; children: ReactNode }) {
  const t = useStrings()
  const { goTo, openUrl, openNote } = useContext(LinksContext)
  const to = run.to!
  const note = 'note' in to ? to.note : undefined
  const isNote = note !== undefined
  return (
    <a
      href={'url' in to ? to.url : '#'}
      role={isNote ? 'doc-noteref' : undefined}
      aria-label={isNote ? t('note.sign', { sign: run.text.trim() }) : undefined}
      onClick={(event) => {
        event.preventDefault()
        if ('url' in to) openUrl(to.url)
        else if ('block' in to) goTo(to.block)
        else if (openNote) openNote(to.note, event.currentTarget)
        else goTo(to.note)
      }}
      onAuxClick={(event) => event.preventDefault()}
    >
      {children}
    </a>
  )
}
