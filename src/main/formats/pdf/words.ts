import type { Mark, Run } from '#core/text/document'
import type { Line } from './lines'
import { CJK } from './piece'
import type { Span } from './segments'

/** Decides how two lines of a paragraph are joined. */
export type Join = (before: string, after: string) => { drop: number; between: string }

const WORD = /[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu
const BROKEN = /([\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*)([-\u2010\u00ad])\s*$/u
const BOTH_CJK = new RegExp(`${CJK}\\n${CJK}`, 'u')

/** Words before which a hyphen stands for a part left out: "two- and threefold". */
const AND = new Set('and or und oder et ou y o e of en och og bis to'.split(' '))
/** First parts that keep their hyphen in English. */
const KEPT = new Set('self non ex half cross all semi quasi well anti post pre co vice'.split(' '))

/**
 * A rule for the ends of lines, by the words of the whole document. A hyphen goes where the word is known without it,
 * and stays where it is known with it. Where neither is, it goes before a small letter unless both parts are words of
 * the document themselves or the first one usually keeps it, and stays before anything else.
 */
export function createJoin(lines: readonly Line[]): Join {
  const known = new Set<string>()
  for (const { text } of lines) {
    for (const [word] of text.replace(BROKEN, '').matchAll(WORD))
      known.add(word.toLowerCase().replace(/\u2010/g, '-'))
  }
  return (before, after) => {
    const broken = BROKEN.exec(before)
    const next = /^\s*([\p{L}\p{M}]+)/u.exec(after)?.[1]
    const length = before.length - before.trimEnd().length
    if (!broken)
      return { drop: length, between: BOTH_CJK.test(`${before.trimEnd()}\n${after.trimStart()}`) ? '' : ' ' }
    const tail = before.length - before.lastIndexOf(broken[2]!)
    if (next === undefined) return { drop: broken[2] === '\u00ad' ? tail : length, between: '' }
    if (broken[2] === '\u00ad') return { drop: tail, between: '' }
    if (AND.has(next.toLowerCase()) && !known.has(`${broken[1]}${next}`.toLowerCase()))
      return { drop: length, between: ' ' }
    return keepsHyphen(broken[1]!, next, known) ? { drop: length, between: '' } : { drop: tail, between: '' }
  }
}

function keepsHyphen(first: string, second: string, known: ReadonlySet<string>): boolean {
  const [a, b] = [first.toLowerCase(), second.toLowerCase()]
  if (known.has(`${a}-${b}`)) return true
  if (known.has(a + b)) return false
  if (!/^\p{Ll}/u.test(second)) return true
  if (a.includes('-') || KEPT.has(a)) return true
  return a.length > 3 && b.length > 3 && known.has(a) && known.has(b)
}

/** The runs of some lines as one text. Bold or italics that all of it is set in is left to what it is. */
export function runsOf(
  lines: readonly Pick<Line, 'spans'>[],
  join: Join,
  plain: { bold: boolean; italic: boolean },
): Run[] {
  const spans: Span[] = []
  for (const line of lines) {
    const own = line.spans.map((span) => ({ ...span }))
    const last = spans.at(-1)
    if (last && own[0]) {
      const { drop, between } = join(last.text, own.map(({ text }) => text).join(''))
      last.text = last.text.slice(0, last.text.length - drop)
      own[0].text = own[0].text.trimStart()
      // The space after a link is no part of it.
      if (last.to && last.to !== own[0].to) own[0].text = between + own[0].text
      else last.text += between
    }
    spans.push(...own)
  }
  return trimmed(merged(spans.map((span) => toRun(span, plain))))
}

/** Runs without their first characters. */
export function withoutStart(runs: readonly Run[], length: number): Run[] {
  let left = length
  const rest = runs.map((run) => {
    const cut = Math.min(left, run.text.length)
    left -= cut
    return { ...run, text: run.text.slice(cut) }
  })
  return trimmed(rest.filter(({ text }) => text !== ''))
}

function toRun({ text, bold, italic, mark, to }: Span, plain: { bold: boolean; italic: boolean }): Run {
  const marks: Mark[] = []
  if (bold && !plain.bold) marks.push('strong')
  if (italic && !plain.italic) marks.push('emphasis')
  if (mark) marks.push(mark)
  return {
    text: text.replace(/\u00ad/g, ''),
    ...(marks.length > 0 ? { marks } : {}),
    ...(to ? { to: { url: to } } : {}),
  }
}

function merged(runs: readonly Run[]): Run[] {
  const kept: Run[] = []
  for (const run of runs) {
    const last = kept.at(-1)
    if (run.text === '') continue
    if (last && setAs(last) === setAs(run)) last.text += run.text
    else kept.push({ ...run })
  }
  return kept
}

const setAs = ({ marks = [], to }: Run): string => JSON.stringify([marks, to])

/** Points that lead the eye along a line mean nothing where lines are of another length. */
const LEADERS = /\s*(?:[.·‧]\s*){5,}/g

function trimmed(runs: Run[]): Run[] {
  const [first, last] = [runs[0], runs.at(-1)]
  if (first) first.text = first.text.trimStart()
  if (last) last.text = last.text.trimEnd()
  for (const run of runs) run.text = run.text.replace(LEADERS, ' … ').replace(/ {2,}/g, ' ')
  return runs.filter(({ text }) => text !== '')
}
