import { recordInLedger } from '#capabilities/ledger/index.ts'
import { addItem, findMatter, type MatterId } from '#capabilities/matters/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { startClock } from './start-clock.ts'

export interface AskQuestion {
  /** Made with the form, so that a form sent twice asks once. */
  readonly itemId: string
  readonly matterId: MatterId
  readonly title: string
  readonly words: string
}

export type AskQuestionRefusal = {
  readonly kind: 'sign-in-first' | 'no-such-matter' | 'matter-closed' | 'form-used' | 'not-answered-here'
}

/** Asks those who are responsible for a matter. The question has an owner and a due date at once. */
export const askQuestion: Act<AskQuestion, null, AskQuestionRefusal> = async (deed, input) => {
  const { person } = deed.actor
  if (person === null) return refuse({ kind: 'sign-in-first' })
  const matter = await findMatter(deed.write, deed.community.id, { matterId: input.matterId }, 'published')
  if (!matter) return refuse({ kind: 'no-such-matter' })
  if (matter.state === 'closed') return refuse({ kind: 'matter-closed' })
  const item = { ...input, kind: 'question', href: `/replies/${input.itemId}`, author: person }
  const before = await deed.write
    .selectFrom('replies.clock')
    .select(['author_id', 'title', 'words'])
    .where('community_id', '=', deed.community.id)
    .where('item_id', '=', input.itemId)
    .executeTakeFirst()
  if (before) {
    const isSame = before.author_id === person && before.title === input.title && before.words === input.words
    return isSame ? done(null) : refuse({ kind: 'form-used' })
  }
  await addItem(deed, item)
  const started = await startClock(deed, item)
  if (!started) return refuse({ kind: 'not-answered-here' })
  if (!started.isNew) return done(null)
  await recordInLedger(deed, {
    kind: 'question-asked',
    subject: input.itemId,
    facts: { matter: input.matterId, due: started.dueOn },
  })
  return done(null)
}
