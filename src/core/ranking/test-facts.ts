import type { Fact } from '#core/facts/fact'
import type { Section } from '#core/text/document'

/** A section of paragraphs `s.0`, `s.1`, … */
export const sectionOf = (...paragraphs: string[]): Section => ({
  id: 's',
  title: '',
  blocks: paragraphs.map((text, n) => ({ id: `s.${n}`, kind: 'paragraph', runs: [{ text }] })),
})

/** A fact about the first place in a section that has the words of `answer`; its sentence is its paragraph. */
export function factIn(section: Section, answer: string, more: Partial<Fact> = {}): Fact {
  const texts = section.blocks.map((block) =>
    'runs' in block ? block.runs.map(({ text }) => text).join('') : '',
  )
  const n = texts.findIndex((text) => text.includes(answer))
  const exact = texts[n]!
  const place = (at: number) => ({ block: `s.${n}`, at })
  return {
    id: answer,
    section: section.id,
    source: {
      text: 't',
      from: place(0),
      to: place(exact.length),
      quote: { exact, prefix: '', suffix: '' },
    },
    span: { start: exact.indexOf(answer), end: exact.indexOf(answer) + answer.length },
    answer,
    accepts: [],
    type: 'name',
    forms: [{ kind: 'cloze', prompt: '____' }],
    distractors: [],
    attributed: false,
    trueFalse: false,
    salience: 1,
    ...more,
  }
}
