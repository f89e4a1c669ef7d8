import type { Ballot } from '../../reads/find-ballot.ts'
import type { CodeBatch } from '../../reads/list-code-batches.ts'
import type { PaperSums, SummedBooth } from '../../reads/sum-booths.ts'
import { decideDoor } from '../../rules/decide-door.ts'
import { reconcile } from '../../rules/reconcile.ts'
import type { PaperTexts } from '../../texts/paper/en.ts'

export interface OnPaperModel {
  readonly slug: string
  readonly question: string
  /** Until it is fixed nothing is printed; while it is open all is done but counting; after, only counting. */
  readonly stage: 'draft' | 'announced' | 'open' | 'closed' | 'ended' | 'stopped'
  readonly hasCodes: boolean
  readonly mayKeepRoll: boolean
  readonly codes: readonly CodeBatch[]
  readonly booths: readonly SummedBooth[]
  /** What keeps the box from being opened, in words. */
  readonly left: readonly string[]
}

interface About {
  readonly ballot: Ballot
  readonly codes: readonly CodeBatch[]
  readonly sums: PaperSums
  readonly mayKeepRoll: boolean
  readonly isEnded: boolean
}

export function presentOnPaper({ ballot, codes, sums, mayKeepRoll, isEnded }: About, texts: PaperTexts): OnPaperModel {
  return {
    slug: ballot.slug,
    question: ballot.question,
    stage: stageOf(ballot, isEnded),
    hasCodes: ballot.rollSources.includes('codes'),
    mayKeepRoll,
    codes,
    booths: sums.booths,
    left: reconcile(sums.booths).map(texts.overview.end.problem),
  }
}

function stageOf(ballot: Ballot, isEnded: boolean): OnPaperModel['stage'] {
  const door = decideDoor(ballot, ballot.at)
  switch (door.kind) {
    case 'draft':
    case 'stopped':
    case 'open':
      return door.kind
    case 'not-yet-open':
      return 'announced'
    case 'closed':
      return isEnded || ballot.state === 'counted' ? 'ended' : 'closed'
  }
}
