import type { Ballot } from '../../reads/find-ballot.ts'
import type { SheetBatch } from '../../reads/find-sheet-batch.ts'
import type { PaperTexts } from '../../texts/paper/en.ts'
import type { VoteTexts } from '../../texts/vote/en.ts'
import type { PaperType } from '../../vocabulary.ts'

export interface SheetLine {
  /** Stands beside its box, so that whoever types it in finds it. */
  readonly number: string | null
  readonly title: string
  readonly cost: string | null
  readonly district: string | null
}

export interface SheetModel {
  readonly back: { readonly slug: string }
  readonly community: string
  readonly question: string
  readonly type: PaperType
  /** What to do, with its bounds. */
  readonly task: string
  readonly lines: readonly SheetLine[]
  readonly until: string
  readonly batch: number
  readonly size: number
  readonly isLarge: boolean
  /** Barcode, the same as people read it. */
  readonly code: string
}

interface About {
  readonly ballot: Ballot
  readonly batch: SheetBatch
  readonly community: string
  readonly until: string
}

/** One sheet of a batch, with the options in its batch's order. */
export function presentSheet(
  { ballot, batch, community, until }: About,
  { texts, words }: { readonly texts: PaperTexts['sheet']; readonly words: VoteTexts['paper'] },
): SheetModel {
  const { paper, budgetPence, bounds } = ballot
  return {
    back: { slug: ballot.slug },
    community,
    question: ballot.question,
    type: paper,
    task: words.task(paper, { budgetPence, bounds }),
    lines:
      paper === 'yes-no' ? answers(words) : [...options({ ballot, batch }, { texts, words }), ...none(paper, texts)],
    until,
    batch: batch.number,
    size: batch.size,
    isLarge: batch.isLarge,
    code: codeOf(batch),
  }
}

const plain = { number: null, cost: null, district: null }

const answers = ({ answers }: VoteTexts['paper']): readonly SheetLine[] =>
  [answers.yes, answers.no, answers.abstain].map((title) => ({ ...plain, title }))

const none = (paper: PaperType, texts: PaperTexts['sheet']): readonly SheetLine[] =>
  paper === 'choose-one' ? [{ ...plain, title: texts.none }] : []

function options(
  { ballot, batch }: Pick<About, 'ballot' | 'batch'>,
  { texts, words }: { readonly texts: PaperTexts['sheet']; readonly words: VoteTexts['paper'] },
): readonly SheetLine[] {
  const byNumber = new Map(ballot.options.map((option) => [option.number, option]))
  return batch.order.map((number) => {
    const { title, costPence, district } = byNumber.get(number)!
    return {
      number: texts.option(number),
      title,
      cost: costPence === null ? null : words.cost(costPence),
      district: district === null ? null : words.district(district),
    }
  })
}

/** What the barcode of a batch holds: `B3` and a part of its id, so that another ballot's batch 3 is told from it. */
export const codeOf = ({ number, id }: Pick<SheetBatch, 'number' | 'id'>): string =>
  `B${number}-${id.slice(-6).toUpperCase()}`
