import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { recordInLedger } from '#capabilities/ledger/index.ts'
import { addItems, addStep, type MatterId, openMatter, publishMatter } from '#capabilities/matters/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { type FrozenBallot, freezeBallot } from '../rules/frozen-ballot.ts'
import type { FilePapers } from '../rules/import/file-papers.ts'
import type { ReadyElection } from '../rules/import/ready-election.ts'
import { mayRunSomeBallots } from '../rules/may-run-ballots.ts'
import type { PublishedPaper } from '../rules/paper-line.ts'
import { slugOfQuestion } from '../rules/slug-of-question.ts'
import { publishBox } from '../store/publish-box.ts'
import { hrefOfBallot, hrefOfOption } from '../store/thread-of.ts'
import type { BallotId, BallotKey, OptionId } from '../vocabulary.ts'
import { countBallotJob } from './save-count.ts'

export interface ImportElection {
  readonly question: string
  readonly askedBy: string
  readonly background: string
  /** Where the file comes from, in public words. */
  readonly source: string
  /** Made up, and shown as such: then nothing is said of citing. */
  readonly isMadeUp: boolean
  /** The address to have, if it is free; made from the question where left out. */
  readonly slug?: string
  readonly ready: ReadyElection
  readonly papers: FilePapers
  /** SHA-256 of the file. */
  readonly hash: string
  readonly progress?: (done: number) => Promise<void> | void
}

export interface ImportedElection {
  readonly id: BallotId
  readonly slug: string
  readonly matter: MatterId
}

export type ImportElectionRefusal = { readonly kind: 'not-yours-to-do' | 'not-your-place' }

/** Brings in an election that was held elsewhere, as a closed ballot of a matter of its own; it is counted afterwards. */
export const importElection: Act<ImportElection, ImportedElection, ImportElectionRefusal> = async (deed, input) => {
  if (!mayRunSomeBallots(deed.actor) || deed.actor.person === null) return refuse({ kind: 'not-yours-to-do' })
  const opened = await openMatter(deed, { title: input.question, question: input.question, isDraft: true })
  if (!opened.ok) return opened
  const matter = opened.value.matterId
  const id = deed.newId<'ballot'>()
  const key = { community: deed.community.id, ballot: id }
  const options = input.ready.options.map((option) => ({ ...option, id: deed.newId<'ballot-option'>() }))
  const slug = await freeAddress(deed, input.slug ?? slugOfQuestion(input.question))
  await insertElection(deed, input, { key, matter, slug })
  await insertOptions(deed, id, options)
  const frozen = freezeElection(deed, id, input)
  await closeElection(deed, input, { id, ...frozen })
  const numbers = numbersOf(input)
  const lists = await publishBox(deed, key, {
    papers: papersOf(input, numbers),
    receipts: [],
    channels: channelsOf(input),
    leftOut: {},
    progress: input.progress,
  })
  await keepGroups(deed, key, input, numbers)
  await hangOn(deed, { id, slug, matter, question: input.question, input }, options)
  const published = await publishMatter(deed, { matterId: matter })
  if (!published.ok) throw new Error(`The matter of an import was not published: ${published.refusal.kind}`)
  await deed.queue(countBallotJob, { ballot: id })
  await recordInLedger(deed, {
    kind: 'ballot-imported',
    subject: id,
    facts: {
      question: input.question,
      slug,
      source: input.source,
      file: input.hash,
      hash: frozen.hash.toString('hex'),
      options: options.length,
      papers: lists.papers,
      papersHash: lists.papersHash.toString('hex'),
    },
  })
  return done({ id, slug, matter })
}

const opensAt = ({ ready }: ImportElection, { now }: Pick<Deed, 'now'>) =>
  ready.opensAt ?? new Date(Math.min(now.getTime(), (ready.closesAt ?? now).getTime()) - 1_000)
const closesAt = ({ ready }: ImportElection, { now }: Pick<Deed, 'now'>) =>
  ready.closesAt && ready.closesAt < now ? ready.closesAt : now

