import type { Content } from '#core/study/fold'
import type { DeckId } from '#core/study/notes'
import { deckIdOfName, keyOfName, readingOf, tidyName } from './deck-names'

/** Which decks of the reader's own lie within which: `Languages::Spanish` is a part of `Languages`, in any case. */
export interface DeckTree {
  /** Those a deck lies within, the nearest first. */
  around: (deck: DeckId) => readonly DeckId[]
  /** Decks that nobody made, and that are there by the names of those within them. */
  implied: ReadonlyMap<DeckId, string>
}

function treeOf(decks: Content['deck']): DeckTree {
  const names = new Map<DeckId, string>()
  const ids = new Map<string, DeckId[]>()
  for (const [id, { alive, fields }] of decks) {
    const name = alive && typeof fields.name === 'string' ? tidyName(fields.name) : ''
    if (name === '') continue
    names.set(id, name)
    // That of a text stands by itself, whatever it is called, but may lie within another.
    if (readingOf(id) === null) ids.set(keyOfName(name), [...(ids.get(keyOfName(name)) ?? []), id])
  }
  const implied = new Map<DeckId, string>()
  const around = new Map<DeckId, DeckId[]>()
  /** An id of its own, the same on every device, that no deck of another name has. */
  const idFor = (name: string): DeckId => {
    let id = deckIdOfName(name)
    while (names.has(id)) id = `${id}+`
    return id
  }
  for (const [id, name] of [...names]) {
    const parts = name.split('::')
    const above: DeckId[] = []
    for (let count = parts.length - 1; count > 0; count--) {
      const outer = parts.slice(0, count).join('::')
      if (!ids.has(keyOfName(outer)) && readingOf(id) === null) {
        const made = idFor(outer)
        ids.set(keyOfName(outer), [made])
        implied.set(made, outer)
      }
      above.push(...(ids.get(keyOfName(outer)) ?? []))
    }
    around.set(id, above)
  }
  for (const [id, name] of implied) {
    const parts = name.split('::')
    const outer = parts
      .map((_, count) => ids.get(keyOfName(parts.slice(0, count).join('::'))) ?? [])
      .reverse()
    around.set(id, outer.flat())
  }
  return { around: (deck) => around.get(deck) ?? [], implied }
}

/** Decks that have not changed are the same object: each tree is made once. */
const trees = new WeakMap<Content['deck'], DeckTree>()

/** The tree of the decks there are. */
export function deckTree({ deck }: Pick<Content, 'deck'>): DeckTree {
  const tree = trees.get(deck) ?? treeOf(deck)
  trees.set(deck, tree)
  return tree
}
