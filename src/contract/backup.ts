import type { UtcMs } from '#core/study/events'
import type { Job } from './jobs'

/** A backup: a file on this machine, one uploaded before, or one that `backup.list` named. */
export type BackupSource = { path: string } | { upload: string } | { saved: string }

/** What is counted of a backup. */
export interface BackupCounts {
  /** Texts of the reader's own that are not in the trash. */
  texts: number
  cards: number
  /** Answers given and not taken back. */
  answers: number
}

/** What was saved, and to which file. */
export interface BackupSaved extends BackupCounts {
  file: string
  bytes: number
}

export interface BackupView extends BackupCounts {
  /** When it was made, and by which version of the app. */
  at: UtcMs
  version: string
  /** What of it is not here. Entries are all those of the log: answers, cards, highlights, changes to them. */
  missing: BackupCounts & { entries: number; files: number }
  /** What in it is missing or damaged, in words for the reader. */
  problems: string[]
}

/** What a backup brought that was not here. */
export interface BackupBrought {
  /** Entries of the log. */
  entries: number
  /** Texts, covers, pictures, sounds and places in texts. */
  files: number
}

/** A backup in the data folder. */
export interface BackupFile {
  /** Names it for `{ saved }`. */
  name: string
  at: UtcMs
  bytes: number
  /** Made by itself; of the log and places, not of the texts. */
  automatic: boolean
}

export interface BackupApi {
  /** Saves all that cannot be made again to a file in the data folder, as a job of kind `backup`. */
  'backup.save': (input: Record<string, never>) => Job
  /** Backups in the data folder, newest first. */
  'backup.list': (input: Record<string, never>) => BackupFile[]
  /** What is in a backup, and what of it is missing here; changes nothing. */
  'backup.look': (input: { source: BackupSource }) => BackupView
  /**
   * Brings back all of a backup that is missing here, as a job of kind `restore`. What is here stays as it is; done
   * twice is done once. Stopped, what came stays.
   */
  'backup.restore': (input: { source: BackupSource }) => Job
}
