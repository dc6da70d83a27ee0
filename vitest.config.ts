import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    alias: {
      ...Object.fromEntries(
        ['core', 'contract', 'main', 'renderer'].map((room) => [`#${room}`, resolve('src', room)]),
      ),
      '#tests': resolve('tests'),
      '#scripts': resolve('scripts'),
    },
  },
  test: {
    include: [
      'src/**/*.test.{ts,tsx}',
      'scripts/lib/*.test.mjs',
      'tests/{property,durability,start,contract}/**/*.test.ts',
    ],
    globalSetup: 'tests/temporary-folder.ts',
    testTimeout: 60_000,
    // What is waited for comes when it comes: a busy machine takes longer than the usual second.
    expect: { poll: { timeout: 30_000 } },
  },
})
