import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'
import { Button } from '#renderer/ui/Button'
import { useIsLost } from './client'
import { useCommands } from './commands'
import { useHash } from './routes'
import { useStrings } from './strings'
import styles from './Toasts.module.css'
import { keptAt, newestError, type Shown, type Toast, withToast } from './toastList'

/** Long enough to read and reach; errors stay until dismissed, or until their screen is left. */
const SHOWN_MS = 8000

const ToastContext = createContext<(toast: Toast) => () => void>(() => () => {})

/** Says something at the foot of the window, announced to screen readers; what it gives takes that away again. */
export const useToast = () => useContext(ToastContext)

export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useStrings()
  const [shown, setShown] = useState<Shown[]>([])
  const next = useRef(0)
  const dismiss = useCallback((id: number) => setShown((all) => all.filter((one) => one.id !== id)), [])
  const show = useCallback(
    (toast: Toast) => {
      const id = ++next.current
      const said = { ...toast, id, hash: location.hash }
      setShown((all) => withToast(all, said))
      if (toast.tone !== 'error') setTimeout(() => dismiss(id), SHOWN_MS)
      return () => dismiss(id)
    },
    [dismiss],
  )
  const hash = useHash()
  useEffect(() => setShown((all) => keptAt(all, hash)), [hash])
  const error = newestError(shown)
  const isLost = useIsLost()
  return (
    <ToastContext value={show}>
      {children}
      {error && <EscapeKey key={error.id} onDismiss={() => dismiss(error.id)} />}
      {/* An open sheet hides and keeps the focus from all else, but not from what is marked so. */}
      <section
        className={styles.region}
        aria-label={t('toasts.region')}
        aria-live="polite"
        data-react-aria-top-layer="true"
      >
        {isLost && (
          <div className={styles.toast} data-tone="error">
            <p>{t('disconnected.while')}</p>
          </div>
        )}
        {shown.map((toast) => (
          <div
            key={toast.id}
            className={styles.toast}
            data-tone={toast.tone ?? 'plain'}
            data-way={toast.way !== undefined}
          >
            <p>{toast.message}</p>
            {[toast.way, toast.action].map(
              (action) =>
                action && (
                  <Button
                    key={action.label}
                    small
                    onPress={() => {
                      action.run()
                      dismiss(toast.id)
                    }}
                  >
                    {action.label}
                  </Button>
                ),
            )}
            <Button small look="quiet" onPress={() => dismiss(toast.id)}>
              {t('toasts.dismiss')}
            </Button>
          </div>
        ))}
      </section>
    </ToastContext>
  )
}

/** `Escape` dismisses an error before it closes anything of the screen's; an open dialog keeps the key. */
function EscapeKey({ onDismiss }: { onDismiss: () => void }) {
  useCommands([
    {
      id: 'dismiss',
      name: 'toasts.dismiss',
      group: 'group.app',
      keys: ['Escape'],
      run: onDismiss,
      whileTyping: true,
      keyOnly: true,
    },
  ])
  return null
}
