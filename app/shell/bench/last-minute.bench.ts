import { writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { toHex } from '#capabilities/ballots/rules/bytes.ts'
import { moveTimes } from '#capabilities/ballots/testing/build-ballot.ts'
import { startFolkmoot, untilReady } from '../../../reliability/support/folkmoot-process.ts'
import { prepareFolder, withHouse } from '../../../reliability/support/prepared-folder.ts'
import type { Figure } from '../../../tools/bench.ts'
import { checkPapers } from '../testing/load/check-papers.ts'
import { Connection } from '../testing/load/connection.ts'
import { choicesOf, VoterOnWire } from '../testing/load/paper-requests.ts'
import { prepareBallot } from '../testing/load/prepared-ballot.ts'

export const title = 'The last minute of a ballot: voters arrive while it closes, load generator on the same machine'

/** The bar is 10,000 in 60 seconds; fewer to try it: `FOLKMOOT_TEST_VOTERS=300 FOLKMOOT_TEST_SECONDS=15`. */
const voters = Number(process.env.FOLKMOOT_TEST_VOTERS ?? 10_000)
const seconds = Number(process.env.FOLKMOOT_TEST_SECONDS ?? 60)
/** It closes when this share of them has arrived. */
const closesAfter = 0.8
const secondsToStart = 25 + voters / 200

type Answer = 'in' | 'closed' | 'try-again' | 'none'

interface Voted {
  readonly one: VoterOnWire
  readonly answer: Answer
  readonly milliseconds: number
  readonly line: string
}

export async function run(report: (figure: Figure) => void): Promise<void> {
  const prepared = await prepareFolder()
  const ballot = await withHouse(prepared.folder, (house) => prepareBallot(house, prepared.community, voters))
  const at = { host: prepared.target.host, ...ballot }
  const all = ballot.sessions.map((session) => new VoterOnWire(at, session))
  const begins = Date.now() + secondsToStart * 1_000
  const closesAt = new Date(begins + closesAfter * seconds * 1_000)
  await withHouse(prepared.folder, (house) =>
    moveTimes(house, ballot.key, { opens_at: new Date(Date.now() - 60_000), closes_at: closesAt }),
  )
  const server = startFolkmoot(prepared)
  try {
    await untilReady(prepared.port)
    await wait(Math.max(0, begins - Date.now()))
    const answered = await arrive(prepared.port, all)
    await server.stop()
    const taken = answered.filter(({ answer }) => answer === 'in')
    writeFileSync(prepared.journal, taken.map(({ line }) => line).join(''))
    const checked = await withHouse(prepared.folder, (house) =>
      checkPapers(house, { community: prepared.community, ballot, journal: prepared.journal }),
    )
    reportAll(report, answered, { ...checked, lost: checked.lost.length, surplus: checked.papers - taken.length })
  } finally {
    await server.stop()
    prepared.remove()
  }
}

/** Each comes when they come, however slowly the others are answered, and is timed from then. */
async function arrive(port: number, all: readonly VoterOnWire[]): Promise<readonly Voted[]> {
  const idle: Connection[] = []
  const from = performance.now()
  return Promise.all(
    all.map(async (one, k) => {
      const due = from + (k * seconds * 1_000) / all.length
      await wait(Math.max(0, due - performance.now()))
      const connection = idle.pop() ?? new Connection(port)
      const answer = await voteOnce(connection, one, k)
      idle.push(connection)
      const { number, receipt } = one.voter
      const line = `${toHex(number)} 1 ${toHex(receipt)} ${JSON.stringify(choicesOf(k))}\n`
      return { one, answer, milliseconds: performance.now() - due, line }
    }),
  ).finally(() => {
    for (const connection of idle) connection.close()
  })
}

async function voteOnce(connection: Connection, one: VoterOnWire, k: number): Promise<Answer> {
  try {
    const given = await connection.send(one.giveRequest())
    if (given.status !== 200) return answerOf(given)
    one.take(given)
    const cast = await connection.send(one.castRequest(choicesOf(k)))
    return cast.status === 200 ? 'in' : answerOf(cast)
  } catch {
    return 'none'
  }
}

function answerOf({ status, body }: { readonly status: number; readonly body: string }): Answer {
  if (status === 503) return 'try-again'
  return body.includes('"closed"') ? 'closed' : 'none'
}

interface Sums {
  readonly lost: number
  readonly surplus: number
  readonly receiptsMissing: number
  readonly moreThanGiven: number
}

function reportAll(report: (figure: Figure) => void, all: readonly Voted[], sums: Sums): void {
  const times = all.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
  const count = (answer: Answer) => all.filter((each) => each.answer === answer).length
  const nobody = count('none')
  const p99 = times[Math.floor(times.length * 0.99)]!
  const figure = (what: string, bar: string, reached: string, isReached: boolean) =>
    report({ what, bar, reached, isReached })
  const { lost, surplus, receiptsMissing, moreThanGiven } = sums
  figure('papers that were acknowledged and are not there', '0', String(lost), lost === 0)
  figure('papers there that nobody was told of: twice, or after the close', '0', String(surplus), surplus === 0)
  const off = receiptsMissing + moreThanGiven
  figure('receipts missing, papers more than given', '0', String(off), off === 0)
  const answers = `${count('in')} in, ${count('closed')} told that it is closed, ${count('try-again')} to try again, ${nobody} none`
  figure(`answers to ${all.length} voters in ${seconds} seconds`, 'all definite', answers, nobody === 0)
  figure('slowest hundredth, paper given and cast', '≤ 1,000 ms', `${Math.round(p99)} ms`, p99 <= 1_000)
  figure('slowest of all', '≤ 10,000 ms', `${Math.round(times.at(-1)!)} ms`, times.at(-1)! <= 10_000)
}
