import type { Form } from '#core/facts/fact'

/** The blanks of what somebody said of themselves, with who said it; other wordings stay as they are. */
export const spoken = (forms: readonly Form[], speaker: string | undefined): Form[] =>
  speaker === undefined
    ? [...forms]
    : forms.map(({ kind, prompt }) => ({ kind, prompt: `${speaker}: “${prompt}”` }))
