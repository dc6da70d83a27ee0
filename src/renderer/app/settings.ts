import { useCallback } from 'react'
import type { Settings, SettingsPatch } from '#contract/settings'
import { useAnswer, useClient } from './client'
import { useFailed } from './failed'

export interface SettingsAccess {
  settings: Settings | undefined
  /** Resolves to whether it was kept; a failure is told to the reader. */
  change: (patch: SettingsPatch) => Promise<boolean>
}

/** This device's settings and the way to change them. */
export function useSettings(): SettingsAccess {
  const client = useClient()
  const sayFailed = useFailed()
  const { data: settings } = useAnswer('settings.get', {})
  const change = useCallback(
    (patch: SettingsPatch) =>
      client.call('settings.set', patch).then(
        () => {
          client.invalidate(['settings'])
          return true
        },
        (error) => {
          sayFailed(error)
          return false
        },
      ),
    [client, sayFailed],
  )
  return { settings, change }
}
