import { hashLines, isPlainLine } from './sha256.ts'

/** What somebody publishes before the close, so that they cannot choose their part afterwards: its hash. */
export type Commitment = { readonly by: string; readonly hash: string }
/** What they publish after the close. `secret` holds enough chance that nobody can guess it: 32 letters or more. */
export type Reveal = { readonly by: string; readonly secret: string }

export type CheckedReveals =
  /** The parts for `makeSeed`, in the order of the commitments. */
  | { readonly kind: 'agreed'; readonly parts: readonly string[] }
  | { readonly kind: 'not-agreed'; readonly troubles: readonly RevealTrouble[] }
export type RevealTrouble = {
  readonly by: string
  readonly trouble: 'committed-twice' | 'not-revealed' | 'differs' | 'never-committed' | 'same-as-another'
}

/** The hash to publish: `printf '%s\n' 'NAME' 'SECRET' | sha256sum`. Nothing for a secret that is too easy to guess. */
export function commitTo({ by, secret }: Reveal): Commitment | undefined {
  const usable = isPlainLine(by) && isPlainLine(secret) && secret.length >= 32
  return usable ? { by, hash: hashLines([by, secret]) } : undefined
}

/**
 * Holds every reveal against its commitment. All must be there and agree: leaving out one whose owner keeps silent
 * would let the last of them choose between two seeds.
 */
export function checkReveals(commitments: readonly Commitment[], reveals: readonly Reveal[]): CheckedReveals {
  const troubles = [
    ...commitments.flatMap((one, at) => troubleOf(one, at, commitments, reveals)),
    ...strangers(commitments, reveals),
  ]
  if (troubles.length > 0) return { kind: 'not-agreed', troubles }
  return { kind: 'agreed', parts: commitments.map(({ by }) => reveals.find((reveal) => reveal.by === by)!.secret) }
}

function troubleOf(
  { by, hash }: Commitment,
  at: number,
  commitments: readonly Commitment[],
  reveals: readonly Reveal[],
): RevealTrouble[] {
  if (commitments.findIndex((other) => other.by === by) !== at) return [{ by, trouble: 'committed-twice' }]
  // The name is hashed in, so a copied hash cannot be opened; it is named all the same.
  if (commitments.findIndex((other) => other.hash === hash) !== at) return [{ by, trouble: 'same-as-another' }]
  const own = reveals.filter((reveal) => reveal.by === by)
  if (own.length === 0) return [{ by, trouble: 'not-revealed' }]
  return own.every((reveal) => hashLines([reveal.by, reveal.secret]) === hash) ? [] : [{ by, trouble: 'differs' }]
}

function strangers(commitments: readonly Commitment[], reveals: readonly Reveal[]): RevealTrouble[] {
  const known = new Set(commitments.map(({ by }) => by))
  return reveals.filter(({ by }) => !known.has(by)).map(({ by }) => ({ by, trouble: 'never-committed' }))
}
