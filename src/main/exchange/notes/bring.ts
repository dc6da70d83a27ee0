import { createHash } from 'node:crypto'
import type { CardsBrought } from '#contract/exchange'
import type { EventBody } from '#core/study/events'
import { kindOf, typeOf } from '#core/study/fact-notes'
import { cardsOf, type Note } from '#core/study/notes'
import { questionKey } from '#core/study/same'
import { deckIdOfName } from '#main/exchange/anki/notes-in'
import { deckNameOf, tidyName } from '#main/learning/deck-names'
import { fieldsOfNote } from '#main/learning/note-fields'
import type { ContentStore } from '#main/storage/content'
import type { LooseNote } from './loose'

export interface Planned {
  bodies: EventBody[]
  report: CardsBrought
}

const ID = /^[\w.:/-]{1,150}$/

/** What a file of words says of a note; '' takes a field away. */
const fieldsOf = ({ id: _, deck: __, ...of }: LooseNote): Record<string, unknown> => ({
  ...{ shape: '', ask: '', hint: '', comment: '', ...of },
})

function freshNote(id: string, loose: LooseNote, addedAt: number): Note {
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

/** The same words are the same note whenever they come. */
const idOf = ({ prompt, answer, shape }: LooseNote): string =>
  `words-${createHash('sha256')
    .update(JSON.stringify([prompt, answer, shape ?? '']))
    .digest('hex')
    .slice(0, 20)}`

/**
 * What an import of notes in words has to write. A note is known by the id it was written out with, and else by its
 * question and answer; one that is known and says something else is changed in what it says.
 *
 * @param all the notes in study
 */
export function planNotes(
  loose: readonly LooseNote[],
  { content }: Pick<ContentStore, 'content'>,
  all: readonly Note[],
  now: number,
): Planned {
  const bodies: EventBody[] = []
  const report = { added: 0, changed: 0, known: 0, cards: 0, reviews: 0, trashed: 0 }
  const byId = new Map(all.map((note) => [note.id, note]))
  const asked = new Set(all.map(questionKey))
  const decks = new Map(
    [...content.deck]
      .filter(([id, { alive }]) => alive && !id.startsWith('r:'))
      .map(([id]) => [deckNameOf(content, id, new Map()).toLowerCase(), id]),
  )
  const put = (of: 'note' | 'deck', ref: string, set: Record<string, unknown>) =>
    void bodies.push({ kind: 'put', of, ref, set })

  function deckIn(words: string | undefined): string | undefined {
    const name = tidyName(words ?? '')
    if (name === '') return undefined
    const known = decks.get(name.toLowerCase())
    if (known !== undefined) return known
    const ref = deckIdOfName(name)
    decks.set(name.toLowerCase(), ref)
    put('deck', ref, { name })
    return ref
  }

  for (const [n, one] of loose.entries()) {
    const id = one.id !== undefined && ID.test(one.id) ? one.id : idOf(one)
    const known = byId.get(id)
    if (known) {
      const set = changesOf(known, one)
      const deck = one.deck === undefined ? known.deck : deckIn(one.deck)
      if (deck !== known.deck) set.deck = deck ?? ''
      report.cards += cardsOf(known).length
      if (Object.keys(set).length === 0) report.known += 1
      else {
        put('note', id, set)
        report.changed += 1
      }
      continue
    }
    const note = freshNote(id, one, now + n)
    const key = questionKey(note)
    report.cards += cardsOf(note).length
    if (content.note.get(id)?.alive === false) report.trashed += 1
    else if (asked.has(key)) report.known += 1
    else {
      asked.add(key)
      const deck = deckIn(one.deck)
      put('note', id, { ...fieldsOfNote(note), ...(deck && { deck }) })
      report.added += 1
    }
  }
  return { bodies, report }
}

/** The fields that a file says otherwise than a note has them. */
function changesOf(note: Note, loose: LooseNote): Record<string, unknown> {
  const is: Record<string, unknown> = { shape: '', ask: '', hint: '', comment: '', ...note }
  const set: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(fieldsOf(loose)))
    if (JSON.stringify(is[field]) !== JSON.stringify(value)) set[field] = value
  if (set.prompt !== undefined || set.shape !== undefined)
    set.kind = loose.shape === 'cloze' ? 'cloze' : kindOf(loose.prompt)
  return set
}
