import { reanchor } from '#core/text/anchor'
import type { Place, Range, SectionId } from '#core/text/document'
import { indexText, type TextIndex } from '#core/text/places'
import { sectionOf } from '#core/text/section-of'
import type { OpenText, Texts } from '#main/texts/texts'

export interface Where {
  section: SectionId
  from: Place
  to: Place
}

/** Where ranges stand in the text of their reading as it is now; null for one that has no place any more. */
export interface Wheres {
  of: (reading: string, ranges: readonly Range[]) => Promise<(Where | null)[]>
}

/** Texts whose ranges moved, with what was found: a changed text is searched once, not at every look. */
const KEEP = 4

export function createWheres(texts: Texts): Wheres {
  const moved = new Map<string, { index: TextIndex; found: Map<string, Where | null> }>()

  async function movedIn(text: OpenText) {
    const key = `${text.reading.id} ${text.reading.text}`
    const known = moved.get(key) ?? { index: indexText(await text.sections()), found: new Map() }
    moved.delete(key)
    moved.set(key, known)
    for (const old of [...moved.keys()].slice(0, -KEEP)) moved.delete(old)
    return known
  }

  return {
    async of(reading, ranges) {
      const text = await texts.open(reading)
      const ids = new Set(text.document.sections.map(({ id }) => id))
      const found: (Where | null)[] = []
      for (const range of ranges) {
        const here = { section: sectionOf(range.from), from: range.from, to: range.to }
        if (range.text === text.reading.text) {
          found.push(ids.has(here.section) ? here : null)
          continue
        }
        const { index, found: before } = await movedIn(text)
        const key = JSON.stringify(range)
        if (!before.has(key)) {
          const now = reanchor(range, index, text.reading.text)
          before.set(key, now && { section: sectionOf(now.from), from: now.from, to: now.to })
        }
        found.push(before.get(key) ?? null)
      }
      return found
    },
  }
}