async function insertElection(
  deed: Deed,
  input: ImportElection,
  { key, matter, slug }: { readonly key: BallotKey; readonly matter: MatterId; readonly slug: string },
): Promise<void> {
  const { ready } = input
  await deed.write
    .insertInto('ballots.ballot')
    .values({
      community_id: key.community,
      ballot_id: key.ballot,
      slug,
      matter_id: matter,
      step_id: null,
      question: input.question,
      background: input.background,
      asked_by: input.askedBy,
      promise: '',
      paper_type: ready.paper,
      budget_pence: ready.budgetPence,
      rule: ready.rule,
      bounds: ready.bounds,
      roll_sources: ['register'],
      place_code: null,
      opens_at: opensAt(input, deed),
      closes_at: closesAt(input, deed),
      remind_hours: null,
      opened_at: null,
      closed_at: null,
      counted_at: null,
      frozen: null,
      frozen_hash: null,
      import_source: input.isMadeUp ? null : input.source,
      import_citation: input.isMadeUp ? null : ready.citation,
      is_made_up: input.isMadeUp,
      currency: ready.currency,
      made_at: deed.now,
      has_own_matter: true,
      made_by: deed.actor.person,
      appeals_to: null,
      begun_at: null,
      roll_size: null,
    })
    .execute()
}

type Option = ReadyElection['options'][number] & { readonly id: OptionId }

async function insertOptions(deed: Deed, ballot: BallotId, options: readonly Option[]): Promise<void> {
  const column = <Value>(of: (option: Option) => Value) => options.map(of)
  await sql`
    INSERT INTO ballots.option (community_id, ballot_id, number, option_id, title, cost_pence, district, external_id)
    SELECT ${deed.community.id}::uuid, ${ballot}::uuid, * FROM unnest(
      ${column(({ number }) => number)}::integer[], ${column(({ id }) => id)}::uuid[],
      ${column(({ title }) => title)}::text[], ${column(({ costPence }) => costPence)}::bigint[],
      ${column(({ district }) => district)}::text[], ${column(({ externalId }) => externalId)}::text[])`.execute(
    deed.write,
  )
}

function freezeElection(deed: Deed, ballot: BallotId, input: ImportElection) {
  const { ready } = input
  const frozen: FrozenBallot = {
    format: 'folkmoot-ballot-1',
    community: deed.community.id,
    ballot,
    question: input.question,
    background: input.background,
    askedBy: input.askedBy,
    promise: '',
    paper: { type: ready.paper, bounds: ready.bounds },
    budgetPence: ready.budgetPence,
    options: ready.options.map(({ number, title, costPence, district }) => ({
      number,
      title,
      costPence,
      district,
      summary: '',
      bestOf: null,
      needs: [],
      fromItem: null,
    })),
    rule: ready.rule,
    roll: { sources: ['register'], place: null },
    opensAt: opensAt(input, deed).toISOString(),
    closesAt: closesAt(input, deed).toISOString(),
    remindHours: null,
    publishes: ['papers', 'count'],
    publicKeys: {},
    imported: {
      source: input.source,
      citation: ready.citation,
      file: input.hash,
      currency: ready.currency,
      chosen: ready.chosen,
    },
  }
  return freezeBallot(frozen)
}

async function closeElection(
  deed: Deed,
  input: ImportElection,
  { id, frozen, hash }: { readonly id: BallotId; readonly frozen: string; readonly hash: Buffer },
): Promise<void> {
  await deed.write
    .updateTable('ballots.ballot')
    .set({
      state: 'closed',
      opened_at: opensAt(input, deed),
      begun_at: opensAt(input, deed),
      closed_at: closesAt(input, deed),
      frozen,
      frozen_hash: hash,
    })
    .where('community_id', '=', deed.community.id)
    .where('ballot_id', '=', id)
    .execute()
}

