import { defineConfig } from 'vitest/config'

/** Faults: kills, a full disk, slow clients, on the built server. One after the other, so that they meet only their own. */
export default defineConfig({
  resolve: { conditions: ['folkmoot-source'] },
  ssr: { resolve: { conditions: ['folkmoot-source'] } },
  test: {
    include: ['reliability/*.test.ts'],
    // On the project's own check a test that fails once is tried once more, and named in the output as having needed it.
    retry: process.env.CI ? 1 : 0,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
})
