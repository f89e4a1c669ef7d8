import type { Route } from '#platform/web/route.ts'

const uuid = '0192f0c1-1111-7000-8000-000000000001'
const words = ['absent-thing', uuid, '7', 'E10000020', '2026-11-24', 'a', 'resident', 'absentabsentabsent0123']

/** An address of a route whose parameters have the right form and name nothing that exists. */
export function exampleAddress(route: Route): string {
  const names = [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1]!)
  const fill = (values: readonly string[]) =>
    names.reduce((path, name, k) => path.replace(`:${name}`, values[k]!), route.path)
  for (const values of combinations(names.length)) {
    const params = Object.fromEntries(names.map((name, k) => [name, values[k]!]))
    if (route.address.safeParse(params).success) return fill(values)
  }
  return fill(names.map(() => uuid))
}

function combinations(length: number): readonly (readonly string[])[] {
  if (length === 0) return [[]]
  return combinations(length - 1).flatMap((rest) => words.map((word) => [...rest, word]))
}
