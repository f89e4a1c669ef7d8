import type { Stance, StatementId } from '../vocabulary.ts'
import { leastShown } from './small-numbers.ts'

export interface AnsweredByMany {
  readonly id: StatementId
  readonly text: string
  readonly agree: number
  readonly disagree: number
}

export interface Beside {
  readonly id: StatementId
  readonly text: string
  readonly stance: 'agree' | 'disagree'
  /** Of those who took a side, the share that took the same one, 0 to 1. */
  readonly share: number
}

export interface ComparedWithEveryone {
  /** Statements on which somebody took a side, and enough others did. */
  readonly compared: number
  readonly withMost: number
  /** The most shared of one's answers, and the least; none twice. */
  readonly shared: readonly Beside[]
  readonly apart: readonly Beside[]
}

const mostListed = 3

/**
 * How somebody's answers lie beside everyone's, before there are any groups to speak of. Only statements on which at least
 * five people took a side: nobody's own answer shows.
 */
export function compareWithEveryone(
  answers: readonly { readonly statement: StatementId; readonly stance: Stance }[],
  statements: ReadonlyMap<StatementId, AnsweredByMany>,
): ComparedWithEveryone {
  const beside = answers
    .flatMap(({ statement, stance }) => besideOf(stance, statements.get(statement)))
    .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1))
  const shared = beside.filter(({ share }) => share > 0.5)
  const apart = beside.filter(({ share }) => share < 0.5).reverse()
  return {
    compared: beside.length,
    withMost: shared.length,
    shared: shared.slice(0, mostListed),
    apart: apart.slice(0, mostListed),
  }
}

function besideOf(stance: Stance, statement: AnsweredByMany | undefined): readonly Beside[] {
  if (!statement || (stance !== 'agree' && stance !== 'disagree')) return []
  const { id, text, agree, disagree } = statement
  const sides = agree + disagree
  if (sides < leastShown) return []
  return [{ id, text, stance, share: (stance === 'agree' ? agree : disagree) / sides }]
}
