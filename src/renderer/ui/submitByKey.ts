import type { KeyboardEvent } from 'react'
import { isMac } from '#renderer/app/keys'

/** Sends a form by Ctrl or Command and Enter, from a field of lines too. */
export function submitByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(isMac ? event.metaKey : event.ctrlKey)) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}
