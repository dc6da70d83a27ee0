import type { AppEvent } from '#contract/api'

export interface Hub {
  emit: (event: AppEvent) => void
  /** Calls back with every event until the returned function is called. */
  subscribe: (listener: (event: AppEvent) => void) => () => void
}

/**
 * Hands each event to every listener; one that throws is logged and does not keep it from the others.
 * An `open` event nobody hears waits for the first listener: files named on the command line are in before
 * the window has loaded.
 */
export function createHub(log: (message: string) => void): Hub {
  const listeners = new Set<(event: AppEvent) => void>()
  let waiting: AppEvent[] = []

  const hand = (listener: (event: AppEvent) => void, event: AppEvent): void => {
    try {
      listener(event)
    } catch (error) {
      log(`a listener failed on ${event.type}: ${String(error)}`)
    }
  }

  return {
    emit(event) {
      if (listeners.size === 0 && event.type === 'open') waiting.push(event)
      for (const listener of [...listeners]) hand(listener, event)
    },
    subscribe(listener) {
      // Two subscriptions of one function are two, so each is wrapped.
      const own = (event: AppEvent) => listener(event)
      listeners.add(own)
      const missed = waiting
      waiting = []
      for (const event of missed) hand(own, event)
      return () => void listeners.delete(own)
    },
  }
}
