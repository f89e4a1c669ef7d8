// A program for tests: holds the embedded database of a folder as Folkmoot does, until its input ends or it is killed.
import { silentLog } from '../../../log.ts'
import { PlainError } from '../../../plain-error.ts'
import { debianPostgres } from '../../../testing/debian-postgres.ts'
import { startEmbedded } from '../start-embedded.ts'

const binaries = process.env.FOLKMOOT_TEST_SERVER === 'debian' ? { binaries: debianPostgres() } : {}
try {
  const held = await startEmbedded({ folder: process.argv[2]!, log: silentLog, ...binaries })
  process.stdout.write(`${JSON.stringify({ url: held.url, server: held.pid(), wasAdopted: held.wasAdopted })}\n`)
  process.stdin.resume().once('end', () => void held.stop().then(() => process.exit(0)))
} catch (error) {
  process.stdout.write(`${JSON.stringify({ refusal: error instanceof PlainError ? error.message : String(error) })}\n`)
  process.exit(1)
}
