export function number(value: number): string {
  return value.toLocaleString('en-GB')
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

export function people(count: number): string {
  return counted(count, 'person', 'people')
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${number(count)} ${count === 1 ? one : many}`
}
