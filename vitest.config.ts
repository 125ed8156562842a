import { defineConfig } from 'vitest/config'

/** Two projects: what runs beside the code in one process each, and what starts real programs. */
export default defineConfig({
  test: {
    // Stories wait for other programs most of their time: two at once on two cores.
    maxWorkers: 2,
    coverage: {
      provider: 'v8',
      include: ['packages/{cable,crypto,tlog,event,governance,domain}/src/**/*.ts'],
      exclude: ['**/*.test.ts', '**/*.test-support.ts', '**/index.ts'],
      reportsDirectory: 'node_modules/.cache/coverage',
      thresholds: Object.fromEntries(
        ['cable', 'crypto', 'tlog', 'event', 'governance', 'domain'].map((name) => [
          `packages/${name}/src/**`,
          { branches: 95 },
        ]),
      ),
    },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.ts', 'tools/*.test.mjs'],
          // Shared machines are slow at times; a test that hangs is still ended.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['e2e/world/temporary.ts'],
          testTimeout: 400_000,
          hookTimeout: 400_000,
        },
      },
    ],
  },
})
