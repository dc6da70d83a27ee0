import type { AppEvent } from '#contract/api'
import type { App } from '#main/app-types'

export interface FakeApp extends App {
  /** Every upload that came to its end, by its name. */
  received: Map<string, number>
  opened: string[][]
  listeners: Set<(event: AppEvent) => void>
  emit(event: AppEvent): void
}

/** An app that holds no data, for the tests of what stands in front of one. */
export function createFakeApp(): FakeApp {
  const received = new Map<string, number>()
  const listeners = new Set<(event: AppEvent) => void>()
  const opened: string[][] = []
  return {
    received,
    listeners,
    opened,
    emit: (event) => {
      for (const listener of listeners) listener(event)
    },
    dispatch: async (method, input) => ({ ok: true, value: { method, input } }),
    events: {
      subscribe: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    uploads: {
      put: async (name, body) => {
        let size = 0
        for await (const chunk of body) size += chunk.length
        if (name === 'full') throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
        received.set(name, size)
        return { upload: `handle-${received.size}` }
      },
    },
    asset: async (id) => (id === 'cover' ? { bytes: new Uint8Array([1, 2, 3]), type: 'image/png' } : null),
    openPaths: async (paths) => {
      opened.push(paths)
    },
    announce: async () => {},
    close: async () => {},
  }
}
