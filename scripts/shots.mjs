import './lib/node-version.mjs'
import { bundle } from './lib/bundle.mjs'
import { build, install } from './lib/prepare.mjs'
import { at } from './lib/root.mjs'
import { script } from './lib/run.mjs'

// npm run shots [-- SCREEN …]: every screen, theme and width into shots/.
script(async (screens) => {
  install()
  build()
  const { testBrowser } = await import('./lib/test-browser.mjs')
  const browser = await testBrowser()
  if (!browser) throw new Error('Pictures need Chromium and chromedriver (LECTERN_CHROMIUM, CHROMEDRIVER).')
  Object.assign(process.env, browser)
  const { default: shots } = await import(await bundle(at('tests/e2e/shots.ts')))
  await shots(screens)
})
