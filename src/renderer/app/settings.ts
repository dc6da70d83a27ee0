import { useCallback } from 'react'
import type { Settings, SettingsPatch } from '#contract/settings'
import { useAnswer, useClient } from './client'
import { useStrings } from './strings'
import { useToast } from './Toasts'

export interface SettingsAccess {
  settings: Settings | undefined
  /** Resolves to whether it was kept; a failure is told to the reader. */
  change: (patch: SettingsPatch) => Promise<boolean>
}

/** This device's settings and the way to change them. */
export function useSettings(): SettingsAccess {
  const client = useClient()
  const toast = useToast()
  const t = useStrings()
  const { data: settings } = useAnswer('settings.get', {})
  const change = useCallback(
    (patch: SettingsPatch) =>
      client.call('settings.set', patch).then(
        () => {
          client.invalidate(['settings'])
          return true
        },
        () => {
          toast({ message: t('error.save'), tone: 'error' })
          return false
        },
      ),
    [client, toast, t],
  )
  return { settings, change }
}
