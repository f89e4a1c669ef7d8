import type { Utility } from '../rule.ts'
import type { EqualSharesWorking } from '../working/working.ts'
import type { Ballot, MadeElection } from './made-election.ts'

interface Paid {
  readonly voters: readonly { readonly spent: number }[]
  readonly purchases: readonly { readonly collected: number; readonly cost: number }[]
  /** What the supporters of a project have left. */
  leftTo(id: string): number
}

/** Goes through the rounds of a working paper by paper, in the made election's unit: each pays min(holding, rho * utility). */
export function paidByVoter(made: MadeElection, utility: Utility, working: EqualSharesWorking, share: number): Paid {
  const holds = made.ballots.map(() => share)
  const position = (id: string) => made.projects.findIndex((project) => project.id === id)
  const purchases = working.purchases.map(({ id, rho }) => {
    const p = position(id)
    // rho is money for each unit of utility; under cost utility both are money, so it has no unit.
    const perUtility = utility === 'cost' ? rho : rho * 10 ** (made.places - working.places)
    let collected = 0
    made.ballots.forEach((ballot, i) => {
      const pays = Math.min(holds[i]!, perUtility * utilityOf(made, ballot, p, utility))
      holds[i]! -= pays
      collected += pays
    })
    return { collected, cost: Number(made.projects[p]!.cost) }
  })
  return {
    voters: holds.map((held) => ({ spent: share - held })),
    purchases,
    leftTo: (id) =>
      made.ballots.reduce(
        (sum, ballot, i) => sum + (utilityOf(made, ballot, position(id), utility) > 0 ? holds[i]! : 0),
        0,
      ),
  }
}

/** Points count in whole units of the papers' finest decimals, as the counts take them. */
function utilityOf(made: MadeElection, { choices, points }: Ballot, p: number, utility: Utility): number {
  const at = choices.indexOf(p)
  if (at < 0 || (points && points[at]! <= 0)) return 0
  if (utility === 'cost') return Number(made.projects[p]!.cost)
  if (utility === 'cardinality') return 1
  if (utility === 'points') return hasTenths(made) ? points![at]! : points![at]! / 10
  return choices.length - at - (utility === 'borda' ? 1 : 0)
}

function hasTenths({ ballots }: MadeElection): boolean {
  return ballots.some(({ points }) => points?.some((tenths) => tenths % 10 !== 0))
}
