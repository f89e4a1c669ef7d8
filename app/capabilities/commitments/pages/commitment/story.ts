import { londonDate, startOfLondonDay } from '#platform/london.ts'
import type { Commitment } from '../../reads/find-commitment.ts'
import type { CommitmentStory, Report, ReportPhoto } from '../../reads/read-story.ts'
import type { CommitmentsTexts } from '../../texts/en.ts'

export interface Event {
  readonly key: string
  readonly title: string
  readonly when: string
  readonly datetime: string
  readonly state: 'past' | 'now' | 'ahead'
  readonly words: string
  readonly photos: readonly ReportPhoto[]
}

export interface Told {
  readonly commitment: Commitment
  readonly story: CommitmentStory
}

type Moment = Omit<Event, 'when' | 'datetime' | 'state' | 'photos'> & {
  readonly at: Date
  readonly photos?: readonly ReportPhoto[]
}

/** What happened to a promise and when, the first thing first; while it is open its day closes the story. */
export function storyOf({ commitment, story }: Told, texts: CommitmentsTexts): readonly Event[] {
  const past = momentsOf(commitment, story, texts)
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
    .map(({ at, photos = [], ...moment }) => ({
      ...moment,
      photos,
      when: texts.day(at),
      datetime: londonDate(at),
      state: 'past' as const,
    }))
  return commitment.state === 'open' ? [...past, dayOf(commitment, texts)] : past
}

function momentsOf(commitment: Commitment, story: CommitmentStory, { page: words }: CommitmentsTexts): Moment[] {
  return [
    { key: 'made', title: words.events.made, words: '', at: commitment.madeAt },
    ...story.reports.map((report) => ({
      key: report.id,
      title: words.events[report.kind],
      words: wordsOf(report, commitment, words.measured),
      at: report.at,
      photos: story.photos.filter(({ report: of }) => of === report.id),
    })),
    ...story.changes.map(({ id, from, to, reason, at }) => ({
      key: id,
      title: words.events.date(from, to),
      words: reason,
      at,
    })),
    ...story.milestones.flatMap(({ id, title, reachedOn }) =>
      reachedOn ? [{ key: id, title: words.events.stage(title), words: '', at: startOfLondonDay(reachedOn) }] : [],
    ),
    ...story.checks.flatMap(({ id, round, closedAt, outcome }) =>
      closedAt && outcome
        ? [{ key: id, title: words.events.checked(round), words: words.outcomes[outcome], at: closedAt }]
        : [],
    ),
  ]
}

const wordsOf = (report: Report, { measure }: Commitment, measured: (measure: string, value: string) => string) =>
  report.measured === '' ? report.words : `${report.words}\n${measured(measure, report.measured)}`

const dayOf = ({ dueOn }: Commitment, { page: words, day }: CommitmentsTexts): Event => ({
  key: 'due',
  title: words.events.dueAhead,
  when: day(dueOn),
  datetime: dueOn,
  state: 'ahead',
  words: '',
  photos: [],
})
