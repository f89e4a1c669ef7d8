import { pendingMigrations } from '#platform/database/migrate.ts'
import { readSettings } from '#platform/settings.ts'
import { boot } from '#shell/boot.ts'
import type { Output } from './output.ts'

/** `folkmoot migrate [--dry-run]` */
export async function run(args: readonly string[], output: Output): Promise<number> {
  const isDryRun = args.includes('--dry-run')
  if (args.some((arg) => arg !== '--dry-run')) {
    output.err('Use: folkmoot migrate [--dry-run]')
    return 2
  }
  const booted = await boot({ ...readSettings(process.env), logLevel: 'warn' }, { migrate: !isDryRun })
  try {
    const pending = await pendingMigrations(booted.house.database.pool)
    output.out(
      isDryRun
        ? `${pending.length} to run${pending.length ? `: ${pending.join(', ')}` : '.'}`
        : 'The database is up to date.',
    )
    return 0
  } finally {
    await booted.close()
  }
}
