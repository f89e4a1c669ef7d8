import { defineConfig } from 'vitest/config'

/** Faults: kills, a full disk, slow clients, on the built server. One after the other, so that they meet only their own. */
export default defineConfig({
  resolve: { conditions: ['folkmoot-source'] },
  ssr: { resolve: { conditions: ['folkmoot-source'] } },
  test: {
    include: ['reliability/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
})
