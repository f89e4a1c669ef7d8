/** A promise as it is to be made; texts are tidy already. */
export interface CommitmentWords {
  readonly what: string
  readonly details: string
  readonly responsible: string
  readonly accountable: string
  readonly dueOn: string
  readonly moneyPence: number | null
  readonly measure: string
  readonly baseline: string
  readonly target: string
}

export interface CommitmentProblem {
  readonly name: keyof CommitmentWords
  readonly key: string
}

const lengths = {
  what: [5, 200],
  details: [0, 4_000],
  responsible: [2, 200],
  accountable: [2, 200],
  measure: [3, 300],
  baseline: [1, 200],
  target: [1, 200],
} as const satisfies Partial<Record<keyof CommitmentWords, readonly [number, number]>>

const mostPence = 100_000_000_000_00

/** What is missing or too long, whatever the day. */
export function problemsOfWords(words: Pick<CommitmentWords, keyof typeof lengths>): CommitmentProblem[] {
  const problems: CommitmentProblem[] = []
  for (const [name, [least, most]] of Object.entries(lengths) as [keyof typeof lengths, readonly [number, number]][]) {
    const { length } = [...words[name]]
    if (length < least) problems.push({ name, key: `${name}-missing` })
    if (length > most) problems.push({ name, key: `${name}-long` })
  }
  return problems
}

/** What keeps a promise from being made: nobody named, nothing to know it by, a day that has passed. */
export function problemsOfCommitment(words: CommitmentWords, today: string): readonly CommitmentProblem[] {
  const problems = problemsOfWords(words)
  if (words.dueOn < today) problems.push({ name: 'dueOn', key: 'due-passed' })
  if (words.dueOn > furthestFrom(today)) problems.push({ name: 'dueOn', key: 'due-far' })
  if (words.moneyPence !== null && (words.moneyPence < 0 || words.moneyPence > mostPence)) {
    problems.push({ name: 'moneyPence', key: 'money-form' })
  }
  return problems
}

/** Thirty years: longer than any promise somebody can be held to. */
const furthestFrom = (today: string) => `${Number(today.slice(0, 4)) + 30}${today.slice(4)}`
