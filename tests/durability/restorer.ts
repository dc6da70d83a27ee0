import { resolve } from 'node:path'
import { createApp } from '#main/app'
import { systemPorts } from '#main/shells/ports'

/** Restores a backup into a folder, and says when it begins and when it is done. */
export async function restore(data: string, file: string): Promise<void> {
  const app = await createApp({
    ...{ data, resources: resolve('resources'), ports: systemPorts(() => {}) },
    ...{ version: '1', shell: 'host', acceptPaths: true },
  })
  const isOver = new Promise<void>((done) =>
    app.events.subscribe((event) => {
      if (event.type === 'job' && event.job.state !== 'running') done()
    }),
  )
  process.stdout.write('begins\n')
  await app.dispatch('backup.restore', { source: { path: file } })
  await isOver
  process.stdout.write('done\n')
  await app.close()
}
