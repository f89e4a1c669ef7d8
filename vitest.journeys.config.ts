import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['folkmoot-source'] },
  ssr: { resolve: { conditions: ['folkmoot-source'] } },
  test: {
    include: ['journeys/*.spec.ts'],
    globalSetup: ['journeys/support/shared-folder.ts'],
    // On the project's own check a test that fails once is tried once more, and named in the output as having needed it.
    retry: process.env.CI ? 1 : 0,
    testTimeout: 120_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
})
