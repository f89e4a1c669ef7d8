import type pg from 'pg'
import { v7 } from 'uuid'

const things = [
  'bench',
  'crossing',
  'bus shelter',
  'playground',
  'footpath',
  'bridge',
  'noticeboard',
  'bin',
  'tree',
  'lamp',
  'library hour',
  'market stall',
  'bicycle rack',
  'drinking tap',
  'allotment',
  'hedge',
  'ramp',
  'clock',
  'youth room',
  'repair café',
]
const wishes = [
  'A new',
  'Repair the',
  'Move the',
  'Paint the',
  'Open the',
  'A second',
  'A safer',
  'Bring back the',
  'Light the',
  'Look after the',
]
const streets = [
  'Station Road',
  'Mill Lane',
  'Church Street',
  'the High Street',
  'the market place',
  'Norwich Road',
  'the old railway',
  'the river bank',
  'the school gate',
  'Cromer Road',
  'the village green',
  'Bridge Street',
  'the car park',
  'Red Lion Street',
  'the health centre',
  'Holt Road',
  'the recreation ground',
  'Hungate Street',
  'the bus station',
  'the sports hall',
]
const reasons = [
  'People who walk there every day have asked for it for years.',
  'It is dark in winter and children come home that way.',
  'Older neighbours cannot reach the shops without it.',
  'The old one was taken away and nothing came instead.',
  'It costs little and many would use it.',
  'Visitors ask for it, and the traders would help to keep it.',
]

/** Ten thousand proposals, of words that people use, with two hundred thousand supports and some arguments. */
export async function fillProposals(
  pool: pg.Pool,
  about: { readonly community: string; readonly matter: string; readonly proposals: number; readonly supports: number },
): Promise<void> {
  const { community, matter } = about
  const rows = Array.from({ length: about.proposals }, (_, k) => {
    const [thing, wish, street] = [
      things[k % 20]!,
      wishes[Math.floor(k / 20) % 10]!,
      streets[Math.floor(k / 200) % 20]!,
    ]
    const what = `${wish} ${thing} in ${street}`
    const why = `${what}. ${reasons[k % 6]!} ${reasons[(k * 7 + 3) % 6]!}`
    return { id: v7(), title: `${what}, number ${Math.floor(k / 4000) + 1}`, why, street }
  })
  const column = (of: (row: (typeof rows)[number]) => string) => rows.map(of)
  await pool.query(
    `INSERT INTO proposals.proposal (community_id, proposal_id, matter_id, slug, title, why, place_words, state, state_words,
      state_since, shown, supports, made_at, changed_at)
    SELECT $1::uuid, id, $2::uuid, 'proposal-' || right(id::text, 12), title, why, street,
      (ARRAY['open', 'open', 'open', 'being-costed', 'agreed', 'not-done', 'done'])[1 + n % 7], 'It is so.', now(),
      'published', 0, now(), now()
    FROM unnest($3::uuid[], $4::text[], $5::text[], $6::text[]) WITH ORDINALITY AS t (id, title, why, street, n)`,
    [
      community,
      matter,
      column(({ id }) => id),
      column(({ title }) => title),
      column(({ why }) => why),
      column(({ street }) => street),
    ],
  )
  await pool.query(
    `INSERT INTO proposals.author (community_id, proposal_id, author_id, person_id, in_role, is_named, is_first, since)
    SELECT $1::uuid, id, id, NULL, 'resident', false, true, now() FROM unnest($2::uuid[]) AS id`,
    [community, column(({ id }) => id)],
  )
  await pool.query(
    `INSERT INTO proposals.support (community_id, proposal_id, person_id, kept_at, since)
    SELECT $1::uuid, p.id, ('00000000-0000-7000-8000-' || lpad(((p.n * 37 + k * 101) % 20000)::text, 12, '0'))::uuid, now(), now()
    FROM unnest($2::uuid[]) WITH ORDINALITY AS p (id, n), generate_series(1, $3::int) AS k ON CONFLICT DO NOTHING`,
    [community, column(({ id }) => id), Math.round(about.supports / about.proposals)],
  )
  await pool.query(
    `UPDATE proposals.proposal AS p SET supports = counted.n FROM (
      SELECT proposal_id, count(*) AS n FROM proposals.support WHERE community_id = $1 GROUP BY 1) AS counted
    WHERE p.community_id = $1 AND p.proposal_id = counted.proposal_id`,
    [community],
  )
  await pool.query(
    `INSERT INTO proposals.argument (community_id, argument_id, proposal_id, side, text, shown, useful, not_useful, made_at)
    SELECT community_id, gen_random_uuid(), proposal_id, CASE WHEN k % 2 = 0 THEN 'for' ELSE 'against' END,
      'One reason of many, number ' || k, 'published', k % 9, k % 4, now()
    FROM proposals.proposal, generate_series(1, 4) AS k WHERE community_id = $1`,
    [community],
  )
  await pool.query('ANALYZE proposals.proposal, proposals.support, proposals.argument, proposals.author')
}
