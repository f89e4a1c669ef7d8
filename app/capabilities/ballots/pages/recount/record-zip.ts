import { createHash } from 'node:crypto'
import { writePb } from '@folkmoot/counting'
import canonicalize from 'canonicalize'
import { sql } from 'kysely'
import { streamLedgerPart } from '#capabilities/ledger/index.ts'
import { type Cell, csvText } from '#platform/files/csv-text.ts'
import type { ZipFile } from '#platform/files/zip.ts'
import type { House } from '#platform/house.ts'
import { londonDate } from '#platform/london.ts'
import type { FoundResult } from '../../reads/find-result.ts'
import { gatherElection, idOf, marksOf } from '../../rules/count/gather-election.ts'
import type { FrozenBallot } from '../../rules/frozen-ballot.ts'
import { isBudgetRule } from '../../rules/is-budget-rule.ts'
import { listLine, paperLine } from '../../rules/paper-line.ts'
import type { RollRecord } from '../../rules/record/record-files.ts'
import { winnersOf } from '../../rules/winners-of.ts'
import { readPapers } from '../../store/read-papers.ts'
import type { Choices } from '../../vocabulary.ts'

/** The files of a ballot's record, made one after another while they are sent. docs/ballot-record.md says what is in them. */
export async function* recordZip(house: House, found: FoundResult): AsyncGenerator<ZipFile> {
  const { ballot, count } = found
  yield file('frozen.json', [ballot.frozen!])
  yield file('papers.txt', papersList(house, found))
  yield file('papers.jsonl', paperLines(house, found))
  yield file('receipts.txt', receiptLines(house, found))
  yield file('roll.json', [`${JSON.stringify(rollOf(found))}\n`])
  yield file('result.json', [canonicalize(count!.result)!])
  yield file('ledger.jsonl', streamLedgerPart(house.database.read, ballot.key.community, ballot.id))
  yield file('options.csv', [optionsCsv(found)])
  yield file('papers.csv', papersCsv(house, found))
  if (isBudgetRule(ballot.rule)) yield file('ballot.pb', pbFile(house, found))
}

const file = (name: string, content: ZipFile['content']): ZipFile => ({ name, content })

const lineHash = (line: string) => createHash('sha256').update(line).digest('hex')

async function* papersList(house: House, { ballot }: FoundResult) {
  for await (const some of readPapers(house.database.pool, ballot.key))
    yield some.map((paper) => listLine(paper.number, lineHash(paperLine(paper)))).join('')
}

async function* paperLines(house: House, { ballot }: FoundResult) {
  for await (const some of readPapers(house.database.pool, ballot.key))
    yield some.map((paper) => `${paperLine(paper)}\n`).join('')
}

const receiptsAtOnce = 10_000

async function* receiptLines({ database }: House, { ballot }: FoundResult) {
  let after: Buffer = Buffer.alloc(0)
  for (;;) {
    const { rows } = await sql<{ receipt: Buffer }>`SELECT receipt FROM ballots.receipt
      WHERE community_id = ${ballot.key.community} AND ballot_id = ${ballot.id} AND receipt > ${after}
      ORDER BY receipt LIMIT ${receiptsAtOnce}`.execute(database.kysely)
    yield rows.map(({ receipt }) => `${receipt.toString('hex')}\n`).join('')
    if (rows.length < receiptsAtOnce) return
    after = rows.at(-1)!.receipt
  }
}

function rollOf({ ballot, box, lots: [first, second] }: FoundResult): RollRecord {
  return {
    format: 'folkmoot-roll-1',
    roll: ballot.rollSize,
    given: box!.channels,
    leftOut: box!.leftOut,
    lots:
      first && second?.ledgerHead ? { first: first.part, second: second.part, ledgerHead: second.ledgerHead } : null,
  }
}

/** The election as a Pabulib file, for the tools of those who study participatory budgets. */
async function* pbFile(house: House, { ballot, count }: FoundResult) {
  const gathering = gatherElection(JSON.parse(ballot.frozen!) as FrozenBallot)
  for await (const some of readPapers(house.database.pool, ballot.key))
    for (const { choices } of some) gathering.add(choices)
  const election = gathering.finish()
  const winners = new Set(winnersOf(count!.result).map(idOf))
  const titles = new Map(ballot.options.map(({ number, title }) => [idOf(number), title]))
  const about = {
    description: ballot.question,
    country: 'United Kingdom',
    currency: 'GBP',
    ...(ballot.opensAt ? { date_begin: londonDate(ballot.opensAt) } : {}),
    ...(ballot.closesAt ? { date_end: londonDate(ballot.closesAt) } : {}),
  }
  const projects = election.projects.map((project) => ({
    ...project,
    name: titles.get(project.id) ?? '',
    wasSelected: winners.has(project.id),
  }))
  yield* writePb({ ...election, about, projects })
}

function optionsCsv({ ballot, count }: FoundResult): string {
  const winners = new Set(winnersOf(count!.result))
  return csvText([
    ['option', 'title', 'cost_pence', 'district', 'wins'],
    ...ballot.options.map(({ number, title, costPence, district }): readonly Cell[] => [
      number,
      title,
      costPence,
      district,
      winners.has(number) ? 'yes' : 'no',
    ]),
  ])
}

async function* papersCsv(house: House, { ballot }: FoundResult) {
  yield csvText([['paper', 'origin', 'choices']])
  for await (const some of readPapers(house.database.pool, ballot.key))
    yield csvText(some.map(({ number, origin, choices }) => [number, origin, choicesCell(choices)]))
}

/** Options by number, in the voter's order where they rank; with `=` what each was given. */
function choicesCell(choices: Choices): string {
  if (choices.type === 'yes-no') return choices.answer
  const { options, marks } = marksOf(choices)
  return options.map((option, k) => (marks ? `${option}=${marks[k]}` : String(option))).join(' ')
}
