import type { AppEvent, Reply, Transport } from '#contract/api'

/** What the page gets as `window.lectern`: a Transport, but for assets, whose blobs only the page can make. */
export interface Bridge extends Omit<Transport, 'asset' | 'byPath'> {
  /** Rejects when there is no such asset. */
  asset: (id: string) => Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string }>
}

/** The part of Electron's ipcRenderer used here. */
export interface Ipc {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>
  on(channel: string, listener: (event: unknown, message: AppEvent) => void): unknown
  off(channel: string, listener: (event: unknown, message: AppEvent) => void): unknown
}

/**
 * Four named functions and nothing of Electron: no channel is the page's to choose, and no listener of the
 * page sees Electron's event object. `pathOf` gives a file's path, or an empty string when it has none.
 */
export function makeBridge(ipc: Ipc, pathOf: (file: File) => string): Bridge {
  return {
    send: (method, input) => ipc.invoke('rpc', method, input) as Promise<Reply>,
    subscribe: (listener) => {
      const forward = (_event: unknown, message: AppEvent) => listener(message)
      ipc.on('event', forward)
      return () => void ipc.off('event', forward)
    },
    source: async (file) => {
      const path = pathOf(file)
      return path === '' ? { text: await file.text() } : { path }
    },
    asset: async (id) => {
      const asset = await ipc.invoke('asset', id)
      if (asset === null) throw new Error('no such asset')
      return asset as { bytes: Uint8Array<ArrayBuffer>; type: string }
    },
  }
}
