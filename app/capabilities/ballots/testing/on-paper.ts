import { type Act, perform } from '#platform/acts/act.ts'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import type { House } from '#platform/house.ts'
import type { Result } from '#platform/result.ts'
import { addBooth } from '../acts/add-booth.ts'
import { closeBallot } from '../acts/close-ballot.ts'
import { countSheets } from '../acts/count-sheets.ts'
import { enterSheet } from '../acts/enter-sheet.ts'
import { markPaper } from '../acts/mark-paper.ts'
import { printSheets } from '../acts/print-sheets.ts'
import { type PaperBallot, paperBallot } from '../live/open-ballots.ts'
import type { BoothId, Choices, SheetBatchId } from '../vocabulary.ts'
import { type BallotOptions, buildBallot, minutesFromNow, moveTimes, newOfficer } from './build-ballot.ts'
import { buildVoter } from './build-voter.ts'

/** What somebody does, expected to succeed. */
async function doneBy<Value>(result: Promise<Result<Value, unknown>>): Promise<Value> {
  const answer = await result
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return answer.value
}

/** A ballot that people vote on at booths, through all its stations. */
export async function onPaper(house: House, community: Community, options: BallotOptions = {}) {
  const officer = newOfficer(house)
  const built = await buildBallot(house, community, options, officer)
  const ballot = built.id
  const by = <Input, Done, Refusal extends { readonly kind: string }>(
    act: Act<Input, Done, Refusal>,
    input: Input,
    actor: Actor = officer,
  ) => perform(house, { community, actor }, act, input)
  return {
    ...built,
    officer,
    by,
    async paper(): Promise<PaperBallot> {
      return (await paperBallot(house, community.id, built.slug))!
    },
    booth: async (name = 'Holt library') => (await doneBy(by(addBooth, { ballot, name }))).booth,
    sheets: async (booth: BoothId, sheets = 100) =>
      (await doneBy(by(printSheets, { ballot, booth, sheets, isDrawn: true, isLarge: false }))).batch,
    /** A resident with an address of their own is handed a sheet. */
    async hand(booth: BoothId): Promise<Actor> {
      const email = `${house.newId()}@example.org`
      const voter = await buildVoter(house, community, { email })
      await doneBy(by(markPaper, { ballot, booth, who: { email } }))
      return voter
    },
    async close(): Promise<void> {
      await moveTimes(house, built.key, { opens_at: minutesFromNow(-60), closes_at: minutesFromNow(-1) })
      await doneBy(perform(house, { community, actor: visitor }, closeBallot, { ballot }))
    },
    counted: (batch: SheetBatchId, inBox: number, more: { readonly setAside?: number } = {}) =>
      doneBy(by(countSheets, { ballot, batch, count: { inBox, setAside: 0, spoilt: 0, unused: 0, ...more } })),
    /** The sheet, typed alike by two people. */
    async typed(batch: SheetBatchId, sheet: number, choices: Choices | null): Promise<void> {
      await doneBy(by(enterSheet, { ballot, batch, sheet, choices }))
      await doneBy(by(enterSheet, { ballot, batch, sheet, choices }, newOfficer(house)))
    },
  }
}
