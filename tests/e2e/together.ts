import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Quiz } from '#contract/study'
import type { AnswerType } from '#core/facts/fact'
import { BLANK } from '#core/text/blank'
import { blockText } from '#core/text/blocks'
import { inThePast, type Past } from './past'

const TEXT = `# The Harbour of Marrow Bay

In 1612, the fishermen of Marrow Bay dug a basin for their boats with wooden spades.

A storm destroyed the timber quay below the chapel in 1704.

In 1768, the merchants of Lund Cross paid for a granite wall against the western swell.

The council lit a lighthouse on the northern rocks in 1843.

The engineer Odile Brandt drew the plans of the lighthouse on a tablecloth.

The grocer Jonas Tegner counted the herring gulls on the chapel roof for the museum.

The sailmaker Ingrid Vane painted the ceiling of the fish hall with whales and comets.

The pilot Marten Roose saved eleven sailors from the wreck of a Danish schooner.

The harbour bell weighs nine hundred pounds and hangs from a beam of larch.

The museum keeps the anchor of the Hopeful beneath a glass roof.

The ferry to Sint Joris crosses the bay in forty minutes.

Two hundred and fourteen boats belong to the fleet.

The fish hall employs sixty people from the villages of Karrow and Tarn.

The lamp burned whale oil from the islands of Orm.

Every captain pays a toll of three shillings at the mole.

The oldest boat of the harbour is called the Patient Anna.
`

/** What cards are made of, in the order of the text. */
const CARDS: readonly [words: string, type: AnswerType][] = [
  ['1612', 'date'],
  ['1704', 'date'],
  ['1768', 'date'],
  ['1843', 'date'],
  ['Odile Brandt', 'person'],
  ['Jonas Tegner', 'person'],
  ['Ingrid Vane', 'person'],
  ['Marten Roose', 'person'],
  ['nine hundred pounds', 'phrase'],
  ['glass roof', 'phrase'],
  ['Sint Joris', 'phrase'],
  ['Two hundred and fourteen', 'phrase'],
  ['Karrow and Tarn', 'phrase'],
  ['whale oil', 'phrase'],
  ['three shillings', 'phrase'],
  ['Patient Anna', 'phrase'],
]

/** A quiz in which only one question is open, that has parts, and the right answers to these in the order shown. */
export interface WaitingTogether {
  id: string
  answers: string[]
}

/** A card as another device would have kept it: one made by hand here does not say of what type its answer is. */
interface Card {
  note: string
  answer: string
  set: Record<string, unknown>
}

/** The cards, each of the paragraph that has its words. */
async function cardsOf(past: Past, reading: string): Promise<Card[]> {
  const { reading: known, sections } = await past.call('reading.open', { id: reading })
  const found: Card[] = []
  for (const { id: section } of sections) {
    const { blocks } = await past.call('reading.section', { id: reading, section })
    for (const block of blocks) {
      const exact = blockText(block)
      const card = CARDS.find(([words]) => exact.includes(words))
      if (!card) continue
      const [answer, type] = card
      const start = exact.indexOf(answer)
      const [from, to] = [0, exact.length].map((at) => ({ block: block.id, at }))
      const set = {
        ...{ reading, kind: 'cloze', prompt: exact.replace(answer, BLANK), answer, type, addedAt: 1 },
        source: { text: known.text, from, to, quote: { exact, prefix: '', suffix: '' } },
        span: { start, end: start + answer.length },
      }
      found.push({ note: `ntogether${found.length}`, answer, set })
    }
  }
  return found
}

async function keep(data: string, cards: readonly Card[]): Promise<void> {
  const device = 'elsewhere'
  const at = Date.now()
  const day = new Date(at).toISOString().slice(0, 10)
  const events = cards.map(({ note: ref, set }, n) => ({
    ...{ id: `${device}-${n + 1}`, at, day, kind: 'put', of: 'note', ref, set },
  }))
  const folder = join(data, 'log', device)
  await mkdir(folder, { recursive: true })
  await writeFile(
    join(folder, '1.json'),
    JSON.stringify({ v: 1, device, seq: 1, tz: 0, rollover: 4, events }),
  )
}

/** Answers all of a quiz but for the question of that form; only the typed ones of it are known. */
async function leaveOpen(
  past: Past,
  quiz: Quiz,
  form: 'order' | 'match',
  answers: ReadonlyMap<string, string>,
) {
  for (const [item, { form: other, note }] of quiz.items.entries()) {
    const given = other === 'typed' ? answers.get(note!)! : ''
    if (other !== form) await past.call('quiz.answer', { id: quiz.id, item, given, ms: 4_000 })
  }
  const { parts = [] } = quiz.items.find((item) => item.form === form)!
  return { id: quiz.id, answers: parts.map(({ note }) => answers.get(note!)!) }
}

/**
 * Leaves two quizzes in a data folder, as a reader would who stopped at a question: one at what is to be put in order,
 * and one at what is to be matched. Unless they are to stay, their cards are gone; the quizzes are not.
 */
export async function togetherBefore(
  data: string,
  stay = true,
): Promise<Record<'order' | 'match', WaitingTogether>> {
  let reading = ''
  let cards: Card[] = []
  await inThePast(data, async (past) => {
    reading = await past.bring('harbour.md', TEXT)
    cards = await cardsOf(past, reading)
  })
  await keep(data, cards)
  const answers = new Map(cards.map(({ note, answer }) => [note, answer]))
  const waiting: Partial<Record<'order' | 'match', WaitingTogether>> = {}
  await inThePast(data, async (past) => {
    for (const form of ['order', 'match'] as const) {
      const quiz = await past.call('quiz.start', { kind: 'after', readings: [reading], count: 10 })
      waiting[form] = await leaveOpen(past, quiz, form, answers)
    }
    if (!stay) await past.call('notes.remove', { notes: [...answers.keys()] })
  })
  return waiting as Record<'order' | 'match', WaitingTogether>
}
