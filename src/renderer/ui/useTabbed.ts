import { type KeyboardEvent, useState } from 'react'

/**
 * Whether the focus came in here by `Tab`, as properties for the element around. What has the focus anyway, since the
 * keys are its own, need not say so all the time.
 */
export function useTabbed() {
  const [isTabbed, setTabbed] = useState(false)
  return {
    'data-tabbed': isTabbed,
    // Pressed elsewhere, the key is let go of where the focus has come to.
    onKeyUp: (event: KeyboardEvent) => setTabbed((before) => before || event.key === 'Tab'),
    onBlur: () => setTabbed(false),
  }
}
