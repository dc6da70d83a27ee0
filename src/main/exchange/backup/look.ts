import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { BackupView } from '#contract/backup'
import type { ContentStore } from '#main/storage/content'
import type { Log } from '#main/storage/log'
import { isRenamed, missingIn } from '#main/storage/log-restore'
import type { Backup } from './open'
import { cardsIn, tallying } from './tally'

export interface LookDeps {
  /** The data folder. */
  data: string
  content: Pick<ContentStore, 'content'>
  log: Pick<Log, 'device' | 'view'>
}

/** What is in a backup, and what of it is missing here. Reads its log and this one, and changes nothing. */
export async function lookInto(backup: Backup, { data, content, log }: LookDeps): Promise<BackupView> {
  const tally = tallying()
  for await (const { events } of backup.segments()) tally.take(events)
  const { texts, cards, answers } = await tally.end()
  const counts = { texts: texts.length, cards: cardsIn(cards.values()), answers: answers.size }
  let [entries, unanswered] = [0, 0]
  await missingIn(log, backup.segments, (events) => {
    entries += events.length
    for (const { id, kind } of events)
      if (kind === 'answer' && (answers.has(id) || isRenamed(id))) unanswered += 1
  })
  const isThere = (path: string) => stat(join(data, path)).then(Boolean, () => false)
  let files = 0
  const without = new Set<string>()
  for (const part of backup.parts) {
    if (part.is !== 'original' && part.is !== 'cover' && part.is !== 'media') continue
    if (await isThere(part.path)) continue
    files += 1
    if (part.is === 'original') without.add(part.reading)
  }
  const { reading, note } = content.content
  const { at, version } = backup.about
  return {
    ...{ at, version, ...counts },
    missing: {
      texts: texts.filter((id) => !reading.has(id) || (reading.get(id)!.alive && without.has(id))).length,
      cards: cardsIn([...cards].flatMap(([id, count]) => (note.has(id) ? [] : [count]))),
      answers: unanswered,
      entries,
      files,
    },
    problems: backup.problems(),
  }
}
