import { startTestServer, type TestServer } from './throwaway-server.ts'

let server: TestServer | null = null

/** Vitest calls this once before all test files; workers inherit the environment. */
export async function setup(): Promise<void> {
  server = await startTestServer(process.env)
  process.env.FOLKMOOT_TEST_DATABASE_URL = server.url
  process.env.FOLKMOOT_TEST_TEMPLATE = server.template
}

export async function teardown(): Promise<void> {
  await server?.stop()
}
