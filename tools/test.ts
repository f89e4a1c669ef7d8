import { existsSync } from 'node:fs'
import { findBrowser } from './browser.ts'
import { buildAll } from './build.ts'
import { findDebianPostgres } from './debian-postgres.ts'
import { isBuilt } from './is-built.ts'
import { root, run, runSteps } from './run.ts'

/**
 * `npm test`: rules, properties, database tests on the embedded PostgreSQL and again on a PostgreSQL server of the
 * machine, page tests, faults on the built server, and journeys in a real browser. Words after `npm test --` go to the
 * first step alone. `npm run test:nightly` kills twenty times each instead of three, and counts many more elections.
 */
const isNightly = process.argv.includes('--nightly')
const words = process.argv.slice(2).filter((word) => word !== '--nightly')
const leftOut: string[] = []

const browser = await findBrowser()
const server = await findDebianPostgres()
if (!browser.path) leftOut.push(`journeys in a browser: ${browser.why}`)
if (!server.path) leftOut.push(`database tests on a second PostgreSQL server: ${server.why}`)
if (!existsSync(`${root}/../shared/data`))
  leftOut.push(
    'checks on data that is not shipped (nine of eleven published conversations, all published elections): no folder ../shared/data',
  )

const steps: [string, () => Promise<number>][] = [
  ['build', async () => (isBuilt() ? 0 : buildAll().then(() => 0))],
  [
    'rules, properties, database and pages, on the embedded PostgreSQL',
    () => run('vitest', ['run', ...words], isNightly ? { FOLKMOOT_TEST_NIGHTLY: '1' } : {}),
  ],
]
if (words.length === 0) {
  if (server.path) {
    const environment = { FOLKMOOT_TEST_SERVER: 'debian' }
    steps.push([`database tests on ${server.version}`, () => run('vitest', ['run', '.db.test.ts'], environment)])
  }
  const kills = isNightly ? '20' : '3'
  steps.push([
    `faults on the built server: kills, ${kills} of each kind, a full disk, slow clients, long waits`,
    () => run('vitest', ['run', '--config', 'vitest.reliability.config.ts'], { FOLKMOOT_TEST_KILLS: kills }),
  ])
  if (browser.path) {
    const environment = { FOLKMOOT_TEST_BROWSER: browser.path, FOLKMOOT_TEST_BROWSER_ARGS: browser.args.join('\n') }
    steps.push([
      'journeys in a real browser',
      () => run('vitest', ['run', '--config', 'vitest.journeys.config.ts'], environment),
    ])
  }
}
process.exitCode = await runSteps(steps)
for (const line of leftOut) console.log(`left out  ${line}`)
