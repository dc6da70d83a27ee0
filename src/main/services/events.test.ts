import { describe, expect, it } from 'vitest'
import type { AppEvent } from '#contract/api'
import { createHub } from './events'

const changed: AppEvent = { type: 'changed', topics: ['library'] }
const open: AppEvent = { type: 'open', readings: ['r1'] }

describe('the hub of events', () => {
  it('reaches every listener, even after one that throws', () => {
    const logged: string[] = []
    const heard: AppEvent[] = []
    const hub = createHub((message) => logged.push(message))
    hub.subscribe(() => {
      throw new Error('broken')
    })
    hub.subscribe((event) => heard.push(event))
    hub.emit(changed)
    expect(heard).toEqual([changed])
    expect(logged).toHaveLength(1)
  })

  it('stops calling a listener that has left, and only that one', () => {
    const heard: string[] = []
    const hub = createHub(() => {})
    const listener = () => heard.push('same')
    const leave = hub.subscribe(listener)
    hub.subscribe(listener)
    leave()
    hub.emit(changed)
    expect(heard).toEqual(['same'])
  })

  it('keeps a reading to open for the window that is still loading, once', () => {
    const hub = createHub(() => {})
    hub.emit(changed)
    hub.emit(open)
    const first: AppEvent[] = []
    const second: AppEvent[] = []
    hub.subscribe((event) => first.push(event))
    hub.subscribe((event) => second.push(event))
    expect(first).toEqual([open])
    expect(second).toEqual([])
  })
})
