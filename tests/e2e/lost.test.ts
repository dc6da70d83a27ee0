import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { electron } from './processes'
import { appPerTest } from './under-test'

const app = appPerTest()

// On Electron the window ends with the process that owns the data.
test.skipIf(electron)('a window whose host has ended says so, and no screen leaves it empty', async () => {
  await app.waitText('Start here')
  app.crashMain()
  await app.waitText('Lectern has stopped')

  // Its part of the program was never fetched.
  await app.press('Shift', 'n')
  await app.waitText('This could not be loaded.')
  expect(await app.text()).toContain('Lectern has stopped')
  await app.click('To the library')
  await app.waitText('Start here')

  // What it complained of is that there was nobody to ask; the next window has nothing to complain of.
  await app.close()
  await app.start()
  await app.waitText('Start here')
  expect(await app.text()).not.toContain('Lectern has stopped')
})

test('a card that is being written is there again after the app was ended in the middle of it', async () => {
  await app.waitText('Start here')
  await app.press('Shift', 'c')
  await app.waitText('You have no cards yet')
  await app.press('n')
  await app.waitField('TEXTAREA')
  await app.type('Where does the Amber rise?')
  const kept = () => readFile(join(app.data, 'settings.json'), 'utf8').catch(() => '')
  await app.waitFor('it kept', async () => (await kept()).includes('Where does the Amber rise?'))
  await app.close('SIGKILL')
  await app.start()
  await app.waitText('Start here')
  await app.press('Shift', 'c')
  await app.waitText('You have no cards yet')
  await app.press('n')
  await app.waitText('What you wrote and did not save is here again.')
  expect(await app.run(() => document.querySelector('textarea')!.value)).toBe('Where does the Amber rise?')
})
