import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** The app itself, through a real window: one at a time, on what scripts/build.mjs made. */
export default defineConfig({
  resolve: {
    alias: { '#tests': resolve('tests'), '#core': resolve('src/core'), '#main': resolve('src/main') },
  },
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
})
