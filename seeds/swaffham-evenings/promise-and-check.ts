import {
  addMilestone,
  answerCheck,
  askAgain,
  type CheckAnswer,
  type CommitmentId,
  changeDueDate,
  closeCheck,
  makeCommitment,
  reachMilestone,
  readStory,
  reportProgress,
  setResponsibilities,
} from '#capabilities/commitments/index.ts'
import { type ProposalId, sayState } from '#capabilities/proposals/index.ts'
import { londonDate } from '#platform/london.ts'
import { does, type Promises, type Thread } from './cast.ts'
import { setBack } from './set-back.ts'
import * as words from './words.ts'

/** Three promises: one is kept and residents notice, one is late, and of one they say “not yet”. */
export async function promiseAndCheck(thread: Thread, proposal: ProposalId): Promise<void> {
  const { officer } = thread.cast
  const made = await promiseAll(thread, proposal)
  await does(thread, officer, sayState, { proposal, to: 'being-done', words: words.beingDone })
  await setBack(thread.deed, 3)
  await threeWeeksOn(thread, made)
  await setBack(thread.deed, 2)
  await fiveWeeksOn(thread, made)
  await setBack(thread.deed, 2)
  await endCheck(thread, made.schools)
  await does(thread, officer, askAgain, { commitment: made.evening, attempt: 1 })
  await answer(thread, made.evening, ['yes', 'yes', 'yes', 'yes', 'cannot-tell'])
  await setBack(thread.deed, 2)
  await endCheck(thread, made.evening)
  await report(thread, made.corner, words.reports.cornerWaits)
  await does(thread, officer, sayState, { proposal, to: 'partly-done', words: words.partlyDone })
  await setBack(thread.deed, 1)
}

async function promiseAll(thread: Thread, from: ProposalId): Promise<Promises> {
  const { cast, matter } = thread
  await does(thread, cast.officer, setResponsibilities, { matterId: matter, who: words.responsibilities })
  const promise = async (which: keyof Promises, weeks: number) => {
    const made = { ...words.promises[which], matterId: matter, from, dueOn: weeksOn(thread, weeks) }
    return (await does(thread, cast.officer, makeCommitment, made)).id
  }
  const corner = await promise('corner', 6)
  for (const [k, title] of words.cornerStages.entries())
    await does(thread, cast.officer, addMilestone, { commitment: corner, title, dueOn: weeksOn(thread, 3 + 3 * k) })
  return { corner, evening: await promise('evening', 4), schools: await promise('schools', 26) }
}

async function threeWeeksOn(thread: Thread, { evening, corner }: Promises): Promise<void> {
  await report(thread, evening, { ...words.reports.eveningDone, isDone: true })
  await answer(thread, evening, ['yes', 'yes', 'partly', 'yes', 'no'])
  const [chosen] = (await story(thread, corner)).milestones
  await does(thread, thread.cast.officer, reachMilestone, { commitment: corner, milestone: chosen!.id })
  await report(thread, corner, words.reports.cornerBegun)
}

async function fiveWeeksOn(thread: Thread, { evening, corner, schools }: Promises): Promise<void> {
  await endCheck(thread, evening)
  const moved = { commitment: corner, dueOn: weeksOn(thread, 3), reason: words.newDate }
  await does(thread, thread.cast.officer, changeDueDate, moved)
  await report(thread, schools, { ...words.reports.schoolsDone, isDone: true })
  await answer(thread, schools, ['no', 'no', 'yes', 'no', 'partly', 'no'])
}

const weeksOn = ({ deed }: Thread, weeks: number) => londonDate(new Date(deed.now.getTime() + weeks * 7 * 86_400_000))

const story = ({ deed }: Thread, id: CommitmentId) => readStory(deed.write, deed.community.id, id)

interface Said {
  readonly words: string
  readonly measured: string
  readonly isDone?: boolean
}

const report = (thread: Thread, commitment: CommitmentId, said: Said) =>
  does(thread, thread.cast.officer, reportProgress, { isDone: false, ...said, commitment })

/** Neighbours say whether they notice, one after the other. */
async function answer(thread: Thread, commitment: CommitmentId, answers: readonly CheckAnswer[]): Promise<void> {
  for (const [k, said] of answers.entries())
    await does(thread, thread.cast.neighbours[k]!, answerCheck, { commitment, answer: said })
}

/** The fortnight for answers is over. */
async function endCheck(thread: Thread, commitment: CommitmentId): Promise<void> {
  const open = (await story(thread, commitment)).checks.find(({ closedAt }) => closedAt === null)
  if (open) await does(thread, thread.cast.officer, closeCheck, { check: open.id })
}
