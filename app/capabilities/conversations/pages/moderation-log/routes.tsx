import { z } from 'zod'
import { csvText } from '#platform/files/csv-text.ts'
import { notFound, page } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { get } from '#platform/web/route.ts'
import { findShownConversation } from '../../reads/find-shown-conversation.ts'
import { listDecisions } from '../../reads/list-decisions.ts'
import { facilitateTextsFor } from '../../texts/facilitate/texts.ts'
import { resultsTextsFor } from '../../texts/results/texts.ts'
import { moderationLogFilePath, moderationLogPath } from '../addresses.ts'
import { keptResult } from '../results/kept-result.ts'
import { publicFor } from '../results/route.tsx'
import { slugAddress } from '../slug-address.ts'
import { civilDay, logRows } from './log-rows.ts'
import { presentModerationLog } from './present.ts'
import { ModerationLogView } from './view.tsx'

export const moderationLog = get({
  path: moderationLogPath(':slug'),
  access: 'anyone',
  summary: 'Statements of a conversation that were not published, with the reasons, without names',
  address: slugAddress.extend({
    page: z
      .string()
      .regex(/^[1-9]\d{0,6}$/)
      .transform(Number)
      .default(1),
  }),
  async show({ house, community, address, locale }) {
    const kept = await keptResult(house, community.id, address.slug)
    if (!kept) return notFound
    const texts = resultsTextsFor(locale)
    const key = { community: community.id, conversation: kept.gathered.conversation.id }
    const decisions = await listDecisions(house.database.read, key)
    const model = presentModerationLog(kept.gathered, decisions, address.page)
    const { reasons } = facilitateTextsFor(locale)
    return page(
      texts.moderationLog.title(model.question),
      <ModerationLogView model={model} reasons={reasons} texts={texts} />,
      { model, publicFor },
    )
  },
})

const files = ['moderation-log.csv', 'moderation-log.json'] as const

export const moderationLogFile = get({
  path: moderationLogFilePath(':slug', ':file'),
  access: 'anyone',
  summary: 'The moderation log of a conversation as CSV or JSON',
  address: slugAddress.extend({ file: z.enum(files) }),
  async show({ read, community, address, locale }: Ask<{ slug: string; file: (typeof files)[number] }>) {
    const conversation = await findShownConversation(read, community.id, address.slug)
    if (!conversation) return notFound
    const decisions = await listDecisions(read, { community: community.id, conversation: conversation.id })
    const name = `${conversation.slug}-${address.file}`
    if (address.file === 'moderation-log.csv') {
      const body = csvText(logRows(decisions, facilitateTextsFor(locale).reasons))
      return { kind: 'file', body, type: 'text/csv; charset=utf-8', name }
    }
    const listed = decisions.map(({ decidedAt, madeAt, ...each }) => ({
      ...each,
      madeOn: civilDay(madeAt),
      decidedOn: civilDay(decidedAt),
    }))
    const body = JSON.stringify({ question: conversation.question, decisions: listed }, null, 1)
    return { kind: 'file', body, type: 'application/json; charset=utf-8', name }
  },
})
