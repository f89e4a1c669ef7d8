import { z } from 'zod'
import type { PaperType } from '../vocabulary.ts'

/** What one paper may hold, as it stands in `ballot.bounds`; what is left out does not bound it. */
export const paperBoundsSchema = z.strictObject({
  /** Most options on one paper (approval, knapsack, ranking). */
  mostOptions: z.int().min(1).max(1000).optional(),
  /** Points that each voter has to give out (points). */
  points: z.int().min(1).max(10_000).optional(),
  /** The highest score of an option (score); the lowest is 0. */
  highestScore: z.int().min(1).max(100).optional(),
})
export type PaperBounds = z.infer<typeof paperBoundsSchema>

/** What a paper of this type needs where nothing was chosen. */
export function usualBounds(paper: PaperType): PaperBounds {
  switch (paper) {
    case 'points':
      return { points: 10 }
    case 'score':
      return { highestScore: 5 }
    case 'yes-no':
    case 'choose-one':
    case 'approval':
    case 'knapsack':
    case 'ranking':
      return {}
  }
}
