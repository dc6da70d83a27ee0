import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const alias = Object.fromEntries(
  ['core', 'contract', 'main', 'renderer'].map((room) => [`#${room}`, resolve('src', room)]),
)

export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      // The loopback host and the command line run on plain Node, the oldest we support.
      target: 'node20',
      externalizeDeps: {
        exclude: [
          'lowdb',
          'steno',
          'zod',
          'marked',
          'chardet',
          'htmlparser2',
          'pdfjs-dist',
          'ts-fsrs',
          'sql.js',
          'fzstd',
          'fflate',
          '@mozilla/readability',
          'linkedom',
          'mammoth',
          'css-select',
          'cssom',
          'html-escaper',
          'uhyphen',
        ],
      },
      rollupOptions: {
        input: {
          index: resolve('src/main/index.ts'),
          host: resolve('src/main/host.ts'),
          cli: resolve('src/main/cli.ts'),
          worker: resolve('src/main/jobs/worker.ts'),
        },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: resolve('src/preload/index.ts'),
        // A sandboxed preload has to be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    resolve: { alias },
    plugins: [react()],
    build: {
      minify: 'oxc',
      cssMinify: true,
      // Fonts stay files: the content security policy allows no data: addresses.
      assetsInlineLimit: 0,
      rollupOptions: { input: resolve('src/renderer/index.html') },
    },
  },
})
