import { defineConfig } from 'vitest/config'

const common = { conditions: ['folkmoot-source'] }

export default defineConfig({
  resolve: common,
  ssr: { resolve: common },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'app/**/*.test.{ts,tsx}', 'seeds/**/*.test.ts', 'tools/**/*.test.ts'],
    globalSetup: ['app/platform/testing/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
})
