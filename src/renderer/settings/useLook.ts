import { useState } from 'react'
import type { BackupSource, BackupView } from '#contract/backup'
import { reasonOf, useClient } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'

/** A backup that is looked into: nothing is changed by it. */
export function useLook() {
  const t = useStrings()
  const client = useClient()
  const [look, setLook] = useState<{ source: BackupSource; view: BackupView }>()
  const [isLooking, setLooking] = useState(false)
  const [error, setError] = useState<string>()
  const run = async (choose: () => Promise<BackupSource>) => {
    setLooking(true)
    setError(undefined)
    try {
      const source = await choose()
      setLook({ source, view: await client.call('backup.look', { source }) })
    } catch (error) {
      setError(reasonOf(error) ?? t('backup.notLooked'))
    } finally {
      setLooking(false)
    }
  }
  return { look, isLooking, error, lookInto: (choose: () => Promise<BackupSource>) => void run(choose) }
}
