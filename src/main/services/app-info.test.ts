import { describe, expect, it } from 'vitest'
import { appHandlers } from './app-info'

const info = () => ({ version: '1', shell: 'host' as const, dataFolder: '/d', problems: [] })

describe('opening a link', () => {
  it.each(['https://example.org/a?b', 'http://example.org/', 'mailto:ann@example.org'])(
    'opens %s',
    async (url) => {
      const opened: string[] = []
      await appHandlers(info, async (address) => void opened.push(address))['app.openLink']({ url })
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
    const open = appHandlers(info, async (address) => void opened.push(address))['app.openLink']
    await expect(open({ url })).rejects.toMatchObject({ name: 'DeniedError' })
    expect(opened).toEqual([])
  })
})
