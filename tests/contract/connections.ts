import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AppEvent, Reply } from '#contract/api'
import type { Source } from '#contract/jobs'
import { createApp } from '#main/app'
import { connect } from '#main/shells/electron/bridge'
import { FakeElectron } from '#main/shells/electron/fake-electron'
import { startHost } from '#main/shells/host/server'
import { systemPorts } from '#main/shells/ports'
import { freshFolder } from './folder'

/** A window's way to an app, with what a test needs beside it. */
export interface Connection {
  data: string
  acceptsPaths: boolean
  /** Takes anything, as a hostile page would send it. */
  send: (method: string, input: unknown) => Promise<Reply>
  /** Every event so far. */
  events: AppEvent[]
  source: (name: string, bytes: Uint8Array) => Promise<Source>
  close: () => Promise<void>
}

export interface OpenOptions {
  data?: string
  resources?: string
}

async function openApp(acceptPaths: boolean, { data, resources = 'resources' }: OpenOptions) {
  const folder = data ?? (await freshFolder())
  const app = await createApp({
    data: folder,
    resources,
    ports: systemPorts(() => {}),
    version: '0.0.0',
    shell: acceptPaths ? 'electron' : 'host',
    acceptPaths,
  })
  return { data: folder, app }
}

/** As in Electron: one channel, everything cloned on the way, files by their path. */
export async function overBridge(options: OpenOptions = {}): Promise<Connection> {
  const { data, app } = await openApp(true, options)
  const electron = new FakeElectron()
  new electron.BrowserWindow({})
  const window = electron.windows[0]!
  const events: AppEvent[] = []
  window.webContents.send = (_channel, message) => void events.push(structuredClone(message) as AppEvent)
  const bridge = connect(electron.ipcMain, app, window.webContents)
  return {
    data,
    acceptsPaths: true,
    events,
    send: async (method, input) =>
      structuredClone((await electron.invoke('rpc', structuredClone([method, input]))) as Reply),
    source: async (name, bytes) => {
      const path = join(await freshFolder(), name)
      await writeFile(path, bytes)
      return { path }
    },
    close: async () => {
      bridge.disconnect()
      await app.close()
    },
  }
}

/** As in the loopback host's page: HTTP with a bearer token, events line by line, files by upload. */
export async function overHttp(options: OpenOptions = {}): Promise<Connection> {
  const { data, app } = await openApp(false, options)
  const host = await startHost({ app, rendererDir: await freshFolder() })
  const authorization = `Bearer ${host.token}`
  const headers = { authorization, 'content-type': 'application/json' }
  const stop = new AbortController()
  const events: AppEvent[] = []
  const stream = await fetch(`${host.origin}/events`, {
    method: 'POST',
    headers,
    body: '{}',
    signal: stop.signal,
  })
  const following = follow(stream, events)
  return {
    data,
    acceptsPaths: false,
    events,
    send: async (method, input) => {
      const body = JSON.stringify(input)
      const response = await fetch(`${host.origin}/rpc/${encodeURIComponent(method)}`, {
        method: 'POST',
        headers,
        body,
      })
      if (!response.ok) throw new Error(`HTTP ${response.status}`)
      return (await response.json()) as Reply
    },
    source: async (name, bytes) => {
      const response = await fetch(`${host.origin}/upload?name=${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/octet-stream' },
        body: Uint8Array.from(bytes),
      })
      if (!response.ok) throw new Error(`HTTP ${response.status}`)
      return (await response.json()) as { upload: string }
    },
    close: async () => {
      stop.abort()
      await following
      await host.close()
      await app.close()
    },
  }
}

async function follow(stream: Response, events: AppEvent[]): Promise<void> {
  let rest = ''
  const decoder = new TextDecoder()
  try {
    for await (const chunk of stream.body!) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) if (line.trim() !== '') events.push(JSON.parse(line) as AppEvent)
    }
  } catch {
    // The test has hung up.
  }
}
