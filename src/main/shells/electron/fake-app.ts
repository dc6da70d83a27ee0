import type { AppEvent, Reply } from '#contract/api'
import type { App } from '#main/app-types'

/** An app that records what a shell asks of it. */
export class FakeApp implements App {
  calls: string[] = []
  theme = 'light'
  /** Methods answered only once the test lets them. */
  held = new Map<string, Promise<void>>()
  listeners = new Set<(event: AppEvent) => void>()

  async dispatch(method: unknown, input: unknown): Promise<Reply> {
    if (method === 'settings.get') return { ok: true, value: { theme: this.theme } }
    await this.held.get(String(method))
    this.calls.push(`${method} ${JSON.stringify(input)}`)
    return { ok: true, value: input }
  }
  events = {
    subscribe: (listener: (event: AppEvent) => void) => {
      this.listeners.add(listener)
      return () => void this.listeners.delete(listener)
    },
  }
  uploads = { put: () => Promise.reject(new Error('Electron hands over paths')) }
  asset = async (id: string) => (id === 'cover' ? { bytes: new Uint8Array([1, 2]), type: 'image/png' } : null)
  openPaths = async (paths: string[]) => void this.calls.push(`open ${paths.join(' ')}`)
  announce = async (address: string) => void this.calls.push(`announce ${address}`)
  close = async () => void this.calls.push('close')

  emit(event: AppEvent): void {
    for (const listener of this.listeners) listener(event)
  }
}
