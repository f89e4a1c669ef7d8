import { countedElection, outcomeOf } from '../counted-election.ts'
import type { Election } from '../election.ts'
import { greedyOrder } from '../greedy/greedy-order.ts'
import type { Outcome } from '../outcome.ts'
import type { PhragmenRule } from '../rule.ts'
import { scoresOf } from '../scores.ts'
import { tieRanks } from '../tie-order.ts'
import type { PhragmenRound, PhragmenWorking } from '../working/working.ts'
import { LoadRun } from './load-run.ts'

/**
 * Sequential Phragmén. Everybody earns money at the same pace, and a project is bought as soon as its supporters
 * together have its cost; then they have nothing again. A voter's load is the moment up to which they have spent. The
 * rule stops (it does not skip) when one of the projects next in turn costs more than is left. A project nobody voted
 * for is bought only once everything supported has been. Exact. Ties: by the rule's tie-break.
 */
export function countPhragmen(election: Election, rule: PhragmenRule): Outcome {
  const scores = scoresOf(election, 'votes')
  const ranks = tieRanks(election, scores, rule.tieBreak)
  const run = new LoadRun(election)
  const id = (p: number) => election.projects[p]!.id
  const rounds: PhragmenRound[] = []
  const bought: number[] = []
  let left = election.budget
  let ties = 0
  let stoppedBy: PhragmenWorking['stoppedBy'] = null
  for (let first = run.first(); first; first = run.first()) {
    const isTooDear = (p: number) => election.projects[p]!.cost > left
    const dear = first.equals.filter(isTooDear).sort((a, b) => ranks[a]! - ranks[b]!)
    if (dear.length > 0) {
      stoppedBy = { id: id(dear[0]!), load: first.load, left }
      break
    }
    const equals = [...first.equals].sort((a, b) => ranks[a]! - ranks[b]!)
    const p = equals[0]!
    if (equals.length > 1) ties++
    rounds.push({
      id: id(p),
      load: first.load ?? 0,
      supporters: scores[p]!,
      left,
      tiedWith: equals.slice(1).map(id),
    })
    run.buy(p)
    bought.push(p)
    left -= election.projects[p]!.cost
  }
  return outcomeOf({
    election,
    rule,
    bought,
    list: greedyOrder({ election, scores, perCost: false, ranks }),
    tieEvents: ties,
    runs: 1,
    working: {
      rule: 'phragmen',
      ...countedElection(election, scores),
      rounds,
      stoppedBy,
      waiting: run.waiting().map(({ project, load }) => ({
        id: id(project),
        load,
        isTooDear: election.projects[project]!.cost > left,
      })),
    },
  })
}
