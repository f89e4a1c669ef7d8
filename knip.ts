import type { KnipConfig } from 'knip'

const config: KnipConfig = {
  entry: ['tools/*.ts', 'app/cli/main.ts', 'app/**/islands/*.ts', 'app/**/*-worker.ts', '{app,packages}/**/bench/*.ts', 'journeys/*.spec.ts', 'vitest.journeys.config.ts'],
  project: ['app/**/*.{ts,tsx}', 'seeds/**/*.{ts,tsx}', 'tools/*.ts', 'journeys/*.ts'],
  ignoreExportsUsedInFile: true,
  workspaces: { 'packages/*': { entry: ['src/index.ts', 'bench/*.ts'], project: 'src/**/*.ts' } },
}

export default config
