import { useCallback } from 'react'
import type { Settings, SettingsPatch } from '#contract/settings'
import { useAnswer, useClient } from './client'
import { useStrings } from './strings'
import { useToast } from './Toasts'

/** This device's settings and the way to change them. */
export function useSettings(): { settings: Settings | undefined; change: (patch: SettingsPatch) => void } {
  const client = useClient()
  const toast = useToast()
  const t = useStrings()
  const { data: settings } = useAnswer('settings.get', {})
  const change = useCallback(
    (patch: SettingsPatch) => {
      client.call('settings.set', patch).then(
        () => client.invalidate(['settings']),
        () => toast({ message: t('error.save'), tone: 'error' }),
      )
    },
    [client, toast, t],
  )
  return { settings, change }
}
