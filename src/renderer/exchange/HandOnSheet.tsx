import { useState } from 'react'
import type { ReadingId } from '#core/text/document'
import { reasonOf, useClient } from '#renderer/app/client'
import { ShowFile } from '#renderer/app/ShowFile'
import { useStrings } from '#renderer/app/strings'
import { Button } from '#renderer/ui/Button'
import { Sheet } from '#renderer/ui/Overlay'
import styles from './Exchange.module.css'

const WITH = ['cards', 'marks'] as const

interface Props {
  id: ReadingId
  title: string
  onClose: () => void
}

/** Saves a text with what was made of it to one file, for somebody else. */
export default function HandOnSheet({ id, title, onClose }: Props) {
  const t = useStrings()
  const client = useClient()
  const [said, setSaid] = useState('')
  const [file, setFile] = useState<string>()
  const [busy, setBusy] = useState(false)
  const save = async (marks: boolean) => {
    setBusy(true)
    setSaid(t('exchange.saving'))
    setFile(undefined)
    try {
      const saved = await client.call('exchange.exportText', { reading: id, marks })
      setSaid(t('handOn.saved', { ...saved }))
      setFile(saved.file)
    } catch (error) {
      setSaid(reasonOf(error) ?? t('error.save'))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Sheet title={t('handOn.title', { title })} isOpen onClose={onClose}>
      <p className={styles.note}>{t('handOn.note')}</p>
      <ul className={styles.formats}>
        {WITH.map((what) => (
          <li key={what}>
            <Button
              small
              look={what === 'cards' ? 'primary' : 'plain'}
              isDisabled={busy}
              aria-describedby={`hand-on-${what}`}
              onPress={() => void save(what === 'marks')}
            >
              {t(`handOn.with.${what}`)}
            </Button>
            <span id={`hand-on-${what}`} className={styles.note}>
              {t(`handOn.withNote.${what}`)}
            </span>
          </li>
        ))}
      </ul>
      <p role="status" className={styles.said}>
        {said}
      </p>
      {file !== undefined && <ShowFile file={file} label="file.show" />}
    </Sheet>
  )
}
