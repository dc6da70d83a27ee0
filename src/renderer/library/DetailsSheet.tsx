import { useRef, useState } from 'react'
import type { Details, LibraryChange, LibraryItem } from '#contract/library'
import type { ReadingId } from '#core/text/document'
import { useAnswer, useClient } from '#renderer/app/client'
import { type StringId, useStrings } from '#renderer/app/strings'
import { useUndo } from '#renderer/app/undo'
import { AskSheet } from '#renderer/ui/AskSheet'
import { Button } from '#renderer/ui/Button'
import { FilePicker } from '#renderer/ui/FilePicker'
import { TextEntry } from '#renderer/ui/TextEntry'
import { Cover } from './Cover'
import { type Draft, detailsIn, draftOf, isSound } from './details'
import { LanguageChoice } from './LanguageChoice'
import styles from './Sheets.module.css'
import type { Targets } from './useTextActions'

interface Props {
  id: ReadingId
  change: (targets: Targets, what: LibraryChange, said: StringId) => Promise<boolean>
  onFailed: (error: unknown) => void
  onClose: () => void
}

/** What is known of one text, and its cover. Its file stays as it is. */
export default function DetailsSheet(props: Props) {
  const { data } = useAnswer('library.details', { id: props.id })
  // The form begins with what was there when it was opened.
  const first = useRef(data)
  first.current ??= data
  return data && first.current ? (
    <Form {...props} item={data.item} now={first.current.now} file={data.file} />
  ) : null
}

interface FormProps extends Props {
  item: LibraryItem
  now: Details
  file: Details
}

const PICTURES = 'image/png,image/jpeg,image/webp,image/avif,image/gif,image/svg+xml'

function Form({ id, item, now, file, change, onFailed, onClose }: FormProps) {
  const t = useStrings()
  const client = useClient()
  const undo = useUndo()
  const picker = useRef<HTMLInputElement>(null)
  const [draft, setDraft] = useState(() => draftOf(now))
  const original = draftOf(file)
  const setCover = async (cover: Parameters<typeof client.call<'library.cover'>>[1]['cover']) => {
    try {
      undo.offer(await client.call('library.cover', { id, cover }), t('library.coverSet'))
    } catch (error) {
      onFailed(error)
    }
  }
  const pick = async (picture: File) => {
    try {
      await setCover(await client.transport.source(picture))
    } catch (error) {
      onFailed(error)
    }
  }
  const done = async () => {
    const details = detailsIn(draft, now)
    if (Object.keys(details).length === 0) return onClose()
    if (await change({ ids: [id], item }, { details }, 'library.detailed')) onClose()
  }
  const entry = (name: keyof Draft, more: { rows?: number; note?: string; isFirst?: boolean } = {}) => {
    const was = original[name]
    const says = was !== '' && was !== draft[name] ? t('library.fileSays', { words: was }) : more.note
    return (
      <TextEntry
        label={t(`library.detail.${name}`)}
        {...(says !== undefined && { note: says })}
        {...(more.rows && { rows: more.rows })}
        value={draft[name]}
        onChange={(value) => setDraft((before) => ({ ...before, [name]: value }))}
        autoFocus={more.isFirst ?? false}
      />
    )
  }
  return (
    <AskSheet
      title={t('library.detailsOf', { title: now.title })}
      does={t('library.save')}
      isReady={isSound(draft)}
      onDone={() => void done()}
      onClose={onClose}
    >
      <div className={styles.details}>
        <div className={styles.cover}>
          <Cover item={item} />
          <FilePicker
            ref={picker}
            label={t('library.coverChoose')}
            accept={PICTURES}
            onFiles={([picture]) => picture && void pick(picture)}
          />
          <Button small look="quiet" onPress={() => picker.current?.click()}>
            {t('library.coverChoose')}
          </Button>
          {item.cover !== undefined && (
            <Button small look="quiet" onPress={() => void setCover('none')}>
              {t('library.coverNone')}
            </Button>
          )}
        </div>
        <div className={styles.fields}>
          {entry('title', { isFirst: true })}
          {entry('authors', { rows: 2, note: t('library.authorsNote') })}
          <div className={styles.pair}>
            {entry('series')}
            {entry('number')}
          </div>
          <LanguageChoice
            value={draft.language}
            onChange={(language) => setDraft((before) => ({ ...before, language }))}
          />
          <div className={styles.pair}>
            {entry('publisher')}
            {entry('published', { note: t('library.dateNote') })}
          </div>
        </div>
      </div>
    </AskSheet>
  )
}
