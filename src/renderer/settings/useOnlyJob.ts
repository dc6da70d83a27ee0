import { useCallback, useEffect, useState } from 'react'
import type { AppEvent } from '#contract/api'
import type { Job } from '#contract/jobs'
import { useClient, useEvents } from '#renderer/app/client'
import { useFailed } from '#renderer/app/failed'

/** The last job of a kind, of one item: begun here, or under way when the reader came back. */
export function useOnlyJob(kind: Job['kind']) {
  const client = useClient()
  const sayFailed = useFailed()
  const [job, setJob] = useState<Job | null>(null)
  useEffect(() => {
    let isShown = true
    client.call('jobs.list', {}).then(
      (jobs) => {
        const running = jobs.find((one) => one.kind === kind && one.state === 'running')
        if (isShown && running) setJob((now) => now ?? running)
      },
      () => {},
    )
    return () => {
      isShown = false
    }
  }, [client, kind])
  useEvents(
    useCallback(
      (event: AppEvent) => {
        if (event.type === 'job' && event.job.kind === kind) setJob(event.job)
      },
      [kind],
    ),
  )
  const start = async (begin: () => Promise<Job>) => {
    try {
      const begun = await begin()
      // A short job may have ended before the answer to its start is here.
      setJob((now) => (now?.id === begun.id ? now : begun))
    } catch (error) {
      sayFailed(error)
    }
  }
  const cancel = () => {
    if (job) void client.call('jobs.cancel', { id: job.id }).catch(() => {})
  }
  return { job, start, cancel }
}
