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
    testTimeout: 60_000,
  },
})
