import type { ReactNode } from 'react'
import { useStrings } from '#renderer/app/strings'
import { Button } from './Button'
import controls from './controls.module.css'

interface Props {
  /** What the form does when it is sent. */
  does: ReactNode
  isReady?: boolean
  onCancel: () => void
  /** Other words for leaving it. */
  leave?: string
}

/** The foot of a form: leave it, or send it. */
export function FormActions({ does, isReady = true, onCancel, leave }: Props) {
  const t = useStrings()
  return (
    <div className={controls.actions}>
      <Button look="quiet" small onPress={onCancel}>
        {leave ?? t('action.cancel')}
      </Button>
      <Button look="primary" small type="submit" isDisabled={!isReady}>
        {does}
      </Button>
    </div>
  )
}
