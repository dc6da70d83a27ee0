import { FolderOpen } from 'lucide-react'
import { Button } from '#renderer/ui/Button'
import { useClient } from './client'
import { useStrings } from './strings'
import { useToast } from './Toasts'

/** Shows a file that was saved where the system shows files: few know the way to a path. */
export function useShowFile(): (file: string) => void {
  const t = useStrings()
  const client = useClient()
  const toast = useToast()
  return (file) =>
    void client
      .call('app.showFile', { file })
      .catch(() => toast({ message: t('file.notShown'), tone: 'error' }))
}

export function ShowFile({ file, label }: { file: string; label: 'file.show' | 'file.openFolder' }) {
  const t = useStrings()
  const show = useShowFile()
  return (
    <Button small onPress={() => show(file)}>
      <FolderOpen size={15} aria-hidden="true" />
      {t(label)}
    </Button>
  )
}
