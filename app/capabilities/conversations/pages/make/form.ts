import { z } from 'zod'
import type { MatterId } from '#capabilities/matters/index.ts'
import { dateFrom, endOfLondonDay } from '#platform/london.ts'
import type { ConversationDraft, DraftProblem } from '../../rules/problems-of-draft.ts'
import { longestSourceTitle, readSources } from '../../rules/read-sources.ts'
import { admissions, moderations } from '../../vocabulary.ts'

const words = (key: string) => z.string().max(40_000, key).default('')
const part = z.string().max(20).default('')

/** `new`, or `new:E07000143` for a new matter about one place. */
const newMatter = /^new(:[A-Z0-9][A-Za-z0-9-]{1,31})?$/

/** Text fields are only bounded here: what they must hold is a rule, so that all that is wrong is said at once. */
export const draftForm = z.strictObject({
  question: words('question-long'),
  askedBy: words('askedBy-long'),
  promise: words('promise-long'),
  background: words('background-long'),
  sources: words('sources-long'),
  statements: z.string().max(200_000, 'statements-many').default(''),
  admits: z.enum(admissions, { error: 'audience-missing' }),
  moderation: z.enum(moderations, { error: 'moderation-missing' }),
  look: z.enum(['24', '48', '72', '168'], { error: 'look-wrong' }),
  'closes-day': part,
  'closes-month': part,
  'closes-year': part,
  asks: z.union([z.array(z.enum(['age', 'place'])), z.enum(['age', 'place']).transform((one) => [one])]).default([]),
  matter: z.union([z.string().regex(newMatter), z.uuid()], { error: 'no-such-matter' }).default('new'),
  slug: z.string().max(200, 'slug-wrong').default(''),
})

export type DraftForm = z.infer<typeof draftForm>

export interface ReadDraft {
  readonly draft: ConversationDraft
  readonly matter: MatterId | null
  /** What a new matter is about; null: the whole community. */
  readonly place: string | null
  readonly slug: string | null
  /** What could not be read at all; the rules find the rest. */
  readonly problems: readonly DraftProblem[]
}

export function readDraft(form: DraftForm): ReadDraft {
  const closes = readDay(form)
  const sources = readSources(form.sources)
  const slug = form.slug.trim().toLowerCase()
  return {
    draft: {
      question: form.question,
      background: form.background,
      sources,
      statements: form.statements.split(/\r\n?|\n/),
      askedBy: form.askedBy,
      promise: form.promise,
      admits: form.admits,
      moderation: form.moderation,
      lookWithinHours: Number(form.look),
      closesAt: closes.closesAt,
      asksAge: form.asks.includes('age'),
      asksPlace: form.asks.includes('place'),
    },
    matter: newMatter.test(form.matter) ? null : (form.matter as MatterId),
    place: newMatter.exec(form.matter)?.[1]?.slice(1) ?? null,
    slug: slug === '' ? null : slug,
    problems: [...problemsOfSources(sources), ...closes.problems],
  }
}

type DayFields = Pick<DraftForm, 'closes-day' | 'closes-month' | 'closes-year'>

/** Three empty fields are no last day. */
export function readDay(form: DayFields): {
  readonly closesAt: Date | null
  readonly problems: readonly DraftProblem[]
} {
  const typed = { day: form['closes-day'], month: form['closes-month'], year: form['closes-year'] }
  if (Object.values(typed).every((text) => text.trim() === '')) return { closesAt: null, problems: [] }
  const day = dateFrom(typed)
  if (day) return { closesAt: endOfLondonDay(day), problems: [] }
  return { closesAt: null, problems: [{ field: 'closes', key: 'date-wrong' }] }
}

export const problemsOfSources = (sources: ReadDraft['draft']['sources']): readonly DraftProblem[] =>
  sources.some(({ title }) => [...title].length > longestSourceTitle) ? [{ field: 'sources', key: 'source-long' }] : []
