import { createContext, type ReactNode, useContext } from 'react'
import type { BlockId, Mark, Run } from '#core/text/document'

export interface Links {
  goTo: (block: BlockId) => void
  openUrl: (url: string) => void
}

export const LinksContext = createContext<Links>({ goTo: () => {}, openUrl: () => {} })

const TAGS: Record<Mark, 'strong' | 'em' | 'code' | 's' | 'sup' | 'sub' | 'span'> = {
  strong: 'strong',
  emphasis: 'em',
  code: 'code',
  strike: 's',
  sup: 'sup',
  sub: 'sub',
  smallCaps: 'span',
}

/** A block's runs as elements of ours: text is only ever text. */
export function Runs({ runs }: { runs: readonly Run[] }) {
  // Runs have no ids and never change: their order is their identity.
  return runs.map((run, n) => <OneRun key={`${n}`} run={run} />)
}

function OneRun({ run }: { run: Run }) {
  const links = useContext(LinksContext)
  let content: ReactNode = run.text
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
  const to = run.to
  if (!to) return content
  const block = 'block' in to ? to.block : 'note' in to ? to.note : null
  const url = 'url' in to ? to.url : undefined
  return (
    <a
      href={url ?? '#'}
      onClick={(event) => {
        event.preventDefault()
        if (block) links.goTo(block)
        else if (url) links.openUrl(url)
      }}
      onAuxClick={(event) => event.preventDefault()}
    >
      {content}
    </a>
  )
}
