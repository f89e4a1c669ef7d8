/** The names of what is given and differs from what was there. */
export function whatChanged<Fields extends object>(
  before: Fields,
  given: Partial<Fields>,
): readonly (keyof Fields & string)[] {
  return (Object.keys(given) as (keyof Fields & string)[]).filter(
    (name) => given[name] !== undefined && given[name] !== before[name],
  )
}
