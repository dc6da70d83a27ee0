import { EventEmitter } from 'node:events'
import type { ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { createEventStreams } from './events'
import { createFakeApp } from './fake-app'

class FakeResponse extends EventEmitter {
  written: string[] = []
  writableLength = 0
  destroyed = false
  writeHead = () => this
  write = (text: string) => this.written.push(text)
  end = () => this.emit('close')
  destroy = () => {
    this.destroyed = true
    this.emit('close')
  }
}
const open = (heartbeat?: number) => {
  const app = createFakeApp()
  const response = new FakeResponse()
  const streams = createEventStreams(app.events, heartbeat)
  streams.open(response as unknown as ServerResponse, 'first')
  return { app, response, streams }
}

test('a quiet stream beats, so that a dead one is noticed', async () => {
  const { response, streams } = open(5)
  await expect.poll(() => response.written.length).toBeGreaterThan(2)
  expect(new Set(response.written)).toEqual(new Set(['\n']))
  streams.close()
})

test('an event with line breaks stays one line', () => {
  const { app, response, streams } = open()
  app.emit({ type: 'open', readings: ['a\nb'] })
  expect(response.written.at(-1)).toBe('{"type":"open","readings":["a\\nb"]}\n')
  streams.close()
})

test('a page that does not read is let go, instead of being kept in memory', () => {
  const { app, response } = open()
  response.writableLength = 2 ** 30
  app.emit({ type: 'changed', topics: ['app'] })
  expect(response.destroyed).toBe(true)
  expect(app.listeners.size).toBe(0)
})

test('what happens after the end is not written any more, even before the stream has closed', () => {
  const { app, response, streams } = open()
  response.end = () => true
  streams.close()
  const before = response.written.length
  app.emit({ type: 'changed', topics: ['app'] })
  expect(response.written.length).toBe(before)
})

test('a text is opened in the window used last only, and in the other once that is closed', () => {
  const { app, response, streams } = open()
  const second = new FakeResponse()
  streams.open(second as unknown as ServerResponse, 'second')
  const opened = () => [response, second].map(({ written }) => written.filter((line) => line !== '\n').length)
  const openText = () => app.emit({ type: 'open', readings: ['r1'] })
  openText()
  expect(opened()).toEqual([0, 1])
  streams.toFront('first')
  openText()
  expect(opened()).toEqual([1, 1])
  app.emit({ type: 'changed', topics: ['app'] })
  expect(opened()).toEqual([2, 2])
  response.end()
  openText()
  expect(opened()).toEqual([2, 3])
  streams.close()
})
