import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Outside } from '#main/app-types'
import { appHandlers } from './app-info'

const info = () => ({ version: '1', shell: 'host' as const, dataFolder: '/d', problems: [] })

const outsideOf = (opened: string[]): Outside => ({
  openLink: async (url) => void opened.push(url),
  showFile: async (path) => void opened.push(path),
})

describe('opening a link', () => {
  it.each(['https://example.org/a?b', 'http://example.org/', 'mailto:ann@example.org'])(
    'opens %s',
    async (url) => {
      const opened: string[] = []
      await appHandlers(info, outsideOf(opened))['app.openLink']({ url })
      expect(opened).toEqual([url])
    },
  )

  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'smb://host/x',
    '/etc/passwd',
    ' ',
    'ms-msdt:/id',
  ])('never opens %j', async (url) => {
    const opened: string[] = []
    const open = appHandlers(info, outsideOf(opened))['app.openLink']
    await expect(open({ url })).rejects.toMatchObject({ name: 'DeniedError' })
    expect(opened).toEqual([])
  })
})

describe('showing a file', () => {
  const data = mkdtempSync(join(tmpdir(), 'lectern-shown-'))
  const file = join(data, 'cards.csv')
  writeFileSync(file, '')
  mkdirSync(join(data, 'log'))
  writeFileSync(join(data, 'log', '1.json'), '')
  afterAll(() => rmSync(data, { recursive: true }))
  const show = (file: string, opened: string[] = []) =>
    appHandlers(() => ({ ...info(), dataFolder: data }), outsideOf(opened))['app.showFile']({ file })

  it('shows one that was saved, and the folder itself', async () => {
    const opened: string[] = []
    await show(file, opened)
    await show(data, opened)
    expect(opened).toEqual([file, data])
  })

  it('shows nothing else', async () => {
    const elsewhere = ['/etc/passwd', join(data, 'log', '1.json'), join(data, '..'), `${data}/../x`, 'x']
    for (const path of elsewhere) await expect(show(path)).rejects.toMatchObject({ name: 'DeniedError' })
    await expect(show(join(data, 'gone.csv'))).rejects.toMatchObject({ name: 'NotFoundError' })
    const nobody = appHandlers(() => ({ ...info(), dataFolder: data }), undefined)
    await expect(nobody['app.showFile']({ file })).rejects.toMatchObject({ name: 'DeniedError' })
  })
})
