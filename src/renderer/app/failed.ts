import { useCallback } from 'react'
import { isGone, reasonOf } from './client'
import { type StringId, useStrings } from './strings'
import { useToast } from './Toasts'

/** Says that something failed, and why where main knows. */
export function useFailed(): (error: unknown, words?: StringId) => void {
  const toast = useToast()
  const t = useStrings()
  return useCallback(
    (error, words = 'error.save') =>
      toast({ message: reasonOf(error) ?? t(isGone(error) ? 'error.gone' : words), tone: 'error' }),
    [toast, t],
  )
}
