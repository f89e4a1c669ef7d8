import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { countAnswers } from '../reads/count-answers.ts'
import { isAlreadyNo } from '../rules/decide-check.ts'
import { lockCommitment } from '../store/lock-commitment.ts'
import type { CheckAnswer, CheckId, CommitmentId } from '../vocabulary.ts'
import { endCheck } from './end-check.ts'

export interface AnswerCheck {
  readonly commitment: CommitmentId
  readonly answer: CheckAnswer
}

export type AnswerCheckRefusal = { readonly kind: 'no-such-commitment' | 'not-asked' | 'sign-in-first' }

/** Answers “is it really better?”. The latest answer counts, until the asking ends. A no that nobody can turn ends it at once. */
export const answerCheck: Act<AnswerCheck, null, AnswerCheckRefusal> = async (deed, input) => {
  const { person } = deed.actor
  if (person === null) return refuse({ kind: 'sign-in-first' })
  const commitment = await lockCommitment(deed.write, deed.community.id, input.commitment)
  if (!commitment) return refuse({ kind: 'no-such-commitment' })
  const answered = await deed.write
    .updateTable('commitments.asked')
    .set({ answer: input.answer })
    .where('community_id', '=', deed.community.id)
    .where('person_id', '=', person)
    .where('check_id', 'in', (of) =>
      of
        .selectFrom('commitments.check_round')
        .select('check_id')
        .where('community_id', '=', deed.community.id)
        .where('commitment_id', '=', input.commitment)
        .where('closed_at', 'is', null)
        .where('closes_at', '>', deed.now),
    )
    .returning('check_id')
    .execute()
  const checks = answered.map(({ check_id }) => check_id as CheckId)
  if (checks.length === 0) return refuse({ kind: 'not-asked' })
  for (const check of checks) {
    const { counts, asked } = await countAnswers(deed.write, deed.community.id, check)
    if (isAlreadyNo(counts, asked)) await endCheck(deed, commitment, check)
  }
  return done(null)
}
