import type { PanelProblem, Relaxation } from '@folkmoot/counting'
import type { PanelArguments } from './read-arguments.ts'
import type { AskedPanel } from './read-request.ts'
import { shown } from './shown.ts'

/** One sentence for a problem, with the file and line where it is. */
export function sayProblem(problem: PanelProblem, asked: AskedPanel, files: PanelArguments): string {
  const people = (volunteer: number) => `${files.volunteersFile}, line ${asked.volunteerLines[volunteer]}`
  const quota = ({ feature, value }: { readonly feature: string; readonly value: string }, which: 'first' | 'last') => {
    const isIt = (one: { readonly feature: string; readonly value: string }) =>
      one.feature === feature && one.value === value
    const at = which === 'first' ? asked.request.quotas.findIndex(isIt) : asked.request.quotas.findLastIndex(isIt)
    return `${files.quotasFile}, line ${asked.quotaLines[at]}`
  }
  switch (problem.problem) {
    case 'seats-not-possible':
      return `A panel of ${problem.seats} cannot be.`
    case 'panels-not-possible':
      return `A lottery of ${problem.panels} panels cannot be.`
    case 'no-quotas':
      return `${files.quotasFile}: there is no quota in it.`
    case 'quota-twice':
      return `${quota(problem, 'last')}: ${shown(problem.feature)}, ${shown(problem.value)} has a quota already.`
    case 'quota-not-possible':
      return `${quota(problem, 'first')}: the least is more than the most.`
    case 'too-few-volunteers':
      return `${files.volunteersFile}: ${problem.volunteers} volunteers are too few for ${problem.seats} seats.`
    case 'too-few-households':
      return `${files.volunteersFile}: ${problem.households} households are too few for ${problem.seats} seats.`
    case 'id-not-plain':
      if (problem.id === '') return `${people(problem.volunteer)}: there is no id.`
      return `${people(problem.volunteer)}: the id “${shown(problem.id)}” cannot be used: letters and digits without spaces are best.`
    case 'id-twice':
      return `${people(problem.volunteer)}: the id ${shown(problem.id)} is there already.`
    case 'value-missing':
      return `${people(problem.volunteer)}: ${shown(problem.id)} has nothing under ${shown(problem.feature)}.`
    case 'value-without-quota':
      return `${people(problem.volunteer)}: there is no quota for ${shown(problem.feature)} “${shown(problem.value)}”.`
  }
}

export function sayRelaxation({ feature, value, bound, from, to }: Relaxation): string {
  return `${shown(feature)}, ${shown(value)}: at ${bound} ${to} instead of ${from}`
}
