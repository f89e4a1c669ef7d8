import pg from 'pg'

/** How many queries a piece of work sends to the database, whatever else of this process is quiet meanwhile. */
export async function countQueries(work: () => Promise<unknown>): Promise<number> {
  const client = pg.Client.prototype
  const { query } = client
  let asked = 0
  client.query = function (this: pg.Client, ...parameters: unknown[]) {
    asked++
    return Reflect.apply(query, this, parameters)
  } as typeof query
  try {
    await work()
    return asked
  } finally {
    client.query = query
  }
}
