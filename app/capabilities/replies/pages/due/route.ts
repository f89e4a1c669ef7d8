import { z } from 'zod'
import { calendarFile } from '#platform/calendar-file.ts'
import { notFound } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { listDueOf } from '../../reads/list-due-of.ts'
import { listOfficers } from '../../reads/list-officers.ts'
import { isCalendarKey } from '../../store/calendar-key.ts'
import { textsFor } from '../../texts/texts.ts'
import { replyPath } from '../addresses.ts'

/** A calendar program cannot sign in: whoever has the address reads it, and only while the person is an officer. */
export const dueRoute = get({
  path: '/replies/due/:person/:key',
  access: 'anyone',
  summary: 'What an officer must answer by when, for their calendar (iCalendar)',
  address: z.strictObject({ person: z.uuid(), key: z.string().regex(/^[\w-]{22}$/) }),
  async show(ask) {
    const { read, community, house } = ask
    const { person, key } = ask.address
    if (!isCalendarKey(house.secrets, person, key)) return notFound
    if (!(await listOfficers(read, community.id)).some(({ id }) => id === person)) return notFound
    const texts = textsFor(ask.locale)
    const due = await listDueOf(read, community.id, person)
    const days = due.map((each) => ({
      id: each.item_id,
      on: each.due_on,
      title: texts.calendar.title(each.title || texts.item.untitled(texts.kindName(each.kind))),
      words: texts.who(each.post, each.team),
      href: `${community.origin}${replyPath(each.item_id)}`,
    }))
    const about = {
      name: texts.calendar.name(community.name),
      host: new URL(community.origin).hostname,
      at: house.clock.now(),
    }
    return { kind: 'file', body: calendarFile(days, about), type: 'text/calendar; charset=utf-8', name: 'answers.ics' }
  },
})
