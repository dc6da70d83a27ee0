import { copyFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { atBackups } from './backup-screens'
import { newData } from './driver'
import { pasteText } from './screens'
import { appPerFile, byKeyboard } from './under-test'

/** Everything saved to one file, and brought back on a new computer. */
const app = appPerFile()
const { tabTo, focuses } = byKeyboard(app)
const NAME = 'lectern-backup-'
let remove = async () => {}
afterAll(() => remove())
const backups = async () => (await readdir(app.data)).filter((name) => name.startsWith(NAME))
const press = async (name: string) => {
  await tabTo(name)
  await app.press('Enter')
}

test('a backup is saved by keyboard, and shown in its folder', async () => {
  await pasteText(app, 'Tides\n\nThe sea rises twice a day, and falls twice a day, as the moon goes round.')
  await app.go('#/cards')
  await app.waitText('You have no cards yet')
  await app.press('n')
  await app.waitField('TEXTAREA')
  await app.type('What rises twice a day?')
  await app.press('Tab')
  await app.type('the sea')
  await app.waitText('One card.')
  await app.press('Control', 'Enter')
  await app.waitText('Card made')
  await app.press('Escape')
  await atBackups(app)
  await press('Save a backup')
  await app.waitText(`Saved to ${join(app.data, NAME)}`)
  expect(await backups()).toHaveLength(1)
  await press('Show in folder')
  await app.waitText('The folder could not be opened.')
})

test('in an empty folder it says what is missing, and all of it comes back', async () => {
  const [name] = await backups()
  const before = app.data
  await app.close()
  const next = await newData()
  remove = next.remove
  app.data = next.path
  await copyFile(join(before, name!), join(app.data, name!))
  await app.start()
  await atBackups(app)
  await press('Restore from a backup…')
  await app.waitText('Look inside')
  expect(await app.axe()).toEqual([])
  await press('Look inside')
  await app.waitText('Missing here')
  expect(await app.text()).toMatch(/Texts\s+1\s+1\s+Cards\s+1\s+1\s+Answers\s+0\s+0/)
  expect(await app.axe()).toEqual([])
  await focuses('Bring back what is missing')
  await app.press('Enter')
  await app.waitText('came back.')
  await focuses('Close')
  await app.press('Enter')
  await app.go('#/cards')
  await app.waitText('What rises twice a day?')
  await app.go('#/')
  await app.waitText('Tides')
})

test('once more there is nothing to bring back; what is no backup is refused in words', async () => {
  await atBackups(app)
  await press('Restore from a backup…')
  await press('Look inside')
  await app.waitText('All of it is here already.')
  await app.press('Escape')
  await writeFile(join(app.data, 'lectern-backup-2020-01-01.zip'), 'no ZIP')
  await press('Restore from a backup…')
  await app.waitText('Look inside')
  const describes = () => app.run(() => document.activeElement?.getAttribute('aria-describedby') ?? '')
  await app.waitFor('the file in the list', async () => {
    await app.press('Tab')
    return (await describes()).includes('2020')
  })
  await app.press('Enter')
  await app.waitText('This is no backup of Lectern’s.')
  await app.press('Escape')
})
