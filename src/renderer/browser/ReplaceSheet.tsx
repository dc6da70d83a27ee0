import { type FormEvent, useMemo, useState } from 'react'
import { useIntl } from 'react-intl'
import type { LibraryTitle } from '#contract/library'
import { useAnswer, useClient } from '#renderer/app/client'
import { navigate } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { useChange } from '#renderer/app/useChange'
import { FormActions } from '#renderer/ui/FormActions'
import { Sheet } from '#renderer/ui/Overlay'
import { SelectEntry } from '#renderer/ui/SelectEntry'
import styles from './Editor.module.css'

const wordsOf = (title: string) => new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu))

/** The text whose title has most words in common with another's. */
function likest(of: LibraryTitle, among: readonly LibraryTitle[]): LibraryTitle | undefined {
  const words = wordsOf(of.title)
  const shared = ({ title }: LibraryTitle) => [...wordsOf(title)].filter((word) => words.has(word)).length
  return [...among].sort((a, b) => shared(b) - shared(a))[0]
}

/** Puts a text in the place of an older version of it, whose cards and marks it takes over. */
export default function ReplaceSheet({ onClose }: { onClose: () => void }) {
  const t = useStrings()
  const intl = useIntl()
  const client = useClient()
  const change = useChange()
  const { data: texts } = useAnswer('library.titles', {})
  const [chosen, setChosen] = useState<{ id?: string; by?: string }>({})
  const by = texts?.find(({ id }) => id === chosen.by) ?? texts?.[0]
  const others = texts?.filter(({ id }) => id !== by?.id) ?? []
  const old = others.find(({ id }) => id === chosen.id) ?? (by && likest(by, others))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!by || !old) return
    const said = t('replace.done', { title: old.title })
    const done = await change(said, () => client.call('library.replace', { id: old.id, by: by.id }))
    if (!done) return
    onClose()
    navigate({ screen: 'cards', query: 'is:stale' })
  }
  // What is called the same is told apart by when it came in.
  const isAlone = useMemo(() => {
    const counts = new Map<string, number>()
    for (const { title } of texts ?? []) counts.set(title, (counts.get(title) ?? 0) + 1)
    return (title: string) => counts.get(title) === 1
  }, [texts])
  const label = ({ title, addedAt }: LibraryTitle) =>
    isAlone(title) || addedAt === undefined
      ? title
      : t('replace.addedAt', {
          title,
          at: intl.formatDate(addedAt, { dateStyle: 'medium', timeStyle: 'short' }),
        })
  const choice = (name: 'by' | 'id', value: string | undefined, among: readonly LibraryTitle[]) => (
    <SelectEntry
      label={t(`replace.${name}`)}
      value={value ?? ''}
      onChange={(id) => setChosen({ ...chosen, [name]: id })}
      choices={among.map((one) => ({ value: one.id, label: label(one) }))}
    />
  )
  return (
    <Sheet title={t('command.replace')} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <p className={styles.note}>{t('replace.note')}</p>
        {choice('by', by?.id, texts ?? [])}
        {choice('id', old?.id, others)}
        <FormActions does={t('replace.do')} isReady={old !== undefined} onCancel={onClose} />
      </form>
    </Sheet>
  )
}
