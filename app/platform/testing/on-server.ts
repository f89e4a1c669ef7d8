import pg from 'pg'

/** Runs one statement on a connection of its own. */
export async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/**
 * Removes a database, whoever is still connected to it. The server's own vacuum may be at work there, which only a
 * superuser may end by force: PostgreSQL itself asks it to leave where no force is used.
 */
export async function dropDatabase(url: string, name: string): Promise<void> {
  try {
    await onServer(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && error.code === '42501')) throw error
    await onServer(url, `DROP DATABASE IF EXISTS ${name}`)
  }
}
