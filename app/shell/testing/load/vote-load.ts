import { createWriteStream, type WriteStream } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { Stance, StatementId } from '#capabilities/conversations/index.ts'
import { systemChance } from '#platform/chance.ts'
import { newToken } from '#platform/secrets.ts'
import { Connection, NoReply } from './connection.ts'
import { type Ballot, postRequest, type Target, voteRequest } from './requests.ts'

export interface VoteLoad {
  /** Ends when every vote under way has its yes. */
  stop(): Promise<Heard>
  /** Resolves at the next yes from now on; throws when there is none in time. */
  nextYes(patienceMilliseconds?: number): Promise<void>
  readonly heard: Heard
}

/** What the server said, in all. */
export interface Heard {
  yes: number
  /** Statements added, each with an entry in the ledger. */
  added: number
  /** Asked to try again, in plain words. */
  tryAgain: number
  /** The connection was refused, or cut before an answer: the server was killed. */
  cut: number
  unanswered: number
  readonly strange: string[]
}

const stances: readonly Stance[] = ['agree', 'disagree', 'pass', 'unsure']

/**
 * Votes over real HTTP: each connection is one person after another, each votes on some statements and changes a vote now
 * and then; a vote without a yes is sent again. The journal gets one line after each yes and never before:
 * `visit statement stance`.
 */
export function startVoteLoad(
  target: Target,
  options: { readonly connections: number; readonly statements: readonly StatementId[]; readonly journal: string },
): VoteLoad {
  const heard: Heard = { yes: 0, added: 0, tryAgain: 0, cut: 0, unanswered: 0, strange: [] }
  const journal = createWriteStream(options.journal)
  let isStopping = false
  let waiting: (() => void)[] = []
  const yes = (ballot: Ballot) => {
    journal.write(`${ballot.visit} ${ballot.statement} ${ballot.stance}\n`)
    heard.yes++
    for (const each of waiting) each()
    waiting = []
  }
  const people = Array.from({ length: options.connections }, async () => {
    const connection = new Connection(target.port)
    while (!isStopping) await onePerson(connection)
    connection.close()
  })

  const broken = Promise.all(people).then(() => {})
  broken.catch(() => {})

  async function onePerson(connection: Connection): Promise<void> {
    const visit = newToken(systemChance)
    for (let k = 0; k < 12 && !isStopping; k++) {
      // The same statement comes round again, so that votes are changed too.
      const statement = options.statements[systemChance.below(options.statements.length)]!
      const ballot = { visit, statement, stance: stances[systemChance.below(4)]! }
      await untilYes(connection, voteRequest(target, ballot), heard)
      yes(ballot)
    }
    const text = `Something new that ${newToken(systemChance)} has to say.`
    // Rarely: all of them come from one address, which may send only so many forms a minute.
    if (systemChance.below(64) === 0) {
      await untilYes(
        connection,
        postRequest(target.host, `/c/${target.slug}/add`, visit, { text, anyway: 'yes' }),
        heard,
      )
      heard.added++
    }
  }

  return {
    heard,
    nextYes: async (patienceMilliseconds = 30_000) => {
      const isLate = Symbol()
      const yes = new Promise<void>((resolve) => waiting.push(resolve))
      const first = await Promise.race([yes, broken, wait(patienceMilliseconds, isLate, { ref: false })])
      if (first === isLate) throw new Error(`No vote was taken in ${patienceMilliseconds} ms: ${JSON.stringify(heard)}`)
    },
    async stop() {
      isStopping = true
      await Promise.all(people)
      await closed(journal)
      return heard
    },
  }
}

/** Sends it until the server says yes (a redirect onwards); counts every other thing that happens. */
async function untilYes(connection: Connection, request: string, heard: Heard): Promise<void> {
  for (let pause = 50; ; pause = Math.min(250, pause * 2)) {
    try {
      const { status, head, body } = await connection.send(request)
      if (status === 303) return
      if (status === 503) heard.tryAgain++
      else heard.strange.push(`${status} ${head.slice(0, 100)} ${body.slice(0, 200)}`)
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

const closed = (stream: WriteStream) => new Promise<void>((resolve) => stream.end(() => resolve()))
