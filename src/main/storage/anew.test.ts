import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_WEIGHTS } from '#core/memory/fsrs'
import { type Memory, memoryProjection } from '#core/memory/memory'
import type { EventBody } from '#core/study/events'
import { plainContent } from '#core/study/fold'
import { refold } from '#core/study/projection'
import { openContent } from './content'
import { type Held, hold } from './held'
import { type Log, openLog } from './log'
import { openSnapshots } from './snapshots'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'anew-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

async function start() {
  let now = Date.UTC(2026, 2, 1, 12)
  const ports = { now: () => (now += 3_600_000), zone: () => 0 }
  const log = await openLog({ dir: join(dir, 'log'), device: 'aaaaaaaa', ports, rollover: () => 4 })
  /** What the reading of the whole log waits for. */
  const gate = { opens: Promise.resolve() }
  const gated: Log = {
    ...log,
    get position() {
      return log.position
    },
    view() {
      const view = log.view()
      return {
        ...view,
        async *scan(cards) {
          await gate.opens
          return yield* view.scan(cards)
        },
      }
    },
  }
  const memory = hold(memoryProjection)
  const said: string[] = []
  const begun: string[] = []
  /** Says when it is folded from the beginning. */
  const watched = <S>(held: Held<S>): Held<S> => ({
    ...held,
    get state() {
      return held.state
    },
    begin(...of) {
      begun.push(held.name)
      return held.begin(...of)
    },
  })
  const store = await openContent(gated, openSnapshots(join(dir, 'snapshots')), (what) => said.push(what), [
    watched(memory),
  ])
  const close = async () => {
    await store.close()
    await log.close()
  }
  return { log, gate, store, memory, said, begun, close }
}

const answer = (n: number): EventBody => ({
  ...{ kind: 'answer', card: `n${n % 40}:0`, form: 'typed', mode: 'due', correct: true, grade: 3, ms: 900 },
})
const answers = (count: number) => Array.from({ length: count }, (_, n) => answer(n))
const OWN = DEFAULT_WEIGHTS.map((weight, n) => (n < 4 ? weight * 0.5 : weight))
const params: EventBody = { kind: 'params', w: OWN, model: 'FSRS-6', trainedOn: 1, logLoss: 0.3 }
const put: EventBody = { kind: 'put', of: 'note', ref: 'n', set: { prompt: 'What?' } }

const whole = async (log: Log) => refold(memoryProjection, (await log.read())!.events).state
const asKept = (memory: Memory) => memoryProjection.toJSON(memory)

describe('weights that are taken up', () => {
  it('fold memory anew, and nothing else; what is answered meanwhile is in it as well', async () => {
    const { log, gate, store, memory, begun, said, close } = await start()
    // More than is gone back to by itself.
    await store.append([put, ...answers(1_500)])
    await store.append(answers(1_500))
    const before = store.content
    begun.length = 0
    let open = () => {}
    gate.opens = new Promise((resolve) => {
      open = resolve
    })
    const taking = store.append([params])
    // These do not wait for the weights, and are counted under the old ones so long.
    await store.append([answer(1)])
    await store.append([answer(2)])
    expect(memory.state.get('n2:0')?.reps).toBe(2 * Math.ceil(1_498 / 40) + 1)
    expect(memory.state.weights).toEqual(DEFAULT_WEIGHTS)
    open()
    await taking
    expect(memory.state.weights).toEqual(OWN)
    expect(asKept(memory.state)).toEqual(asKept(await whole(log)))
    expect([begun, said, store.content === before]).toEqual([['memory'], [], true])
    await close()
  })

  it('that are taken back at once are as if they had never been', async () => {
    const { log, store, memory, close } = await start()
    await store.append(answers(1_500))
    await store.append(answers(600))
    const [, [event]] = await Promise.all([store.append([answer(3)]), store.append([params])])
    await Promise.all([store.append([answer(4)]), store.undo(event!.id), store.append([answer(5)])])
    expect(memory.state.weights).toEqual(DEFAULT_WEIGHTS)
    expect(asKept(memory.state)).toEqual(asKept(await whole(log)))
    await close()
  })

  it('are in the snapshot as soon as they hold, so that the next start does not fold anew', async () => {
    const first = await start()
    await first.store.append(answers(900))
    await first.store.append([params])
    await first.close()
    const second = await start()
    expect(second.begun).toEqual([])
    expect(second.memory.state.weights).toEqual(OWN)
    await second.close()
  })
})

it('an undo of what is long past and events from elsewhere come out as a fold of all, whatever came between', async () => {
  const first = await start()
  const events = await first.store.append([put, ...answers(1_200)])
  await first.close()
  const { log, store, memory, close } = await start()
  const brought = { id: 'anki:g:0:5', at: 5, day: '2020-01-01', ...answer(7) } as never
  await Promise.all([
    store.undo(events[600]!.id),
    store.append([answer(8)]),
    store.bring([brought]),
    store.undo(events[0]!.id),
    store.append([answer(9)]),
  ])
  await store.append([answer(10)])
  expect(asKept(memory.state)).toEqual(asKept(await whole(log)))
  expect(plainContent(store.content).note.size).toBe(0)
  await close()
})
