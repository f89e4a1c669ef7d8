import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startTestServer, withDatabase } from '../app/platform/testing/throwaway-server.ts'
import { beginsTable, personalColumns, personalTable } from './personal-data.ts'
import { root } from './run.ts'
import { describeTables } from './tables.ts'

/** `npm run describe`: writes docs/tables.md and the table of docs/personal-data.md anew. */
const file = join(root, 'docs/personal-data.md')
const [before] = readFileSync(file, 'utf8').split('<!-- made by')
writeFileSync(file, `${before}${beginsTable}\n\n${personalTable(personalColumns(root))}`)

const server = await startTestServer(process.env)
try {
  writeFileSync(join(root, 'docs/tables.md'), await describeTables(withDatabase(server.url, server.template), root))
} finally {
  await server.stop()
}
