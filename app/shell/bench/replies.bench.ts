import { setTimeout as wait } from 'node:timers/promises'
import type { Figure } from '../../../tools/bench.ts'
import { type MeasuredServer, measuredServer } from './parts/measured-server.ts'

export const title = 'Replies of the whole server: 10,000 contributions in one community'

const contributions = 10_000
/** Of them, so many that say nearly the same, each by an author with an address. */
const alike = 1_000
const tries = 60

type Report = (figure: Figure) => void

export async function run(report: Report): Promise<void> {
  const server = await measuredServer()
  try {
    const like = await fill(server)
    const cookie = await signInAsOfficer(server)
    const page = (what: string, path: string) => measurePage(server, report, { what, path, cookie })
    await page('the public board', '/replies')
    await page('all that is late, first page', '/replies/board/late')
    await page('the officers’ queue', '/replies/queue')
    await page('the queue, narrowed by two words', '/replies/queue?topic=bench+pond')
    await page('the page of one contribution', `/replies/${like}`)
    await page('what says nearly the same as one', `/replies/${like}/alike`)
    await page('the feed of answers', '/replies/feed')
    await measureRound(server, report, { like, cookie })
  } finally {
    await server.stop()
  }
}

/** Made in the tables themselves, as the acts would leave them; gives the id of one that many are like. */
async function fill({ pool }: MeasuredServer): Promise<string> {
  await pool.query(
    `CREATE TEMP TABLE made AS
     SELECT n, gen_random_uuid() AS item_id, gen_random_uuid() AS author_id, n <= $2 AS is_alike,
       CASE WHEN n % 3 = 0 THEN 'answered' WHEN n % 50 = 1 THEN 'stopped' ELSE 'waiting' END AS end_state,
       current_date - (n % 90) AS started_on
     FROM generate_series(1, $1) AS n`,
    [contributions, alike],
  )
  await pool.query(`UPDATE made SET end_state = 'waiting' WHERE is_alike`)
  const ground = `SELECT community_id, matter_id FROM matters.matter WHERE state = 'open' LIMIT 1`
  await pool.query(`
    INSERT INTO people.person (community_id, person_id, email, email_confirmed_at, display_name, locale, is_demonstration, created_at)
    SELECT community_id, author_id, 'author-' || n || '@test.invalid', now(), 'Author ' || n, 'en', false, now()
    FROM made, (${ground}) AS ground WHERE is_alike`)
  await pool.query(`
    INSERT INTO matters.item (community_id, item_id, matter_id, kind, title, author_id, due_on, state, href, made_at)
    SELECT community_id, item_id, matter_id, 'proposal', 'Proposal ' || n, author_id, started_on + 28,
      CASE end_state WHEN 'answered' THEN 'answered' ELSE 'open' END, '/replies/' || item_id, now()
    FROM made, (${ground}) AS ground`)
  await pool.query(`
    INSERT INTO replies.clock (community_id, item_id, matter_id, kind, title, words, href, author_id, team_id, team, post,
      charter_version, started_on, first_due_on, due_on, calendar, state, ended_on, days_taken, answer)
    SELECT community_id, item_id, matter_id, CASE n % 2 WHEN 0 THEN 'question' ELSE 'proposal' END,
      CASE WHEN is_alike THEN 'Open the library on Monday mornings, please, says number ' || n
        ELSE (ARRAY['Benches','Trees','Bins','Paths','Lights','Buses','Swings','Signs'])[n % 8 + 1] || ' for ' ||
          (ARRAY['the pond','the school','the station','our street','the hall','the market'])[n % 6 + 1] || ', ' || md5(n::text) END,
      CASE WHEN is_alike THEN 'Many of us come into town on Mondays and find the doors shut.'
        ELSE 'It would help ' || md5((n * 7)::text) || ' and ' || md5((n * 11)::text) || ' near the bench by the pond.' END,
      '/replies/' || item_id, author_id, ('00000000-0000-7000-8000-00000000000' || n % 5)::uuid, 'Team ' || n % 5, 'Manager',
      0, started_on, started_on + 28, started_on + 28, 'bench', end_state,
      CASE WHEN end_state = 'waiting' THEN NULL ELSE started_on + n % 40 END,
      CASE WHEN end_state = 'answered' THEN n % 28 END, CASE WHEN end_state = 'answered' THEN 'we-will' END
    FROM made, (${ground}) AS ground`)
  await pool.query(`
    INSERT INTO replies.event (community_id, event_id, item_id, kind, at, words, answer, team, post, due_on)
    SELECT community_id, gen_random_uuid(), item_id, CASE state WHEN 'answered' THEN 'answered' ELSE 'started' END, now(),
      'Words', answer, team, post, due_on FROM replies.clock WHERE calendar = 'bench'`)
  await pool.query('ANALYZE replies.clock; ANALYZE replies.event; ANALYZE matters.item')
  const { rows } = await pool.query<{ item_id: string }>('SELECT item_id FROM made WHERE n = 7')
  return rows[0]!.item_id
}

