import { z } from 'zod'
import { page } from '#platform/web/answer.ts'
import { problemTexts } from '#platform/web/form.ts'
import { get } from '#platform/web/route.ts'
import { dueCalendarPath } from '../../store/calendar-key.ts'
import { textsFor } from '../../texts/texts.ts'
import { gatherQueue } from './gather.ts'
import { presentQueue } from './present.ts'
import { QueueView } from './view.tsx'

/** A choice that a form sends empty is no choice. */
const choice = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => value || undefined, schema.optional())

const afterPart = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}\.[0-9a-f-]{36}$/)
  .transform((text) => ({ dueOn: text.slice(0, 10), itemId: text.slice(11) }))
  .refine(({ dueOn, itemId }) => z.iso.date().safeParse(dueOn).success && z.uuid().safeParse(itemId).success)

export const queueRoute = get({
  path: '/replies/queue',
  access: { roleSomewhere: 'officer' },
  summary: 'What waits for an answer, the longest overdue first',
  address: z.strictObject({
    mine: z.literal('yes').optional(),
    matter: choice(z.uuid()),
    place: choice(z.string().max(20)),
    kind: choice(z.string().max(42)),
    topic: choice(z.string().max(200)),
    after: afterPart.optional(),
    problem: z.literal('none-chosen').optional(),
  }),
  async show(ask) {
    const { after, problem, ...filter } = ask.address
    const texts = textsFor(ask.locale)
    const model = presentQueue(await gatherQueue(ask, filter, after), texts)
    const errors = problemTexts(problem ? [{ name: 'item', key: problem }] : [], texts.queue.errors, '')
    const calendar = dueCalendarPath(ask.house.secrets, ask.actor.person!)
    const body = <QueueView model={model} calendar={calendar} errors={errors} texts={texts} />
    return page(texts.queue.title, body, { model, hasErrors: errors.length > 0 })
  },
})
