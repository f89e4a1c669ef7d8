import { isPlainLine } from '../draw/sha256.ts'
import type { PanelProblem, PanelRequest, Quota, Volunteer } from './contract.ts'
import { featuresOf } from './kinds.ts'

/** Everything that is wrong with what was asked, volunteers by their position from 0. */
export function checkRequest(request: PanelRequest): PanelProblem[] {
  const { volunteers, quotas, seats, panels = 1000 } = request
  const problems: PanelProblem[] = []
  if (!whole(seats) || seats < 1) problems.push({ problem: 'seats-not-possible', seats })
  if (!whole(panels) || panels < 1 || panels > 100_000) problems.push({ problem: 'panels-not-possible', panels })
  if (quotas.length === 0) problems.push({ problem: 'no-quotas' })
  problems.push(...checkQuotas(quotas))
  if (volunteers.length < seats) problems.push({ problem: 'too-few-volunteers', volunteers: volunteers.length, seats })
  else problems.push(...checkHouseholds(volunteers, seats))
  const seen = new Set<string>()
  const values = new Set(quotas.map(({ feature, value }) => JSON.stringify([feature, value])))
  const features = featuresOf(quotas)
  volunteers.forEach((volunteer, at) => {
    problems.push(...checkId(volunteer.id, at, seen), ...checkValues(volunteer, at, features, values))
  })
  return problems
}

function checkHouseholds(volunteers: readonly Volunteer[], seats: number): PanelProblem[] {
  const alone = volunteers.filter(({ household }) => household === undefined).length
  const shared = new Set(volunteers.flatMap(({ household }) => (household === undefined ? [] : [household]))).size
  const households = alone + shared
  return households < seats ? [{ problem: 'too-few-households', households, seats }] : []
}

function whole(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}

function checkQuotas(quotas: readonly Quota[]): PanelProblem[] {
  return quotas.flatMap(({ feature, value, least, most }, at): PanelProblem[] => {
    const first = quotas.findIndex((other) => other.feature === feature && other.value === value)
    if (first !== at) return [{ problem: 'quota-twice', feature, value }]
    const possible = whole(least) && whole(most) && least <= most
    return possible ? [] : [{ problem: 'quota-not-possible', feature, value }]
  })
}

function checkId(id: string, volunteer: number, seen: Set<string>): PanelProblem[] {
  // Ids are written into the lottery's lines with commas between them, and a spreadsheet must not take one for a formula.
  if (!isPlainLine(id) || /[,"\s]|^[=+\-@]/.test(id)) return [{ problem: 'id-not-plain', volunteer, id }]
  if (seen.has(id)) return [{ problem: 'id-twice', volunteer, id }]
  seen.add(id)
  return []
}

function checkValues(
  { id, features: own }: Volunteer,
  volunteer: number,
  features: readonly string[],
  values: ReadonlySet<string>,
): PanelProblem[] {
  return features.flatMap((feature): PanelProblem[] => {
    const value = Object.hasOwn(own, feature) ? own[feature]! : ''
    if (value === '') return [{ problem: 'value-missing', volunteer, id, feature }]
    if (values.has(JSON.stringify([feature, value]))) return []
    return [{ problem: 'value-without-quota', volunteer, id, feature, value }]
  })
}
