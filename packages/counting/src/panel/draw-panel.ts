import { type DrawnNumber, drawNumber } from '../draw/draw-number.ts'
import type { Seed } from '../draw/seed.ts'
import type { PanelLottery } from './contract.ts'

export type DrawnPanel = {
  readonly members: readonly string[]
  /** The panel's number in the lottery, with the working. */
  readonly drawn: DrawnNumber
  readonly seed: Seed
  readonly fingerprint: string
}

/** Draws one panel of a published lottery. The lottery must have been published before the seed could be known. */
export function drawPanel(lottery: PanelLottery, seed: Seed): DrawnPanel {
  const drawn = drawNumber(lottery.panels.length, seed)
  return { members: lottery.panels[drawn.number - 1]!, drawn, seed, fingerprint: lottery.fingerprint }
}
