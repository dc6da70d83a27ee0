import type { Handlers } from '#contract/api'
import type { AppInfo } from '#contract/app'
import { DeniedError } from '#main/errors'

/** Schemes that open in another program without running anything of the page's. */
const OPENED = ['http:', 'https:', 'mailto:']

export function appHandlers(
  info: () => AppInfo,
  openLink: ((url: string) => Promise<void>) | undefined,
): Pick<Handlers, 'app.info' | 'app.openLink'> {
  return {
    'app.info': info,
    async 'app.openLink'({ url }) {
      const address = URL.canParse(url) ? new URL(url) : null
      if (!openLink || !address || !OPENED.includes(address.protocol)) {
        throw new DeniedError('Lectern does not open this address.')
      }
      await openLink(address.href)
      return {}
    },
  }
}
