import type { NoteView } from '#contract/facts'
import type { MarkView } from '#contract/marks'
import type { Fact } from '#core/facts/fact'
import { sectionOf } from '#core/text/section-of'

/** A fact about the words from `start` to `end` of a block whose sentence is all of it. */
export function fakeFact(
  id: string,
  block: string,
  start: number,
  end: number,
  more: Partial<Fact> = {},
): Fact {
  const exact = 'The keeper of the lamp counted forty-one ships before the fog came in.'
  return {
    id,
    section: sectionOf({ block }),
    source: {
      text: 'text',
      from: { block, at: 0 },
      to: { block, at: exact.length },
      quote: { exact, prefix: '', suffix: '' },
    },
    span: { start, end },
    answer: exact.slice(start, end),
    accepts: [],
    type: 'phrase',
    forms: [{ kind: 'cloze', prompt: 'The keeper of the lamp counted ____ ships.' }],
    distractors: [],
    attributed: false,
    trueFalse: false,
    salience: 1,
    ...more,
  }
}

/** A note whose answer stands from `start` to `end` of a block; without a block, an orphan. */
export function fakeNote(id: string, block: string | null, start = 0, end = 5, fact?: string): NoteView {
  const place = (at: number) => ({ block: block!, at })
  return {
    id,
    kind: 'cloze',
    prompt: `Question ${id}?`,
    answer: 'answer',
    accepts: [],
    type: 'phrase',
    choices: [],
    tags: [],
    addedAt: 0,
    orphan: block === null,
    ...(fact !== undefined && { fact }),
    ...(block !== null && {
      at: {
        section: sectionOf({ block }),
        from: place(0),
        to: place(70),
        answer: { from: place(start), to: place(end) },
      },
    }),
  }
}

export function fakeMark(id: string, block: string, start: number, end: number): MarkView {
  const section = sectionOf({ block })
  const at = { section, from: { block, at: start }, to: { block, at: end } }
  return { id, kind: 'highlight', colour: 'blue', style: 'fill', tags: [], quote: 'words', addedAt: 0, at }
}
