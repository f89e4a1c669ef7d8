import type { Figure } from '../../../tools/bench.ts'
import { fillProposals } from './parts/fill-proposals.ts'
import { measuredServer } from './parts/measured-server.ts'

export const title = 'Proposals: 10,000 with 200,000 supports in one community'

const bar = 50
const times = 60

/** The built program with its demonstration; one request after another, from the request to the whole answer; the median. */
export async function run(report: (figure: Figure) => void): Promise<void> {
  const server = await measuredServer()
  try {
    const found = await server.pool.query(
      `SELECT community_id, matter_id, slug FROM matters.matter WHERE state = 'open' ORDER BY matter_id LIMIT 1`,
    )
    const { community_id: community, matter_id: matter, slug } = found.rows[0]
    await fillProposals(server.pool, { community, matter, proposals: 10_000, supports: 200_000 })
    const origin = `http://${server.host}`
    const session = await signIn(origin)
    const measure = async (what: string, ask: () => Promise<unknown>) => {
      const taken: number[] = []
      for (let k = -5; k < times; k++) {
        const before = performance.now()
        await ask()
        if (k >= 0) taken.push(performance.now() - before)
      }
      const median = taken.toSorted((a, b) => a - b)[Math.floor(times / 2)]!
      report({ what, bar: `≤ ${bar} ms`, reached: `${median.toFixed(1)} ms`, isReached: median <= bar })
    }
    const page = (path: string) => async () => {
      const answer = await fetch(`${origin}${path}`, { headers: { cookie: session, accept: 'text/html' } })
      if (!(await answer.text()).includes('</html>') || !answer.ok) throw new Error(`${path}: ${answer.status}`)
    }
    const [one] = (
      await server.pool.query('SELECT slug FROM proposals.proposal ORDER BY supports DESC, proposal_id LIMIT 1')
    ).rows
    await measure('the newest', page('/proposals'))
    await measure('the most supported, page 200', page('/proposals?sort=most&page=200'))
    await measure('of one matter and state', page(`/proposals?matter=${slug}&state=agreed&sort=moved`))
    await measure('search for words that many use', page('/proposals?q=market+place'))
    await measure('search for words that few use', page('/proposals?q=repair+caf%C3%A9+Hungate&sort=most'))
    await measure('one proposal', page(`/proposals/${one.slug}`))
    await measure('look-alikes before a proposal is sent, its draft saved', () => lookAlikes(origin, session, slug))
  } finally {
    await server.stop()
  }
}

async function signIn(origin: string): Promise<string> {
  const answer = await fetch(`${origin}/demo-sign-in`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'as=resident',
    redirect: 'manual',
  })
  return answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])[0] ?? ''
}

async function lookAlikes(origin: string, cookie: string, matter: string): Promise<void> {
  const body = new URLSearchParams({
    matter,
    title: 'A new bench in the market place',
    why: 'People who wait in the market place have nowhere to sit, and have asked for it for years.',
  })
  const answer = await fetch(`${origin}/proposals/new`, { method: 'POST', headers: { origin, cookie }, body })
  if (!(await answer.text()).includes('id="alike"')) throw new Error(`No look-alikes were shown: ${answer.status}`)
}
