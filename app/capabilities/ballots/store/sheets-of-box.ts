import type { Deed } from '#platform/acts/act.ts'
import { listSheets } from '../reads/sum-booths.ts'
import { tidyChoices } from '../rules/paper.ts'
import type { BallotId, Choices } from '../vocabulary.ts'
import { isPaperEnded } from './ballot-at-work.ts'

/** Whether the box must stay shut: there were booths, and nobody has said yet that every sheet is in. */
export async function waitsForSheets(deed: Deed, ballot: BallotId): Promise<boolean> {
  const booth = await deed.write
    .selectFrom('ballots.booth')
    .select('booth_id')
    .where('community_id', '=', deed.community.id)
    .where('ballot_id', '=', ballot)
    .limit(1)
    .executeTakeFirst()
  return booth !== undefined && !(await isPaperEnded(deed, ballot))
}

export interface SheetPaper {
  /** Drawn by chance: nothing leads from it to a booth, a batch or a sheet. */
  readonly number: Buffer
  readonly choices: Choices
}

/** The settled sheets that can be counted, as papers; in order of their numbers. For whoever opens the box. */
export async function sheetsOfBox(deed: Deed, ballot: BallotId): Promise<readonly SheetPaper[]> {
  const sheets = await listSheets(deed.write, { community: deed.community.id, ballot })
  return sheets
    .flatMap(({ state }) => (state.kind === 'settled' && state.choices !== null ? [state.choices] : []))
    .map((choices) => ({ number: Buffer.from(deed.chance.bytes(32)), choices: tidyChoices(choices) }))
    .sort((a, b) => Buffer.compare(a.number, b.number))
}
