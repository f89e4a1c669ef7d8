import { londonDate } from '#platform/london.ts'
import type { Matter } from '../../reads/find-matter.ts'
import type { Item } from '../../reads/list-items.ts'
import type { Step } from '../../reads/list-steps.ts'
import type { MattersTexts } from '../../texts/en.ts'
import { itemPath } from '../addresses.ts'
import { presentUntil, type When } from '../present-when.ts'

/** One thing that happened, happens or is to come. */
export interface Event {
  readonly key: string
  /** Orders the story; null comes last. */
  readonly at: Date | null
  readonly when: string
  readonly datetime: string | null
  readonly title: string
  readonly words: string
  readonly until: When | null
  readonly link: { readonly href: string; readonly label: string } | null
  readonly state: 'past' | 'now' | 'ahead'
}

/** An entry of the record about this matter. */
export interface Recorded {
  readonly seq: number
  readonly at: Date
  readonly kind: string
  readonly changed: readonly string[]
}

export interface Told {
  readonly matter: Matter
  readonly steps: readonly Step[]
  readonly due: readonly Item[]
  readonly recorded: readonly Recorded[]
  /** The page of the item that the matter itself grew from. */
  readonly grewFrom: string | null
  readonly now: Date
}

/** The whole story of a matter in the order in which it happens: what was, what is now, what comes. */
export function tellStory(told: Told, texts: MattersTexts): readonly Event[] {
  const events = [
    ...beginning(told, texts),
    ...told.recorded.flatMap((entry) => changeOf(entry, texts)),
    ...told.steps.map((step) => eventOfStep(step, told.now, texts)),
    ...told.due.map((item) => eventOfDue(item, told, texts)),
    ...ending(told.matter, texts),
  ]
  const order = { past: 0, now: 1, ahead: 2 }
  const sorted = events.sort(
    (a, b) => order[a.state] - order[b.state] || (a.at?.getTime() ?? Infinity) - (b.at?.getTime() ?? Infinity) || 0,
  )
  return [...sorted, ...whatNext(told.matter, sorted, texts)]
}

const event = (key: string, state: Event['state'], at: Date | null, rest: Partial<Event>): Event => ({
  key,
  state,
  at,
  when: '',
  datetime: at ? londonDate(at) : null,
  title: '',
  words: '',
  until: null,
  link: null,
  ...rest,
})

function beginning({ matter, grewFrom }: Told, texts: MattersTexts): readonly Event[] {
  const { story } = texts
  if (!matter.openedAt) return []
  return [
    event('opened', 'past', matter.openedAt, {
      when: texts.day(matter.openedAt),
      title: story.opened(story.roles[matter.openedByRole] ?? matter.openedByRole),
      words: grewFrom ? story.grewFrom : '',
      link: grewFrom ? { href: grewFrom, label: story.seeGrewFrom } : null,
    }),
  ]
}

function changeOf({ seq, at, kind, changed }: Recorded, texts: MattersTexts): readonly Event[] {
  if (kind !== 'matter-changed') return []
  const { story } = texts
  const words = changed.map((name) => story.changedWords[name] ?? name)
  return [
    event(`entry-${seq}`, 'past', at, {
      when: texts.day(at),
      title: story.changed(story.and(words)),
      link: { href: `/record/entries/${seq}`, label: story.seeRecord },
    }),
  ]
}

function eventOfStep(step: Step, now: Date, texts: MattersTexts): Event {
  const { story } = texts
  const title = story.stepTitle(texts.stepKinds[step.kind], step.title)
  const key = `step-${step.id}`
  const opened = step.opensAt ?? step.madeAt
  switch (step.state) {
    case 'open':
      return event(key, 'now', opened, {
        title,
        when: story.now(step.opensAt),
        words: step.outcome,
        until: presentUntil(now, step, texts),
        link: { href: step.href, label: texts.takePart[step.kind] },
      })
    case 'draft':
    case 'planned':
      return event(key, 'ahead', step.opensAt, { title, when: story.ahead(step.opensAt), words: step.outcome })
    case 'closed':
      return event(key, 'past', step.closesAt ?? opened, {
        title,
        when: story.between(step.opensAt, step.closesAt),
        words: step.outcome,
        link: { href: step.href, label: story.back },
      })
    case 'cancelled':
      return event(key, 'past', step.closesAt ?? step.madeAt, {
        title,
        when: story.between(null, step.closesAt ?? step.madeAt),
        words: step.outcome || story.cancelled,
      })
  }
}

function eventOfDue(item: Item, { matter, now }: Told, texts: MattersTexts): Event {
  const on = item.dueOn!
  const isLate = on < londonDate(now)
  return event(`due-${item.id}`, isLate ? 'now' : 'ahead', new Date(`${on}T12:00:00Z`), {
    when: isLate ? texts.story.overdue(texts.day(on)) : texts.story.due(texts.day(on)),
    title: texts.story.dueTitle(texts.kindName(item.kind), item.title),
    link: { href: itemPath(matter.slug, item.id), label: texts.story.back },
  })
}

function ending({ decidedAt, closedAt, outcome, ending: why }: Matter, { day, story }: MattersTexts): readonly Event[] {
  const decided =
    decidedAt && event('decided', 'past', decidedAt, { when: day(decidedAt), title: story.decided, words: outcome })
  const words = decidedAt ? why : outcome
  const closed = closedAt && event('closed', 'past', closedAt, { when: day(closedAt), title: story.closed, words })
  return [decided, closed].filter((each) => each !== null)
}

/** What comes next, said also where nobody has planned it. */
function whatNext({ state }: Matter, events: readonly Event[], { story }: MattersTexts): readonly Event[] {
  if (state === 'closed' || state === 'draft' || events.some((each) => each.state === 'ahead')) return []
  if (state === 'decided')
    return [event('next', 'ahead', null, { when: story.toDoWhen, title: story.toDo, words: story.toDoWhy })]
  return [
    event('next', 'ahead', null, {
      when: story.nextUnknownWhen,
      title: story.nextUnknown,
      words: story.nextUnknownWhy,
    }),
  ]
}
