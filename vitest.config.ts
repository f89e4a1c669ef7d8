import { defineConfig } from 'vitest/config'

const common = { conditions: ['folkmoot-source'] }

export default defineConfig({
  resolve: common,
  ssr: { resolve: common },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'app/**/*.test.{ts,tsx}', 'seeds/**/*.test.ts', 'tools/**/*.test.ts'],
    globalSetup: ['app/platform/testing/global-setup.ts'],
    // On the project's own check a test that fails once is tried once more, and named in the output as having needed it.
    retry: process.env.CI ? 1 : 0,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
})
