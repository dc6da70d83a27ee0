import { once } from './once.mjs'
import { at, root } from './root.mjs'
import { run } from './run.mjs'

/** Installs the packages when package-lock.json is not the one they came from. */
export function install({ quiet = false } = {}) {
  return once({
    stamp: at('node_modules/.lectern-lock'),
    folder: root,
    paths: [at('package-lock.json')],
    work: () => {
      console.error('Installing packages, once …')
      run('Installing packages', 'npm', ['ci', '--ignore-scripts', '--loglevel=error'], { quiet })
    },
  })
}

/** Builds out/ when sources or what ships with them have changed. */
export function build({ quiet = false } = {}) {
  return once({
    stamp: at('out/.lectern-build'),
    folder: root,
    paths: ['package-lock.json', 'electron.vite.config.ts', 'tsconfig.json', 'src', 'resources'].map((path) =>
      at(path),
    ),
    work: () => {
      console.error('Building …')
      // By path and this Node: no shell, no .bin, the same on every system.
      const tool = at('node_modules/electron-vite/bin/electron-vite.js')
      run('Building', process.execPath, [tool, 'build', '--logLevel', 'warn'], { quiet })
    },
  })
}
