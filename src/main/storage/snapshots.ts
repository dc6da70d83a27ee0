import { join } from 'node:path'
import type { Low } from 'lowdb'
import type { Problem } from '#contract/app'
import { ensureFolder } from './durable'
import { openJson } from './json'
import type { Position, Through } from './log'

interface SnapshotFile {
  v: number
  through: Record<string, Position>
  state: unknown
}

export interface Snapshots {
  readonly problems: readonly Problem[]
  /** Null when there is none, it was damaged, or it is of another version: fold the log instead. */
  load: (name: string, version: number) => Promise<{ through: Through; state: unknown } | null>
  save: (name: string, version: number, through: Through, state: unknown) => Promise<void>
}

function isSnapshot(value: unknown): value is SnapshotFile | null {
  if (value === null) return true
  if (typeof value !== 'object') return false
  const { v, through } = value as Partial<Record<keyof SnapshotFile, unknown>>
  return (
    typeof v === 'number' &&
    typeof through === 'object' &&
    through !== null &&
    Object.values(through).every(
      (at: Partial<Position> | null) => Number.isInteger(at?.seq) && Number.isInteger(at?.count),
    )
  )
}

/** States folded from the log, kept so that a start need not fold it again. All of them can be thrown away. */
export async function openSnapshots(dir: string): Promise<Snapshots> {
  const problems: Problem[] = []
  const options = {
    check: isSnapshot,
    report: (problem: Problem) => void problems.push(problem),
    instead: 'rebuilt' as const,
  }
  const files = new Map<string, Low<SnapshotFile | null>>()
  async function fileOf(name: string): Promise<Low<SnapshotFile | null>> {
    const file =
      files.get(name) ?? (await openJson<SnapshotFile | null>(join(dir, `${name}.json`), null, options))
    files.set(name, file)
    return file
  }
  return {
    problems,
    async load(name, version) {
      const { data } = await fileOf(name)
      if (data?.v !== version) return null
      return { through: new Map(Object.entries(data.through)), state: data.state }
    },
    async save(name, version, through, state) {
      await ensureFolder(dir)
      const file = await fileOf(name)
      file.data = { v: version, through: Object.fromEntries(through), state }
      await file.write()
      file.data = null
    },
  }
}
