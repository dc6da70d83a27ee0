import { useState } from 'react'
import type { Details, LibraryChange } from '#contract/library'
import { type StringId, useStrings } from '#renderer/app/strings'
import { AskSheet } from '#renderer/ui/AskSheet'
import { TextEntry } from '#renderer/ui/TextEntry'
import { linesIn } from './details'
import { LanguageChoice } from './LanguageChoice'
import styles from './Sheets.module.css'
import type { Targets } from './useTextActions'

interface Props {
  targets: Targets
  change: (targets: Targets, what: LibraryChange, said: StringId) => Promise<boolean>
  onClose: () => void
}

/** What many texts have in common. What is left empty stays as it is in each. */
export default function ManyDetailsSheet({ targets, change, onClose }: Props) {
  const t = useStrings()
  const [authors, setAuthors] = useState('')
  const [series, setSeries] = useState('')
  const [language, setLanguage] = useState('')
  const details: Partial<Details> = {
    ...(authors.trim() !== '' && { authors: linesIn(authors) }),
    ...(series.trim() !== '' && { series: series.trim() }),
    ...(language !== '' && { language }),
  }
  const done = async () => {
    if (await change(targets, { details }, 'library.detailed')) onClose()
  }
  return (
    <AskSheet
      title={t('library.detailsOfMany', { count: targets.ids.length })}
      does={t('library.save')}
      isReady={Object.keys(details).length > 0}
      onDone={() => void done()}
      onClose={onClose}
    >
      <p className={styles.note}>{t('library.manyNote')}</p>
      <TextEntry
        label={t('library.detail.authors')}
        note={t('library.authorsNote')}
        rows={2}
        value={authors}
        onChange={setAuthors}
        autoFocus
      />
      <TextEntry label={t('library.detail.series')} value={series} onChange={setSeries} />
      <LanguageChoice value={language} onChange={setLanguage} isOptional />
    </AskSheet>
  )
}
