import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const VERSION = '0.3.93'
/** Its own folder: it is measured beside, and is no part of this project. */
const FOLDER = resolve('node_modules/.cache/lectern-bench')

const PAGE = `<!doctype html><meta charset="utf-8"><title>epub.js</title>
<style>html, body { margin: 0; height: 100% } #area { width: 100vw; height: 100vh }</style>
<div id="area"></div><script src="/jszip.js"></script><script src="/epub.js"></script>`

/** Gets epub.js once, from npm; throws where that cannot be reached. */
async function install(): Promise<void> {
  if (existsSync(join(FOLDER, 'node_modules/epubjs/dist/epub.js'))) return
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const args = ['install', '--prefix', FOLDER, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund']
  await promisify(execFile)(npm, [...args, `epubjs@${VERSION}`], { shell: process.platform === 'win32' })
}

/** Serves epub.js with a book on the loopback interface; gives the address of its page. */
export async function serveEpubjs(book: Uint8Array): Promise<{ url: string; close: () => void }> {
  await install()
  const files: Record<string, [type: string, body: string | Uint8Array]> = {
    '/': ['text/html', PAGE],
    '/epub.js': ['text/javascript', await readFile(join(FOLDER, 'node_modules/epubjs/dist/epub.js'))],
    '/jszip.js': ['text/javascript', await readFile(join(FOLDER, 'node_modules/jszip/dist/jszip.js'))],
    '/book.epub': ['application/epub+zip', book],
  }
  const server = createServer((request, response) => {
    const [type, body] = files[request.url ?? ''] ?? ['text/plain', '']
    response.writeHead(body === '' ? 404 : 200, { 'content-type': type }).end(body)
  }).listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => server.close(),
  }
}
