import type { AppEvent, Handlers, Topic } from '#contract/api'
import type { Details } from '#contract/library'
import { seriesPlace } from '#core/library/series'
import { DeniedError, NotFoundError, PlainError } from '#main/errors'
import { readPicture } from '#main/formats/images'
import { writeChange } from '#main/learning/change'
import type { ContentStore } from '#main/storage/content'
import type { StoredReading } from '#main/texts/reading-fields'
import type { Readings } from '#main/texts/readings'
import { OWN_FIELDS } from '#main/texts/shelf'
import { readSource } from '#main/texts/sources'
import type { Store } from '#main/texts/store'
import type { Uploads } from '#main/texts/uploads'
import type { LibraryIndex } from './library-index'

export interface LibraryDetailsDeps {
  readings: Pick<Readings, 'get'>
  index: Pick<LibraryIndex, 'all'>
  store: Pick<Store, 'saveCover'>
  uploads: Uploads
  content: Pick<ContentStore, 'append'>
  /** Whether the window may name files by path. */
  acceptPaths: boolean
  emit: (event: AppEvent) => void
}

const TOPICS: Topic[] = ['library', 'reading']
/** Bytes: a cover is shown small. */
const LARGEST_COVER = 20_000_000
const NO_PICTURE =
  'This is no picture that can be shown: a PNG, JPEG, WebP, AVIF, GIF or plain SVG is needed.'
const TOO_LARGE = 'This picture is larger than 20 MB, which is more than a cover takes.'

/** What a reading says of itself, as it is edited. */
export function detailsOf(reading: StoredReading): Details {
  const { title, authors, byline = '', language, publisher = '', published = '' } = reading
  const named = authors.length > 0 ? authors.map(({ full }) => full) : byline === '' ? [] : [byline]
  const { name: series, number } = seriesPlace(reading.series ?? '')
  return { title, authors: named, series, number: String(number ?? ''), language, publisher, published }
}

/** What is known of one text, and its cover. */
export function libraryDetailsHandlers(
  deps: LibraryDetailsDeps,
): Pick<Handlers, 'library.details' | 'library.cover'> {
  const { readings, index, store, uploads, content, acceptPaths, emit } = deps

  /** Keeps a picture on the disk before anything says that it is the cover. */
  async function kept(id: string, source: Parameters<typeof readSource>[0]): Promise<string> {
    if ('path' in source && !acceptPaths) throw new DeniedError('Files are not taken by their path here.')
    try {
      const { bytes } = await readSource(source, uploads)
      if (bytes.length > LARGEST_COVER) throw new PlainError(TOO_LARGE)
      const picture = readPicture(bytes)
      if (!picture) throw new PlainError(NO_PICTURE)
      await store.saveCover(id, picture.id, picture.bytes)
      return picture.id
    } finally {
      if ('upload' in source) await uploads.discard(source.upload)
    }
  }

  return {
    async 'library.details'({ id }) {
      const { reading, file } = await readings.get(id)
      const row = (await index.all()).find(({ item }) => item.id === id)
      if (!row) throw new NotFoundError('There is no such text in the library.')
      return { item: row.item, now: detailsOf(reading), file: detailsOf(file) }
    },

    async 'library.cover'({ id, cover }) {
      await readings.get(id)
      const own = cover === 'file' ? null : cover === 'none' ? '' : await kept(id, cover)
      const set = { [OWN_FIELDS.cover]: own }
      return writeChange(content, emit, [{ kind: 'put', of: 'reading', ref: id, set }], TOPICS)
    },
  }
}
