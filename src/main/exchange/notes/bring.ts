import { createHash } from 'node:crypto'
import type { CardsBrought } from '#contract/exchange'
import type { EventBody, UtcMs } from '#core/study/events'
import { kindOf, typeOf } from '#core/study/fact-notes'
import { cardsOf, type Note } from '#core/study/notes'
import { questionKey } from '#core/study/same'
import { deckIdOfName, deckNameOf, keyOfName, tidyName } from '#main/learning/deck-names'
import { fieldsOfNote } from '#main/learning/note-fields'
import type { ContentStore } from '#main/storage/content'
import type { LooseNote, LooseNotes } from './loose'

interface Planned {
  bodies: EventBody[]
  report: CardsBrought
}

const ID = /^[\w.:/-]{1,150}$/

/** What a file of words says of a note; '' takes a field away. */
const fieldsOf = ({ id: _, deck: __, ...of }: LooseNote): Record<string, unknown> => ({
  ...{ shape: '', ask: '', hint: '', comment: '', ...of },
})

/** The note that words make where there is none of them yet. */
export function freshNote(id: string, loose: LooseNote, addedAt: number): Note {
  const { prompt, answer, shape, ask, hint, comment, tags, accepts, choices } = loose
  const isCloze = shape === 'cloze'
  return {
    ...{ id, prompt, answer, accepts, choices, tags, addedAt },
    kind: isCloze ? 'cloze' : kindOf(prompt),
    type: isCloze ? 'phrase' : typeOf(answer),
    ...(shape && { shape }),
    ...(ask && { ask }),
    ...(hint && { hint }),
    ...(comment && { comment }),
  }
}

/** The id of a note out of words: the same words are the same note whenever they come. */
export const idOf = ({ prompt, answer, shape }: LooseNote): string =>
  `words-${createHash('sha256')
    .update(JSON.stringify([prompt, answer, shape ?? '']))
    .digest('hex')
    .slice(0, 20)}`

export interface Planning {
  /** The notes in study. */
  all: readonly Note[]
  now: UtcMs
  /** The fields the file has room for. */
  says?: LooseNotes['says']
  /** The name of the deck of new notes that name none. */
  home?: string | undefined
}

/**
 * What an import of notes in words has to write, note by note. A note is known by the id it was written out with, and
 * else by its question and answer; one that is known and says something else is changed in what it says.
 */
export function planner(
  { content }: Pick<ContentStore, 'content'>,
  { all, now, says, home }: Planning,
): Planned & { add: (one: LooseNote) => void } {
  const bodies: EventBody[] = []
  const report = { added: 0, changed: 0, known: 0, cards: 0, reviews: 0, trashed: 0 }
  const byId = new Map(all.map((note) => [note.id, note]))
  const asked = new Set(all.map(questionKey))
  const decks = new Map(
    [...content.deck]
      .filter(([id, { alive }]) => alive && !id.startsWith('r:'))
      .map(([id]) => [keyOfName(deckNameOf(content, id, new Map())), id]),
  )
  let n = 0
  const put = (of: 'note' | 'deck', ref: string, set: Record<string, unknown>) =>
    void bodies.push({ kind: 'put', of, ref, set })

  function deckIn(words: string | undefined): string | undefined {
    const name = tidyName(words ?? '')
    if (name === '') return undefined
    const key = keyOfName(name)
    const known = decks.get(key)
    if (known !== undefined) return known
    const ref = deckIdOfName(name)
    decks.set(key, ref)
    // One that came by this name and has got another since keeps that.
    if (content.deck.get(ref)?.alive) return ref
    put('deck', ref, { name })
    return ref
  }

  function change(known: Note, one: LooseNote): void {
    const set = changesOf(known, one, says)
    const deck = one.deck === undefined ? known.deck : deckIn(one.deck)
    if (deck !== known.deck) set.deck = deck ?? ''
    report.cards += cardsOf(known).length
    if (Object.keys(set).length === 0) report.known += 1
    else {
      put('note', known.id, set)
      report.changed += 1
    }
  }

  function add(one: LooseNote): void {
    const id = one.id !== undefined && ID.test(one.id) ? one.id : idOf(one)
    const known = byId.get(id)
    if (known) {
      change(known, one)
      return
    }
    const note = freshNote(id, one, now + n++)
    const key = questionKey(note)
    report.cards += cardsOf(note).length
    if (content.note.get(id)?.alive === false) report.trashed += 1
    else if (asked.has(key)) report.known += 1
    else {
      asked.add(key)
      const deck = deckIn(one.deck ?? home)
      put('note', id, { ...fieldsOfNote(note), ...(deck && { deck }) })
      report.added += 1
    }
  }
  return { bodies, report, add }
}

const isEmpty = (value: unknown): boolean => value === '' || (Array.isArray(value) && value.length === 0)

/** The fields that a file says otherwise than a note has them. What it has no room for stays as it is. */
function changesOf(note: Note, loose: LooseNote, says: LooseNotes['says']): Record<string, unknown> {
  const is: Record<string, unknown> = { shape: '', ask: '', hint: '', comment: '', ...note }
  const set: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(fieldsOf(loose))) {
    const isSaid = !says || says.has(field as keyof LooseNote) || !isEmpty(value)
    if (isSaid && JSON.stringify(is[field]) !== JSON.stringify(value)) set[field] = value
  }
  if (set.prompt !== undefined || set.shape !== undefined)
    set.kind = loose.shape === 'cloze' ? 'cloze' : kindOf(loose.prompt)
  return set
}
