import { expect, it } from 'vitest'
import { windowOptions } from './window-options'

const look = {
  state: { box: null, maximized: false },
  background: '#faf7f2',
  preload: '/app/out/preload/index.cjs',
  icon: '/app/resources/icons/icon.png',
  dev: false,
}

it('a window has exactly these web preferences', () => {
  expect(windowOptions(look).webPreferences).toEqual({
    preload: '/app/out/preload/index.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    devTools: false,
    spellcheck: false,
  })
  expect(windowOptions({ ...look, dev: true }).webPreferences?.devTools).toBe(true)
})

it('a window opens unseen, in its own colour, where it was or at the default size', () => {
  expect(windowOptions(look)).toMatchObject({
    show: false,
    backgroundColor: '#faf7f2',
    width: 1280,
    height: 860,
    minWidth: 480,
    minHeight: 400,
  })
  const box = { x: 5, y: 6, width: 700, height: 800 }
  expect(windowOptions({ ...look, state: { box, maximized: false } })).toMatchObject(box)
})
