import { readSettings } from '#platform/settings.ts'
import { loadDemonstration } from '#seeds/demonstration.ts'
import { boot } from '#shell/boot.ts'
import { asPlainError } from './plain-trouble.ts'

/**
 * A process of its own that loads the demonstration for `folkmoot start` and gives back all the memory this takes. It is
 * told the database's address, says by its exit code how it went, and ends with its parent.
 */
process.once('disconnect', () => process.exit(1))
process.once('message', async (databaseUrl: string) => {
  try {
    const booted = await boot({ ...readSettings(process.env), databaseUrl }, { migrate: false })
    await loadDemonstration(booted.house, (line) => console.log(line))
    process.exit(0)
  } catch (error) {
    console.error(asPlainError(error)?.message ?? error)
    process.exit(2)
  }
})
