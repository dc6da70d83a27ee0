import type { Transport } from '#contract/api'

/** What the preload script puts on the window; see src/preload. */
export interface Bridge extends Omit<Transport, 'asset' | 'byPath'> {
  asset: (id: string) => Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string }>
}

export function electronTransport(bridge: Bridge): Transport {
  return {
    send: bridge.send,
    subscribe: bridge.subscribe,
    source: bridge.source,
    byPath: true,
    async asset(id) {
      const { bytes, type } = await bridge.asset(id)
      return URL.createObjectURL(new Blob([bytes], { type }))
    },
  }
}
