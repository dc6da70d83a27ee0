import { blockText } from '#core/text/blocks'
import type { Section, SectionId } from '#core/text/document'
import type { BuiltIns } from '#main/texts/builtin'
import type { Known } from '#main/texts/readings'
import type { Store } from '#main/texts/store'
import type { Texts } from '#main/texts/texts'
import type { IndexInput } from './reading-index'

/** The words of texts, past the few that are kept open for reading: a search must not drive those out. */
export interface Source {
  section: (known: Known, id: SectionId) => Promise<Section | null>
  whole: (known: Known) => Promise<IndexInput>
}

export function createSource(deps: { builtIns: BuiltIns; store: Store; texts: Texts }): Source {
  const { builtIns, store, texts } = deps

  async function section({ reading, builtIn }: Known, id: SectionId): Promise<Section | null> {
    if (!builtIn) return store.section(reading.id, reading.text, id)
    const { parsed } = (await builtIns.get(reading.id))!
    return parsed.sections.find((one) => one.id === id) ?? null
  }

  async function kept(known: Known): Promise<Section[] | null> {
    if (known.builtIn) return (await builtIns.get(known.reading.id))!.parsed.sections
    const document = await store.document(known.reading.id, known.reading.text)
    if (!document) return null
    const sections: Section[] = []
    for (const { id } of document.sections) {
      const one = await section(known, id)
      if (!one) return null
      sections.push(one)
    }
    return sections
  }

  return {
    section,
    async whole(known) {
      // What is missing is derived again from the original, as it is for reading.
      const sections = (await kept(known)) ?? (await (await texts.open(known.reading.id)).sections())
      return {
        text: known.reading.text,
        sections: sections.map(({ id, blocks }) => ({ id, blocks: blocks.map(blockText) })),
      }
    },
  }
}
