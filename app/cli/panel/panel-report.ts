import { type DrawnPanel, drawPanel, type PanelLottery, type PanelRequest, type Seed } from '@folkmoot/counting'

/** What `--json` prints, and what the text is made of. */
export interface PanelReport {
  readonly volunteers: number
  readonly seats: number
  readonly panels: number
  readonly fingerprint: string
  /** The lowest chance under the fairest lottery there is, from 0 to 1. */
  readonly leastPossible: number
  readonly never: readonly string[]
  /** In how many of the panels each volunteer sits. */
  readonly chances: readonly { readonly id: string; readonly panels: number }[]
  readonly drawn: DrawnReport | null
}
export interface DrawnReport {
  readonly seedParts: readonly string[]
  readonly seed: string
  readonly number: number
  readonly tries: DrawnPanel['drawn']['tries']
  readonly members: readonly string[]
  readonly quotas: readonly {
    readonly feature: string
    readonly value: string
    readonly least: number
    readonly most: number
    readonly members: number
  }[]
}

export function panelReport(request: PanelRequest, lottery: PanelLottery, seed: Seed | null): PanelReport {
  return {
    volunteers: request.volunteers.length,
    seats: lottery.seats,
    panels: lottery.panels.length,
    fingerprint: lottery.fingerprint,
    leastPossible: lottery.leastPossible,
    never: lottery.never,
    chances: lottery.chances,
    drawn: seed && drawnReport(request, drawPanel(lottery, seed)),
  }
}

function drawnReport({ volunteers, quotas }: PanelRequest, { members, drawn, seed }: DrawnPanel): DrawnReport {
  const sitting = volunteers.filter(({ id }) => members.includes(id))
  return {
    seedParts: seed.parts,
    seed: seed.seed,
    number: drawn.number,
    tries: drawn.tries,
    members,
    quotas: quotas.map((quota) => ({
      ...quota,
      members: sitting.filter(({ features }) => features[quota.feature] === quota.value).length,
    })),
  }
}
