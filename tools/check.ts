import { run, runSteps } from './run.ts'

/** `npm run check`: format and lint, types, import fence, dead code. */
process.exitCode = await runSteps([
  ['format and lint', () => run('biome', ['ci', '--error-on-warnings', '.'])],
  ['types', () => run('tsc', ['--noEmit', '-p', '.'])],
  ['types of what runs in browsers', () => run('tsc', ['--noEmit', '-p', 'tsconfig.islands.json'])],
  [
    'import fence',
    () => run('depcruise', ['--config', '.dependency-cruiser.mjs', 'app', 'packages', 'seeds', '--output-type', 'err']),
  ],
  ['dead code', () => run('knip', [])],
])