/** Papers have numbers made of the file's hash and their place in it, and so stand in an order that tells nothing. */
function numbersOf({ papers, hash }: ImportElection): readonly { readonly number: string; readonly at: number }[] {
  const digest = (at: number) => createHash('sha256').update(`folkmoot-import-1\n${hash}\n${at}\n`).digest('hex')
  const numbers = Array.from({ length: papers.count }, (_, at) => ({ number: digest(at), at }))
  return numbers.sort((a, b) => (a.number < b.number ? -1 : 1))
}

function* papersOf(
  { papers, ready }: ImportElection,
  numbers: ReturnType<typeof numbersOf>,
): Generator<PublishedPaper> {
  const scale = { numbers: ready.numbers, places: papers.places }
  for (const { number, at } of numbers)
    yield { number, origin: 'sheet', choices: papers.choices(at, ready.paper, scale), proof: null }
}

const groupsAtOnce = 10_000

/** What voters said of themselves stays beside their papers until the count has made shares of it. */
async function keepGroups(
  { write }: Deed,
  { community, ballot }: BallotKey,
  { papers }: ImportElection,
  numbers: ReturnType<typeof numbersOf>,
): Promise<void> {
  const said = numbers.filter(({ at }) => Object.keys(papers.groups(at)).length > 0)
  for (let from = 0; from < said.length; from += groupsAtOnce) {
    const some = said.slice(from, from + groupsAtOnce)
    await sql`INSERT INTO ballots.declared_group (community_id, ballot_id, paper_number, groups)
      SELECT ${community}, ${ballot}, decode(number, 'hex'), groups::jsonb
      FROM unnest(${some.map(({ number }) => number)}::text[],
        ${some.map(({ at }) => JSON.stringify(papers.groups(at)))}::text[]) AS g (number, groups)`.execute(write)
  }
}

/** How people voted, where the file says so. */
function channelsOf({ papers }: ImportElection): Readonly<Record<string, number>> {
  const channels: Record<string, number> = {}
  for (let at = 0; at < papers.count; at++) {
    const { way } = papers.groups(at)
    if (way) channels[way] = (channels[way] ?? 0) + 1
  }
  return channels
}

/** Without keeping others from taking an address: where two take the same at once, the later one's job begins again. */
async function freeAddress(deed: Deed, wanted: string): Promise<string> {
  const found = await sql<{ slug: string }>`SELECT slug FROM ballots.ballot
    WHERE community_id = ${deed.community.id} AND (slug = ${wanted} OR slug LIKE ${`${wanted}-%`})`.execute(deed.write)
  const taken = new Set(found.rows.map((row) => row.slug))
  for (let number = 1; ; number++) {
    const attempt = number === 1 ? wanted : `${wanted}-${number}`
    if (!taken.has(attempt)) return attempt
  }
}

async function hangOn(
  deed: Deed,
  {
    id,
    slug,
    matter,
    question,
    input,
  }: ImportedElection & { readonly question: string; readonly input: ImportElection },
  options: readonly Option[],
): Promise<void> {
  const [opens, closes] = [opensAt(input, deed), closesAt(input, deed)]
  const step = await addStep(deed, {
    matterId: matter,
    kind: 'decide',
    capability: 'ballots',
    subjectId: id,
    title: question,
    href: hrefOfBallot(slug),
    state: 'closed',
    opensAt: opens,
    closesAt: closes,
  })
  if (!step.ok) throw new Error(`The matter made for an import takes no step: ${step.refusal.kind}`)
  await deed.write
    .updateTable('ballots.ballot')
    .set({ step_id: step.value.stepId })
    .where('community_id', '=', deed.community.id)
    .where('ballot_id', '=', id)
    .execute()
  await addItems(deed, [
    { itemId: id, matterId: matter, kind: 'ballot', title: question, href: hrefOfBallot(slug), madeAt: opens },
    ...options.map((option) => ({
      itemId: option.id,
      matterId: matter,
      kind: 'ballot-option',
      title: option.title,
      href: hrefOfOption(slug, option.number),
      madeAt: opens,
    })),
  ])
}
