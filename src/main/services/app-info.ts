import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Handlers } from '#contract/api'
import type { AppInfo } from '#contract/app'
import type { Outside } from '#main/app-types'
import { DeniedError, NotFoundError } from '#main/errors'

/** Schemes that open in another program without running anything of the page's. */
const OPENED = ['http:', 'https:', 'mailto:']

export function appHandlers(
  info: () => AppInfo,
  outside: Outside | undefined,
): Pick<Handlers, 'app.info' | 'app.openLink' | 'app.showFile'> {
  return {
    'app.info': info,
    async 'app.openLink'({ url }) {
      const address = URL.canParse(url) ? new URL(url) : null
      if (!outside || !address || !OPENED.includes(address.protocol)) {
        throw new DeniedError('Lectern does not open this address.')
      }
      await outside.openLink(address.href)
      return {}
    },
    async 'app.showFile'({ file }) {
      const [path, data] = [resolve(file), resolve(info().dataFolder)]
      // What Lectern saves stands right in its folder: nothing else is anybody's business here.
      if (!outside || (path !== data && dirname(path) !== data))
        throw new DeniedError('Lectern does not show this file.')
      if (!(await stat(path).catch(() => null))) throw new NotFoundError('This file is not there any more.')
      await outside.showFile(path)
      return {}
    },
  }
}
