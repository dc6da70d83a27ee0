import type { Reported } from '#contract/reports'
import { useStrings } from '#renderer/app/strings'
import { Sheet } from '#renderer/ui/Overlay'
import { ReportForm } from './ReportForm'

/** The same form over a screen that is about one question. */
export function ReportSheet({ of, onClose }: { of: Reported; onClose: () => void }) {
  const t = useStrings()
  return (
    <Sheet title={t('command.report')} isOpen onClose={onClose}>
      <ReportForm of={of} onDone={onClose} />
    </Sheet>
  )
}
