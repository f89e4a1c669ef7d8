import type { Election, Project } from '../../election.ts'
import { collectPapers } from '../../papers/collect-papers.ts'

/** Costs by id, approvals as strings of ids of one letter; ids before a slash stand in that district ("north/a"). */
export function smallElection(budget: number, costs: Record<string, number>, papers: readonly string[]): Election {
  const projects = Object.entries(costs).map(([key, cost]): Project => {
    const [id, district = null] = key.split('/').reverse() as [string, string?]
    return {
      id,
      cost: BigInt(cost),
      name: id,
      categories: [],
      targets: [],
      district,
      latitude: null,
      longitude: null,
      leastPart: null,
      wasSelected: null,
    }
  })
  const collected = collectPapers({ voteType: 'approval' })
  for (const paper of papers)
    collected.add(
      [...paper].map((id) => projects.findIndex((project) => project.id === id)),
      null,
    )
  return { voteType: 'approval', places: 0, budget: BigInt(budget), projects, papers: collected.finish(), about: {} }
}
