import { useState } from 'react'
import { useClient } from '#renderer/app/client'
import { type StringId, useStrings } from '#renderer/app/strings'
import { Button } from '#renderer/ui/Button'
import controls from '#renderer/ui/controls.module.css'
import { Sheet } from '#renderer/ui/Overlay'
import styles from './LinkSheet.module.css'

/** Whom or what an address leads to, in short. */
function named(url: string): string {
  if (!URL.canParse(url)) return url
  const { protocol, host, pathname } = new URL(url)
  return protocol === 'mailto:' ? pathname : host || url
}

/**
 * Asks before the reader's own browser, and with it the network, is opened. Whoever has neither now can take the
 * address along.
 */
export function LinkSheet({ url, onClose }: { url: string; onClose: () => void }) {
  const t = useStrings()
  const client = useClient()
  const [said, setSaid] = useState<StringId | null>(null)
  const kind = url.startsWith('mailto:') ? 'mail' : 'page'
  const open = () => client.call('app.openLink', { url }).then(onClose, () => setSaid('link.failed'))
  const copy = () =>
    navigator.clipboard.writeText(url).then(
      () => setSaid('link.copied'),
      () => setSaid('link.notCopied'),
    )
  return (
    <Sheet title={t('link.title', { kind, host: named(url) })} isOpen onClose={onClose}>
      <p className={styles.url}>{url}</p>
      <p className={styles.said} role="status">
        {said && t(said)}
      </p>
      <div className={controls.actions}>
        <Button look="quiet" onPress={onClose}>
          {t('action.cancel')}
        </Button>
        <Button look="quiet" onPress={() => void copy()}>
          {t('link.copy')}
        </Button>
        <Button look="primary" onPress={() => void open()}>
          {t('link.open', { kind })}
        </Button>
      </div>
    </Sheet>
  )
}
