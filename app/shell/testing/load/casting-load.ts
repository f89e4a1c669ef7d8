import { createWriteStream } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { toHex } from '#capabilities/ballots/rules/bytes.ts'
import { Connection, NoReply, type Reply } from './connection.ts'
import { type BallotAt, choicesOf, VoterOnWire } from './paper-requests.ts'

/** What the server said, in all. */
export interface CastingHeard {
  /** Papers and changes that are in, as the server said. */
  yes: number
  tryAgain: number
  cut: number
  unanswered: number
  readonly strange: string[]
}

export interface CastingLoad {
  readonly heard: CastingHeard
  /** Resolves at the next yes from now on; throws when there is none in time. */
  nextYes(patienceMilliseconds?: number): Promise<void>
  /** Ends when every paper under way is in. */
  stop(): Promise<CastingHeard>
}

/**
 * People who are given their paper, hand it in, and change it now and then, over real HTTP; without an answer they ask the
 * same again. The journal gets a line after each yes and never before: number, version, receipt and choices of the paper.
 */
export function startCastingLoad(
  at: BallotAt & { readonly port: number; readonly sessions: readonly string[] },
  options: { readonly connections: number; readonly journal: string },
): CastingLoad {
  const heard: CastingHeard = { yes: 0, tryAgain: 0, cut: 0, unanswered: 0, strange: [] }
  const journal = createWriteStream(options.journal)
  let waiting: (() => void)[] = []
  let isStopping = false
  let next = 0
  const workers = Array.from({ length: options.connections }, async () => {
    const connection = new Connection(at.port)
    while (!isStopping) {
      const k = next++
      const session = at.sessions[k]
      if (session === undefined) throw new Error('There were too few voters for so long a load.')
      await oneVoter(connection, new VoterOnWire(at, session), k)
    }
    connection.close()
  })
  const all = Promise.all(workers).then(() => {})
  all.catch(() => {})

  async function oneVoter(connection: Connection, one: VoterOnWire, k: number): Promise<void> {
    one.take(await untilYes(connection, one.giveRequest(), heard))
    for (let version = 1; version <= 1 + (k % 3); version++) {
      const choices = choicesOf(k + version)
      await untilYes(connection, one.castRequest(choices, version), heard)
      const { number, receipt } = one.voter
      journal.write(`${toHex(number)} ${version} ${toHex(receipt)} ${JSON.stringify(choices)}\n`)
      heard.yes++
      for (const each of waiting) each()
      waiting = []
    }
  }

  return {
    heard,
    async nextYes(patienceMilliseconds = 30_000) {
      const isLate = Symbol()
      const yes = new Promise<void>((resolve) => waiting.push(resolve))
      const first = await Promise.race([yes, all, wait(patienceMilliseconds, isLate, { ref: false })])
      if (first === isLate)
        throw new Error(`No paper was taken in ${patienceMilliseconds} ms: ${JSON.stringify(heard)}`)
    },
    async stop() {
      isStopping = true
      await all
      await new Promise<void>((resolve) => journal.end(() => resolve()))
      return heard
    },
  }
}

/** Sends the same until the server says yes; counts every other thing that happens. */
async function untilYes(connection: Connection, request: string, heard: CastingHeard): Promise<Reply> {
  for (let pause = 50; ; pause = Math.min(250, pause * 2)) {
    try {
      const reply = await connection.send(request)
      if (reply.status === 200) return reply
      if (reply.status === 503) heard.tryAgain++
      else heard.strange.push(`${reply.status} ${reply.body.slice(0, 200)}`)
      if (heard.strange.length > 20) throw new Error(`The server gives strange answers: ${heard.strange[0]}`)
      await wait(pause)
    } catch (error) {
      if (!(error instanceof NoReply)) throw error
      if (error.why === 'unanswered') heard.unanswered++
      else heard.cut++
      await wait(20)
    }
  }
}
