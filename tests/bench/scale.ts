import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { fill } from './scale/fill'
import { type Measured, measure } from './scale/open'

/** Answers; a tenth as many cards. None is a data folder as the first start finds it. */
const SIZES = [0, 1_000, 10_000, 100_000, 1_000_000]
/** Starts of each size, in turn, so that what else the machine does falls on all alike. */
const ROUNDS = 5
/** Starts of each size without snapshots. */
const WHOLE_ROUNDS = 3
const ANSWERS = 100
const START_GOAL = 1.5
const WHOLE_GOAL = { ms: 5_000, mb: 500 }
const NEXT_GOAL = 20
const ANSWER_GOAL = 10

const at = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? Number.NaN
const median = (values: readonly number[]): number => at(values, 0.5)
const verdict = (value: number, goal: number): string => (value <= goal ? 'within' : 'OVER')
const ms = (value: number): string => `${value.toFixed(1)} ms`

/** For the process that `started` makes. */
export async function child(data: string): Promise<void> {
  process.stdout.write(JSON.stringify(await measure(data, resolve('resources'), ANSWERS)))
}

/** Opens a data folder as a start of the app does, in a process of its own. */
async function started(data: string): Promise<Measured> {
  const script = `import(${JSON.stringify(import.meta.url)}).then((bench) => bench.child(${JSON.stringify(data)}))`
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], { maxBuffer: 2 ** 26 })
  return JSON.parse(stdout) as Measured
}

/** One line: a figure at each size, and by how much the largest is above the smallest that has one. */
function line(what: string, figures: readonly number[]): void {
  const known = figures.filter((one) => !Number.isNaN(one))
  const shown = figures.map(
    (one, n) => `${SIZES[n]!.toLocaleString('en')}: ${Number.isNaN(one) ? '–' : one.toFixed(1)}`,
  )
  console.log(`${what}: ${shown.join(', ')}; ${(known.at(-1)! / known[0]!).toFixed(2)} times`)
}

/**
 * What the whole app costs by the length of a reader's past: a start with and without snapshots until the first card
 * is there, the next card, and an answer on disk.
 */
export default async function scale(): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'lectern-bench-'))
  const folder = (size: number) => join(root, String(size))
  try {
    const whole: Measured[][] = SIZES.map(() => [])
    for (const [n, size] of SIZES.entries()) {
      if (size > 0) await fill(folder(size), size, size / 10)
      for (let round = 0; round < WHOLE_ROUNDS; round += 1) {
        await rm(join(folder(size), 'snapshots'), { recursive: true, force: true })
        whole[n]!.push(await started(folder(size)))
      }
    }
    const runs: Measured[][] = SIZES.map(() => [])
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [n, size] of SIZES.entries()) runs[n]!.push(await started(folder(size)))
    }
    const mediansOf = (all: Measured[][], of: (one: Measured) => number) =>
      all.map((some) => median(some.map(of)))
    const medians = (of: (one: Measured) => number) => mediansOf(runs, of)
    const wholes = mediansOf(whole, ({ started }) => started)
    const held = mediansOf(whole, ({ rss }) => rss)
    const starts = medians(({ started }) => started)
    line('start with snapshots, ms', starts)
    line(
      'of which opening the data folder, ms',
      medians(({ usable }) => usable),
    )
    line(
      'processor time of a start, ms',
      medians(({ cpu }) => cpu),
    )
    line(
      'most memory held until then, MB',
      medians(({ rss }) => rss),
    )
    line('start without snapshots, ms', wholes)
    line(
      'processor time of that, ms',
      mediansOf(whole, ({ cpu }) => cpu),
    )
    line('most memory held until then, MB', held)
    line(
      'next card, ms',
      runs.map((all) => median(all.flatMap(({ next }) => next))),
    )
    line(
      'of which processor time, ms',
      runs.map((all) => median(all.flatMap(({ nextCpu }) => nextCpu))),
    )
    line(
      'answer on disk, ms',
      runs.map((all) => median(all.flatMap(({ answer }) => answer))),
    )
    line(
      'answer on disk, 95 of 100, ms',
      runs.map((all) =>
        at(
          all.flatMap(({ answer }) => answer),
          0.95,
        ),
      ),
    )
    line(
      'a write by itself beside it, 95 of 100, ms',
      runs.map((all) =>
        at(
          all.flatMap(({ write }) => write),
          0.95,
        ),
      ),
    )
    line(
      'undo of an answer, ms',
      medians(({ undo }) => (undo > 0 ? undo : Number.NaN)),
    )

    const last = runs.at(-1)!
    const [wholeMs, wholeMb] = [wholes.at(-1)!, held.at(-1)!]
    const ratio = starts.at(-1)! / starts[0]!
    const next = median(last.flatMap(({ next }) => next))
    const answer = at(
      last.flatMap(({ answer }) => answer),
      0.95,
    )
    const write = at(
      last.flatMap(({ write }) => write),
      0.95,
    )
    console.log(`start: ${ratio.toFixed(2)} times that with none (${verdict(ratio, START_GOAL)})`)
    console.log(
      `without snapshots: ${ms(wholeMs)} (${verdict(wholeMs, WHOLE_GOAL.ms)}), ` +
        `${wholeMb.toFixed(0)} MB (${verdict(wholeMb, WHOLE_GOAL.mb)})`,
    )
    console.log(`next card: ${ms(next)} (${verdict(next, NEXT_GOAL)})`)
    console.log(
      `answer on disk, 95 of 100: ${ms(answer)} (${verdict(answer, ANSWER_GOAL)}); ` +
        `${(answer / write).toFixed(2)} times a write by itself`,
    )
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}
