import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['folkmoot-source'] },
  ssr: { resolve: { conditions: ['folkmoot-source'] } },
  test: {
    include: ['journeys/*.spec.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
})
