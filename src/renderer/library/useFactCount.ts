import { useEffect, useState } from 'react'
import type { OpenReading } from '#contract/reading'
import { useClient } from '#renderer/app/client'

/** A text of more sections is not counted: to look through a book takes minutes. */
const FEW = 3
const NONE = { count: 0, key: 0 }

/** How many facts a text of a few sections has, and key ones; none until all were asked, and for a long text. */
export function useFactCount(open: OpenReading | undefined): { count: number; key: number } {
  const client = useClient()
  const [count, setCount] = useState(NONE)
  useEffect(() => {
    if (!open || open.sections.length > FEW) return
    let wanted = true
    const { id } = open.reading
    Promise.all(open.sections.map((section) => client.call('facts.section', { id, section: section.id })))
      .then((all) => {
        const count = all.flatMap(({ facts }) => facts).length
        if (wanted) setCount({ count, key: all.flatMap(({ key }) => key).length })
      })
      // The text can be read without its facts being counted.
      .catch(() => {})
    return () => {
      wanted = false
    }
  }, [open, client])
  return count
}
