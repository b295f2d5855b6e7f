import { defineConfig } from 'vitest/config'

const shared = { environment: 'node', pool: 'forks', testTimeout: 20_000, hookTimeout: 60_000 } as const

/**
 * Three groups, because they need different things: `core` only Node, `browser` a built renderer and a Chromium, `desktop` an
 * Electron and a display. `npm test` runs them in this order; `npx vitest --project core` runs one.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'core',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/browser/**', 'tests/desktop/**', 'tests/bench/**'],
        },
      },
      {
        test: {
          ...shared,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          exclude: ['tests/browser/screens/**'],
          globalSetup: ['tests/support/build-renderer.ts'],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'screens',
          // Pictures for people, not checks: they are taken only when asked for.
          include: process.env.FOYER_SCREENS ? ['tests/browser/screens/**/*.test.ts'] : [],
          globalSetup: ['tests/support/build-renderer.ts'],
          testTimeout: 300_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'desktop',
          include: ['tests/desktop/**/*.test.ts'],
          globalSetup: ['tests/support/build-desktop.ts'],
          // Windows fight for the one display's focus.
          fileParallelism: false,
          testTimeout: 120_000,
        },
      },
    ],
  },
})
