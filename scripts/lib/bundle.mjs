import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'
import { at } from './root.mjs'

/** The rooms by the names they are imported under. */
export const alias = {
  ...Object.fromEntries(
    ['core', 'contract', 'main', 'renderer'].map((room) => [`#${room}`, at('src', room)]),
  ),
  '#tests': at('tests'),
}

/**
 * Makes one file of a TypeScript entry and all of ours it imports, for plain Node; packages stay imports.
 * Gives the file's address, to import or to run; it lies in .cache.
 */
export async function bundle(entry) {
  const { build } = await import('vite')
  const name = basename(entry).replace(/\.ts$/, '.mjs')
  const outDir = at('.cache/bundles')
  await build({
    configFile: false,
    root: at(),
    logLevel: 'warn',
    resolve: { alias },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { entryFileNames: name } },
    },
  })
  return pathToFileURL(`${outDir}/${name}`)
}
