import { type FormEvent, useMemo, useState } from 'react'
import { Input, SearchField, useFilter } from 'react-aria-components'
import { useIntl } from 'react-intl'
import type { LibraryTitle } from '#contract/library'
import { useAnswer, useClient } from '#renderer/app/client'
import { navigate } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { useChange } from '#renderer/app/useChange'
import controls from '#renderer/ui/controls.module.css'
import { FormActions } from '#renderer/ui/FormActions'
import { Sheet } from '#renderer/ui/Overlay'
import { SelectEntry } from '#renderer/ui/SelectEntry'
import styles from './Editor.module.css'
import { LISTED, likest, listed } from './replacing'

/** Puts a text in the place of an older version of it, whose cards and marks it takes over. */
export default function ReplaceSheet({ onClose }: { onClose: () => void }) {
  const t = useStrings()
  const intl = useIntl()
  const client = useClient()
  const change = useChange()
  const { contains } = useFilter({ sensitivity: 'base' })
  const [query, setQuery] = useState('')
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
  const choice = (name: 'by' | 'id', value: LibraryTitle | undefined, among: readonly LibraryTitle[]) => (
    <SelectEntry
      label={t(`replace.${name}`)}
      value={value?.id ?? ''}
      onChange={(id) => setChosen({ ...chosen, [name]: id })}
      choices={listed(
        among.filter(({ title }) => contains(title, query)),
        value,
      ).map((one) => ({ value: one.id, label: label(one) }))}
    />
  )
  return (
    <Sheet title={t('command.replace')} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <p className={styles.note}>{t('replace.note')}</p>
        {texts && texts.length > LISTED && (
          // Enter looks no further: it must not send the form.
          <SearchField aria-label={t('replace.search')} value={query} onChange={setQuery} onSubmit={() => {}}>
            <Input className={controls.input!} placeholder={t('replace.search')} />
          </SearchField>
        )}
        {choice('by', by, texts ?? [])}
        {choice('id', old, others)}
        <FormActions does={t('replace.do')} isReady={old !== undefined} onCancel={onClose} />
      </form>
    </Sheet>
  )
}
