import { readFileSync } from 'node:fs'
import type { PaperBallot } from '#capabilities/ballots/live/open-ballots.ts'
import { toHex } from '#capabilities/ballots/rules/bytes.ts'
import { tidyChoices } from '#capabilities/ballots/rules/paper.ts'
import { openNow } from '#capabilities/ballots/testing/close-now.ts'
import { countBox } from '#capabilities/ballots/testing/paper-ballot.ts'
import type { Choices } from '#capabilities/ballots/vocabulary.ts'
import type { Community } from '#platform/community.ts'
import type { House } from '#platform/house.ts'

export interface PapersChecked {
  /** Papers that the server said are in. */
  readonly acknowledged: number
  /** Of those, the ones that are not in the box as acknowledged last, or later. */
  readonly lost: readonly string[]
  /** Receipts of those that are not in the list of receipts. */
  readonly receiptsMissing: number
  /** Papers that cannot be read or that show no right token. */
  readonly spoiled: number
  /** Papers more than people on the roll who were given one. */
  readonly moreThanGiven: number
  readonly papers: number
}

/** Opens the box and compares what lies in it with the journal of a load that has ended. */
export async function checkPapers(
  house: House,
  { community, ballot, journal }: { community: Community; ballot: PaperBallot; journal: string },
): Promise<PapersChecked> {
  const { given } = await countBox(house, ballot)
  const box = await openNow(house, community, ballot)
  const papers = new Map(box.papers.map((paper) => [paper.number, paper]))
  const receipts = new Set(box.receipts.map(toHex))
  const last = new Map<string, { readonly version: number; readonly receipt: string; readonly choices: string }>()
  for (const line of readFileSync(journal, 'utf8').split('\n').filter(Boolean)) {
    const [number, version, receipt, choices] = line.split(' ')
    last.set(number!, { version: Number(version), receipt: receipt!, choices: choices! })
  }
  const isThere = (number: string, { version, choices }: { readonly version: number; readonly choices: string }) => {
    const paper = papers.get(number)
    if (!paper || paper.proof.version < version) return false
    // A later change that was under way may be in, though nobody was told so.
    return paper.proof.version > version || text(paper.choices) === text(JSON.parse(choices) as Choices)
  }
  return {
    acknowledged: last.size,
    lost: [...last].filter(([number, said]) => !isThere(number, said)).map(([number]) => number),
    receiptsMissing: [...last.values()].filter(({ receipt }) => !receipts.has(receipt)).length,
    spoiled: box.spoiled,
    moreThanGiven: Math.max(0, papers.size - given),
    papers: papers.size,
  }
}

const text = (choices: Choices) => JSON.stringify(tidyChoices(choices))
