import { z } from 'zod'
import { calendarFile } from '#platform/calendar-file.ts'
import { notFound } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { findMatter } from '../../reads/find-matter.ts'
import { listItems } from '../../reads/list-items.ts'
import { listSteps } from '../../reads/list-steps.ts'
import { daysOfMatter } from '../../rules/days-of-matter.ts'
import { textsFor } from '../../texts/texts.ts'
import type { StepKind } from '../../vocabulary.ts'
import { calendarPath, itemPath } from '../addresses.ts'
import { slugPart } from '../slug-address.ts'

const mostDue = 200

export const calendarRoute = get({
  path: calendarPath(':slug'),
  access: 'anyone',
  summary: 'The dates of a matter for a calendar (iCalendar): what begins, what ends, what is due',
  address: z.strictObject({ slug: slugPart }),
  async show({ read, community, address, locale, house }) {
    const matter = await findMatter(read, community.id, { slug: address.slug }, 'published')
    if (!matter) return notFound
    const [steps, due] = await Promise.all([
      listSteps(read, community.id, [matter.id], 'published'),
      listItems(read, community.id, matter.id, { isDue: true, exceptKind: 'commitment', limit: mostDue }),
    ])
    const { calendar: words, stepKinds, kindName, items } = textsFor(locale)
    const days = daysOfMatter(steps, due).map(({ id, on, what, kind, title, href }) => ({
      id,
      on,
      title: words[what](
        title || items.untitled(kindName(kind)),
        what === 'due' ? kindName(kind) : stepKinds[kind as StepKind],
      ),
      words: matter.title,
      href: `${community.origin}${href ?? itemPath(matter.slug, id.replace(/-due$/, ''))}`,
    }))
    const about = { name: matter.title, host: new URL(community.origin).hostname, at: house.clock.now() }
    return {
      kind: 'file',
      body: calendarFile(days, about),
      type: 'text/calendar; charset=utf-8',
      name: `${matter.slug}.ics`,
      publicFor: 300,
    }
  },
})
