import { Fragment } from 'react'
import type { NoteView } from '#contract/facts'
import type { Reported } from '#contract/reports'
import type { Fact } from '#core/facts/fact'
import { clozeText, parseCloze } from '#core/text/cloze'
import type { ReadingId } from '#core/text/document'
import type { Span } from '#core/text/segment'
import { useStrings } from '#renderer/app/strings'
import styles from './Asked.module.css'
import { pieces } from './prompt'

/** What a fact and a card of the reader's have in common: how it is asked, and where the answer stands. */
export interface Asked {
  prompt: string
  answer: string
  accepts: readonly string[]
  hint?: string
  choices: readonly string[]
  attributed?: string
  sentence?: string
  span?: Span
}

export type OfFact = { kind: 'fact'; fact: Fact } | { kind: 'note'; note: NoteView }

/** @param title of the text, which is named where it takes a position */
export function askedOf(of: OfFact, title: string): Asked {
  if (of.kind === 'note') {
    const { prompt, answer, accepts, hint, choices, attributed, source, span } = of.note
    return {
      prompt,
      answer,
      accepts,
      choices,
      ...(hint && { hint }),
      ...(attributed && { attributed }),
      ...(source && { sentence: source.quote.exact }),
      ...(span && { span }),
    }
  }
  const { forms, answer, accepts, distractors, attributed, source, span } = of.fact
  return {
    prompt: forms[0].prompt,
    answer,
    accepts,
    choices: distractors,
    ...(attributed && { attributed: title }),
    sentence: source.quote.exact,
    span,
  }
}

/** A question as it stands in a line of text, its blanks drawn. */
export function Asking({ prompt }: { prompt: string }) {
  const t = useStrings()
  // Of a note with several blanks, the whole text; of a card, `faceOf` has drawn its own.
  const shown = prompt.includes('{{c') ? clozeText(parseCloze(prompt)) : prompt
  return pieces(shown).map(({ at, words }) => (
    <Fragment key={at}>
      {at > 0 && (
        <span className={styles.blank}>
          <span className="visually-hidden">{t('study.blank')}</span>
        </span>
      )}
      {words}
    </Fragment>
  ))
}

/** What a report of it is about. */
export const reportedOf = (of: OfFact, reading: ReadingId): Reported =>
  of.kind === 'note' ? { note: of.note.id } : { reading, section: of.fact.section, fact: of.fact.id }
