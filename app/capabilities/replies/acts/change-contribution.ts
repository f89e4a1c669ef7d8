import type { Deed } from '#platform/acts/act.ts'
import { changeClock } from '../store/change-clock.ts'

export interface ChangeContribution {
  readonly itemId: string
  readonly title?: string
  readonly words?: string
  readonly href?: string
}

/** For acts of other capabilities: keeps what those who answer read in line with the contribution itself. */
export async function changeContribution(deed: Deed, { itemId, ...change }: ChangeContribution): Promise<void> {
  if (Object.keys(change).length > 0) await changeClock(deed, itemId, change)
}
