import type { Cookie } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import type { BallotId } from '../../vocabulary.ts'

const minutes = 30

/** Keeps a code in this browser for a while, for one ballot alone. */
export const votingCodeCookie = (ballot: BallotId, code: string): Cookie => ({
  name: 'voting-code',
  value: `${ballot}.${code}`,
  maxAgeSeconds: minutes * 60,
})

export const noVotingCode: Cookie = { name: 'voting-code', value: '', maxAgeSeconds: 0 }

/** The code that was typed in this browser for this ballot; null where none was. */
export function votingCodeOf({ votingCode }: Pick<Ask<unknown>, 'votingCode'>, ballot: BallotId): string | null {
  const [of, code] = votingCode?.split('.') ?? []
  return of === ballot && code ? code : null
}
