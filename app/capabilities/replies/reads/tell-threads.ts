import { sql } from 'kysely'
import type { ItemWords, SheetLine, Teller } from '#capabilities/matters/index.ts'
import { londonDate } from '#platform/london.ts'
import { textsFor } from '../texts/texts.ts'
import type { Answer } from '../vocabulary.ts'

/** What replies tell on the pages of threads: the answer to a question with its reason, and how many were answered in a matter. */
export const tellOfReplies: Teller = {
  name: 'replies',
  rank: 30,
  kinds: ['question'],

  async describe({ read, community, locale }, ids) {
    const texts = textsFor(locale)
    const rows = await read
      .selectFrom('replies.event')
      .select([
        'item_id',
        'words',
        'post',
        sql<string | null>`first_value(answer) OVER (PARTITION BY item_id ORDER BY event_id)`.as('answer'),
      ])
      .where('community_id', '=', community.id)
      .where('item_id', 'in', ids)
      .where('kind', 'in', ['answered', 'corrected'])
      .orderBy('event_id')
      .execute()
    return new Map(
      rows.map(({ item_id, words, answer, post }): [string, ItemWords] => [
        item_id,
        {
          words: answer ? `${texts.answerNames[answer as Answer]}: ${words}` : words,
          who: texts.threads.answered(post),
          money: null,
        },
      ]),
    )
  },

  async sheet({ read, community, locale, house }, matterId): Promise<readonly SheetLine[]> {
    const { threads } = textsFor(locale)
    const today = londonDate(house.clock.now())
    const found = await sql<{ asked: number; answered: number; late: number }>`
      SELECT count(*) AS asked, count(*) FILTER (WHERE state = 'answered') AS answered,
        count(*) FILTER (WHERE state IN ('waiting', 'asked') AND due_on < ${today}) AS late
      FROM replies.clock WHERE community_id = ${community.id} AND matter_id = ${matterId}`.execute(read)
    const { asked, answered, late } = found.rows[0]!
    if (asked === 0) return []
    return [
      { part: 'took-part', text: threads.questions(asked), detail: threads.outcome(answered, late), href: '/replies' },
    ]
  },
}
