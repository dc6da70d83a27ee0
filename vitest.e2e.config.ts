import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** The app itself, through a real window: one at a time, on what scripts/build.mjs made. */
export default defineConfig({
  resolve: {
    alias: {
      '#core': resolve('src/core'),
      '#main': resolve('src/main'),
      '#scripts': resolve('scripts'),
      '#tests': resolve('tests'),
    },
  },
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: 'tests/temporary-folder.ts',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
})
