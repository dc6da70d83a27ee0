import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newData } from './driver'
import { fromMenu } from './library-screens'
import { learnBefore } from './past'
import { appPerTest } from './under-test'

const app = appPerTest(async (app) => {
  await learnBefore(app.data)
  await app.start()
})

test('a text is handed on with its cards, which are new to somebody who has neither', async () => {
  await app.waitText('The Salt Road')
  await fromMenu(app, 'The Salt Road', 'Hand it on with its cards')
  await app.waitText('begins with new cards')
  await app.click('With its cards')
  await app.waitText('saved to')
  const mine = app.data
  const [file] = (await readdir(mine)).filter((name) => name.endsWith('.zip'))
  expect(file).toBe('text-The-Salt-Road.zip')
  await app.close()

  const theirs = await newData()
  app.data = theirs.path
  try {
    await app.start()
    await app.waitText('Start here')
    await app.drop(join(mine, file!))
    await app.waitText('came along with the text')
    await app.waitFor('the text', () => app.run(() => location.hash.startsWith('#/read/')))
    await app.go('#/cards')
    const lines = () => app.run(() => document.querySelectorAll('main [role="option"][data-card]').length)
    await app.waitFor('the cards', async () => (await lines()) > 3)
    await app.close()
  } finally {
    app.data = mine
    await app.start()
    await theirs.remove()
  }
})
