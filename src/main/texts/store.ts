import { createHash } from 'node:crypto'
import { readFile, rm, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Problem } from '#contract/app'
import type { SectionInfo } from '#contract/reading'
import {
  type AssetId,
  type Document,
  MODEL_VERSION,
  type Section,
  type SectionId,
  type TextId,
} from '#core/text/document'
import { type Landmarks, landmarksOf } from '#core/text/landmarks'
import { isRecord } from '#core/text/record'
import type { Asset } from '#main/formats/format'
import { assetId } from '#main/formats/images'
import type { ParsedText } from '#main/jobs/tasks'
import { durableWrite, ensureFolder, errorCode } from '#main/storage/durable'
import { readJson } from '#main/storage/json'
import type { StoredReading } from './reading-fields'
import { writeAll } from './write-all'

/** `document.json`: all of a text but its sections. Written last, so where it is, the sections are. */
export interface DocumentFile extends Omit<Document, 'sections'>, Partial<Landmarks> {
  v: 1
  modelVersion: number
  text: TextId
  sections: SectionInfo[]
  warnings: string[]
  /** The media types of its pictures by their ids; nothing that is not here can be asked for. */
  assets?: Record<AssetId, string>
}

export interface Store {
  saveOriginal: (id: string, file: string, bytes: Uint8Array) => Promise<void>
  /** Writes everything derived from the original, `document.json` last. */
  saveText: (id: string, parsed: ParsedText) => Promise<void>
  /** The original's bytes; null when it is gone or no longer what was brought. */
  original: (reading: Kept) => Promise<Uint8Array | null>
  /** Of whatever model version. Null when it has to be derived again: missing, or damaged (then set aside). */
  document: (id: string, text: TextId) => Promise<DocumentFile | null>
  /** A picture's bytes; null when they are gone or no longer what its id says. */
  asset: (id: string, asset: AssetId) => Promise<Uint8Array | null>
  /** Keeps a picture the reader chose for a text; it is not made of the original, and so lies by itself. */
  saveCover: (id: string, asset: AssetId, bytes: Uint8Array) => Promise<void>
  /** Its bytes; null when they are gone or no longer what its id says. */
  cover: (id: string, asset: AssetId) => Promise<Uint8Array | null>
  /** Null when it has to be derived again. */
  section: (id: string, text: TextId, section: SectionId) => Promise<Section | null>
  has: (id: string) => Promise<boolean>
  /** Removes all files of a reading: one that never came to be, or that is deleted for good. */
  discard: (id: string) => Promise<void>
}

type Kept = Pick<StoredReading, 'id' | 'file' | 'original'>

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** What an original is kept as: its own ending where that is a plain one. */
const originalName = (file: string): string =>
  `original${/^\.[a-z0-9]{1,8}$/.exec(extname(file).toLowerCase())?.[0] ?? '.bin'}`

export const documentOf = (parsed: ParsedText): DocumentFile => ({
  v: 1,
  modelVersion: MODEL_VERSION,
  text: parsed.text,
  dir: parsed.dir,
  toc: parsed.toc,
  ...landmarksOf(parsed.sections, parsed.toc),
  sections: parsed.sections.map(({ id, title }, n) => ({ id, title, ...parsed.sizes[n]! })),
  warnings: parsed.warnings,
  ...(parsed.assets.length > 0 && {
    assets: Object.fromEntries(parsed.assets.map(({ id, type }) => [id, type])),
  }),
})

/** Section ids become names of files. */
const isSectionId = (id: string): boolean => /^[A-Za-z0-9_-]{1,64}$/.test(id)

const isDocument =
  (text: TextId) =>
  (value: unknown): value is DocumentFile =>
    isRecord(value) &&
    value.v === 1 &&
    value.text === text &&
    Array.isArray(value.toc) &&
    Array.isArray(value.sections) &&
    value.sections.every((info) => isRecord(info) && typeof info.id === 'string' && isSectionId(info.id)) &&
    (value.assets === undefined || isAssetTable(value.assets))

/** Ids of pictures become names of files, too. */
export const isAssetId = (id: string): boolean => /^[0-9a-f]{16}$/.test(id)

const isAssetTable = (value: unknown): value is Record<AssetId, string> =>
  isRecord(value) && Object.entries(value).every(([id, type]) => isAssetId(id) && typeof type === 'string')

const isSection =
  (id: SectionId) =>
  (value: unknown): value is Section =>
    isRecord(value) && value.id === id && Array.isArray(value.blocks) && value.blocks.every(isRecord)

/** The readings on disk. Originals are never touched once written; what is derived from them can be made again. */
export function createStore(dataDir: string, report: (problem: Problem) => void): Store {
  const folderOf = (id: string, text = '') => join(dataDir, 'readings', id, text)
  const options = { report, instead: 'rebuilt' as const }
  const assetFile = (id: string, asset: AssetId) => join(folderOf(id), 'assets', asset)
  const coverFile = (id: string, asset: AssetId) => join(folderOf(id), 'covers', asset)

  /** Pictures are named after their content, so one that is there with all its bytes is the same. */
  async function saveAssets(id: string, assets: readonly Asset[]): Promise<void> {
    if (assets.length === 0) return
    await ensureFolder(join(folderOf(id), 'assets'))
    for (const asset of assets) {
      if (!(await readAsset(id, asset.id))) await durableWrite(assetFile(id, asset.id), asset.bytes)
    }
  }

  const readAsset = (id: string, asset: AssetId) => readPicture(assetFile(id, asset), asset)

  async function readPicture(file: string, asset: AssetId): Promise<Uint8Array | null> {
    try {
      const bytes = await readFile(file)
      return assetId(bytes) === asset ? bytes : null
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null
      throw error
    }
  }

  return {
    async saveOriginal(id, file, bytes) {
      await ensureFolder(folderOf(id))
      await durableWrite(join(folderOf(id), originalName(file)), bytes)
    },

    async saveText(id, parsed) {
      const folder = folderOf(id, parsed.text)
      await ensureFolder(folder)
      await saveAssets(id, parsed.assets)
      await writeAll(
        folder,
        parsed.sections.map((section) => [`${section.id}.json`, JSON.stringify(section)]),
      )
      await durableWrite(join(folder, 'document.json'), JSON.stringify(documentOf(parsed)))
    },

    async original({ id, file, original }) {
      try {
        const bytes = await readFile(join(folderOf(id), originalName(file)))
        return sha256(bytes) === original ? bytes : null
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return null
        throw error
      }
    },

    async document(id, text) {
      const file = join(folderOf(id, text), 'document.json')
      return readJson(file, { ...options, check: isDocument(text) })
    },

    asset: readAsset,

    async saveCover(id, asset, bytes) {
      await ensureFolder(join(folderOf(id), 'covers'))
      await durableWrite(coverFile(id, asset), bytes)
    },

    cover: (id, asset) => readPicture(coverFile(id, asset), asset),

    section: (id, text, section) =>
      readJson(join(folderOf(id, text), `${section}.json`), { ...options, check: isSection(section) }),

    has: async (id) => (await stat(folderOf(id)).catch(() => null)) !== null,
    discard: (id) => rm(folderOf(id), { recursive: true, force: true }),
  }
}
