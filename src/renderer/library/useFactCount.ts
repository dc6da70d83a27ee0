import { useEffect, useState } from 'react'
import type { OpenReading } from '#contract/reading'
import { useClient } from '#renderer/app/client'

/** A text of more sections is not counted: to look through a book takes minutes. */
const FEW = 3

/** How many key facts a text of a few sections has; 0 until all of them were asked, and for a long text. */
export function useFactCount(open: OpenReading | undefined): number {
  const client = useClient()
  const [count, setCount] = useState(0)
  useEffect(() => {
    if (!open || open.sections.length > FEW) return
    let wanted = true
    const { id } = open.reading
    Promise.all(open.sections.map((section) => client.call('facts.section', { id, section: section.id })))
      .then((all) => wanted && setCount(all.reduce((sum, { facts }) => sum + facts.length, 0)))
      // The text can be read without its facts being counted.
      .catch(() => {})
    return () => {
      wanted = false
    }
  }, [open, client])
  return count
}
