import { FolderOpen } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#renderer/ui/Button'
import { useClient } from './client'
import styles from './ShowFile.module.css'
import { useStrings } from './strings'

interface Props {
  file: string
  label: 'file.show' | 'file.openFolder'
}

/** Shows a file that was saved where the system shows files: few know the way to a path. */
export function ShowFile({ file, label }: Props) {
  const t = useStrings()
  const client = useClient()
  const [failed, setFailed] = useState(false)
  const show = () => {
    setFailed(false)
    client.call('app.showFile', { file }).catch(() => setFailed(true))
  }
  return (
    <div className={styles.show}>
      <Button small onPress={show}>
        <FolderOpen size={15} aria-hidden="true" />
        {t(label)}
      </Button>
      <span role="status">{failed && t('file.notShown')}</span>
    </div>
  )
}
