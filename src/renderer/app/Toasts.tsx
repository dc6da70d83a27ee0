import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react'
import { Button } from '#renderer/ui/Button'
import { useStrings } from './strings'
import styles from './Toasts.module.css'

export interface Toast {
  message: string
  tone?: 'plain' | 'error'
  action?: { label: string; run: () => void }
}

type Shown = Toast & { id: number }

/** Long enough to read and reach; errors stay until dismissed. */
const SHOWN_MS = 8000

const ToastContext = createContext<(toast: Toast) => void>(() => {})

/** Says something at the foot of the window, announced to screen readers. */
export const useToast = () => useContext(ToastContext)

export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useStrings()
  const [shown, setShown] = useState<Shown[]>([])
  const next = useRef(0)
  const dismiss = useCallback((id: number) => setShown((all) => all.filter((one) => one.id !== id)), [])
  const show = useCallback(
    (toast: Toast) => {
      const id = ++next.current
      // What was said before is over; an error stays until it is read.
      setShown((all) => [...all.filter((one) => one.tone === 'error').slice(-2), { ...toast, id }])
      if (toast.tone !== 'error') setTimeout(() => dismiss(id), SHOWN_MS)
    },
    [dismiss],
  )
  return (
    <ToastContext value={show}>
      {children}
      <section className={styles.region} aria-label={t('toasts.region')} aria-live="polite">
        {shown.map((toast) => (
          <div key={toast.id} className={styles.toast} data-tone={toast.tone ?? 'plain'}>
            <p>{toast.message}</p>
            {toast.action && (
              <Button
                small
                onPress={() => {
                  toast.action?.run()
                  dismiss(toast.id)
                }}
              >
                {toast.action.label}
              </Button>
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
