import { execFile } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { Driver, newData, type View } from './driver'
import { learnBefore } from './past'
import { chromium } from './processes'
import { answersBefore } from './progress-past'
import { PROGRESS_STATES, PROGRESS_VIEWS, type ProgressState } from './progress-screens'
import { FIRST_SCREENS, fill, SCREENS, type Screen, THEMES, VIEWS } from './screens'
import { studyBefore } from './study-screens'

const folder = resolve('shots')
const nameOf = (view: View) => (view.zoom ? `${view.width}@${view.zoom}` : `${view.width}`)

/** Photographs every screen in every theme and width, and lays each screen's pictures on one sheet. */
export default async function shots(only: string[] = []): Promise<void> {
  if (only.length === 0) await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const wanted = (screen: Screen) => only.length === 0 || only.includes(screen.name)
  for (const state of PROGRESS_STATES.filter(wanted)) await progress(state)
  if (only.length > 0 && ![...FIRST_SCREENS, ...SCREENS].some(wanted)) return
  const data = await newData()
  const app = new Driver()
  app.data = data.path
  await app.start()
  try {
    for (const screen of FIRST_SCREENS.filter(wanted)) await photograph(app, screen)
    await app.close()
    await learnBefore(data.path)
    await studyBefore(data.path)
    await app.start()
    await fill(app)
    for (const screen of SCREENS.filter(wanted)) await photograph(app, screen)
  } finally {
    await app.close()
    await data.remove()
  }
  console.log(`Shots and a contact sheet a screen: ${folder}`)
}

/** Progress after so many answers, on a data folder of its own. */
async function progress(state: ProgressState): Promise<void> {
  const data = await newData()
  const app = new Driver()
  app.data = data.path
  await answersBefore(data.path, state.answers)
  await app.start()
  try {
    await photograph(app, state, PROGRESS_VIEWS)
  } finally {
    await app.close()
    await data.remove()
  }
}

async function photograph(app: Driver, screen: Screen, views: readonly View[] = VIEWS): Promise<void> {
  await app.resize({})
  await screen.show(app)
  const files: string[] = []
  for (const theme of THEMES) {
    await app.theme(theme)
    for (const view of views) {
      await app.resize(view)
      await app.settled()
      const file = `${screen.name}-${theme}-${nameOf(view)}.png`
      await app.screenshot(join(folder, file))
      files.push(file)
    }
  }
  await sheet(screen.name, files)
}

/** One picture of all of a screen's pictures, a theme a row. */
async function sheet(name: string, files: string[]): Promise<void> {
  const cells = files.map((file) => `<figure><img src="${file}"><figcaption>${file}</figcaption></figure>`)
  const style =
    'body{margin:0;padding:12px;font:11px sans-serif;background:#777;display:grid;gap:12px;' +
    `grid-template-columns:repeat(${VIEWS.length},auto);justify-items:center;justify-content:center}` +
    'figure{margin:0}img{height:400px;display:block}'
  const page = join(folder, `${name}.html`)
  await writeFile(page, `<!doctype html><meta charset="utf-8"><style>${style}</style>${cells.join('')}`)
  await promisify(execFile)(chromium!, [
    '--headless=new',
    '--disable-gpu',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--window-size=2080,1760',
    '--hide-scrollbars',
    `--screenshot=${join(folder, `sheet-${name}.png`)}`,
    `file://${page}`,
  ])
  await rm(page)
}