async function signInAsOfficer({ port }: MeasuredServer): Promise<string> {
  const answer = await ask(port, '/demo-sign-in', { as: 'officer' })
  const cookie = answer.headers.getSetCookie().find((each) => each.startsWith('session='))
  if (!cookie) throw new Error('Nobody could sign in.')
  return cookie.split(';')[0]!
}

const ask = (port: number, path: string, fields?: Readonly<Record<string, string>>, cookie = '') =>
  fetch(`http://localhost:${port}${path}`, {
    redirect: 'manual',
    headers: { origin: `http://localhost:${port}`, accept: 'text/html', ...(cookie ? { cookie } : {}) },
    ...(fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}),
  })

interface Measured {
  readonly what: string
  readonly path: string
  readonly cookie: string
}

async function measurePage({ port }: MeasuredServer, report: Report, { what, path, cookie }: Measured): Promise<void> {
  const times = new Float64Array(tries)
  for (let k = -5; k < tries; k++) {
    const from = performance.now()
    const answer = await ask(port, path, undefined, cookie)
    await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`${path} gave ${answer.status}.`)
    if (k >= 0) times[k] = performance.now() - from
    // As one reader after another, not as a flood.
    await wait(20)
  }
  const median = times.sort()[Math.floor(tries / 2)]!
  report({ what: `${what}: median`, bar: '≤ 50 ms', reached: `${median.toFixed(1)} ms`, isReached: median <= 50 })
}

async function measureRound(
  { port, pool }: MeasuredServer,
  report: Report,
  { like, cookie }: { readonly like: string; readonly cookie: string },
): Promise<void> {
  const send = async (path: string, fields: Readonly<Record<string, string>> = {}) => {
    const answer = await ask(port, path, fields, cookie)
    const location = answer.headers.get('location')
    if (answer.status !== 303 || !location) throw new Error(`${path} gave ${answer.status}.`)
    return location
  }
  const from = performance.now()
  const round = await send(`/replies/${like}/alike`, { closeness: 'very' })
  report(seconds('choosing what says nearly the same', 2, from))
  await send(round, {
    answer: 'we-cannot',
    words: 'You wrote “{title}” on {asked}. There is no money for it this year.',
  })
  const sent = performance.now()
  await send(`${round}/send`)
  for (let state = ''; state !== 'sent'; await wait(50)) {
    const { rows } = await pool.query('SELECT state FROM replies.round WHERE round_id = $1', [round.split('/').at(-1)])
    state = rows[0].state
  }
  const { rows } = await pool.query(`SELECT count(*) AS letters FROM jobs.job WHERE name = 'send-mail'`)
  report(seconds(`answering ${alike.toLocaleString('en-GB')} at once, from the press of the button`, 10, sent))
  report({
    what: 'letters to their authors, each about theirs',
    bar: alike.toLocaleString('en-GB'),
    reached: Number(rows[0].letters).toLocaleString('en-GB'),
    isReached: Number(rows[0].letters) === alike,
  })
}

const seconds = (what: string, most: number, from: number): Figure => {
  const taken = (performance.now() - from) / 1000
  return { what, bar: `≤ ${most} s`, reached: `${taken.toFixed(2)} s`, isReached: taken <= most }
}
