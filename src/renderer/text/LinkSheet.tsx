import { useClient } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { useToast } from '#renderer/app/Toasts'
import { Button } from '#renderer/ui/Button'
import controls from '#renderer/ui/controls.module.css'
import { Sheet } from '#renderer/ui/Overlay'
import styles from './LinkSheet.module.css'

/** Asks before the reader's own browser, and with it the network, is opened. */
export function LinkSheet({ url, onClose }: { url: string; onClose: () => void }) {
  const t = useStrings()
  const client = useClient()
  const toast = useToast()
  const host = URL.canParse(url) ? new URL(url).host || url : url
  const open = () => {
    client.call('app.openLink', { url }).catch(() => toast({ message: t('link.failed'), tone: 'error' }))
    onClose()
  }
  return (
    <Sheet title={t('link.title', { host })} isOpen onClose={onClose}>
      <p className={styles.url}>{url}</p>
      <div className={controls.actions}>
        <Button look="quiet" onPress={onClose}>
          {t('action.cancel')}
        </Button>
        <Button look="primary" onPress={open}>
          {t('link.open')}
        </Button>
      </div>
    </Sheet>
  )
}
