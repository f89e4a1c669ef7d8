import type { Hop } from '#capabilities/matters/index.ts'
import { daysBetween, lastDayBefore, londonDate, startOfLondonDay } from '#platform/london.ts'
import type { Commitment } from '../../reads/find-commitment.ts'
import type { Check, CommitmentStory } from '../../reads/read-story.ts'
import { type Standing, whereItStands } from '../../rules/where-it-stands.ts'
import type { CommitmentsTexts } from '../../texts/en.ts'
import { reachedPath } from '../addresses.ts'
import { type Event, storyOf } from './story.ts'

export interface CommitmentModel {
  readonly title: string
  readonly details: readonly string[]
  readonly standing: Standing
  readonly standingName: string
  readonly matter: { readonly title: string; readonly href: string }
  readonly responsible: string
  readonly accountable: string
  readonly due: {
    readonly on: string
    readonly words: string
    readonly first: string | null
    readonly isOpen: boolean
    readonly isLate: boolean
  }
  readonly money: string | null
  readonly measure: { readonly what: string; readonly baseline: string; readonly target: string; readonly now: string }
  readonly reported: string
  readonly checks: readonly ShownCheck[]
  readonly milestones: readonly ShownMilestone[]
  readonly story: readonly Event[]
  readonly threadHref: string
  readonly recordHref: string
  readonly grewFrom: readonly { readonly title: string; readonly href: string }[]
}

export interface ShownCheck {
  readonly when: string
  readonly words: string
  /** Null while it is being asked, or where so few answered that numbers would name them. */
  readonly counts: Check['counts'] | null
  readonly note: string | null
}

export interface ShownMilestone {
  readonly title: string
  readonly words: string
  readonly isReached: boolean
  readonly reachHref: string
}

/** What this one visitor can do; not a part of what is given as data. */
export interface Yours {
  readonly id: string
  readonly mayReport: boolean
  /** Where somebody is asked: whether they have answered. */
  readonly asked: { readonly href: string; readonly hasAnswered: boolean } | null
}

export interface About {
  readonly commitment: Commitment
  readonly story: CommitmentStory
  readonly from: readonly Hop[]
  readonly now: Date
}

export function presentCommitment(about: About, texts: CommitmentsTexts): CommitmentModel {
  const { commitment, story, from, now } = about
  const noticed = story.checks.findLast(({ outcome }) => outcome !== null)?.outcome ?? null
  const standing = whereItStands({ ...commitment, noticed }, londonDate(now))
  return {
    title: commitment.what,
    details: commitment.details.split(/\n{2,}/).filter((paragraph) => paragraph !== ''),
    standing,
    standingName: texts.standing[standing],
    matter: { title: commitment.matter.title, href: `/matters/${commitment.matter.slug}` },
    responsible: commitment.responsible,
    accountable: commitment.accountable,
    due: presentDue(commitment, now, texts),
    money: commitment.moneyPence === null ? null : texts.money(commitment.moneyPence),
    measure: {
      what: commitment.measure,
      baseline: commitment.baseline,
      target: commitment.target,
      now: story.reports.findLast(({ measured }) => measured !== '')?.measured ?? texts.page.noReport,
    },
    reported: reportedWords(story, texts),
    checks: story.checks.map((check) => presentCheck(check, texts)),
    milestones: story.milestones.map(({ id, title, dueOn, reachedOn }) => ({
      title,
      words: reachedOn ? texts.page.reachedOn(reachedOn) : texts.page.by(dueOn),
      isReached: reachedOn !== null,
      reachHref: reachedPath(commitment.id, id),
    })),
    story: storyOf({ commitment, story }, texts),
    threadHref: `/matters/${commitment.matter.slug}/items/${commitment.id}`,
    recordHref: `/record?subject=${commitment.id}`,
    grewFrom: from
      .filter(({ distance, title }) => distance === 1 && title !== '')
      .map(({ title, href }) => ({ title, href })),
  }
}

function presentDue({ dueOn, firstDueOn, state }: Commitment, now: Date, { page: words, day }: CommitmentsTexts) {
  const today = londonDate(now)
  const isLate = state === 'open' && dueOn < today
  const days = Math.abs(daysBetween(now, startOfLondonDay(dueOn)))
  return {
    on: dueOn,
    words: state !== 'open' ? day(dueOn) : isLate ? words.late(days) : words.left(days, dueOn),
    first: dueOn === firstDueOn ? null : words.firstDue(firstDueOn),
    isOpen: state === 'open',
    isLate,
  }
}

function reportedWords({ reports }: CommitmentStory, { page: words }: CommitmentsTexts): string {
  const last = reports.findLast(({ kind }) => kind === 'done')
  return last ? words.reportedDone(last.at) : words.reportedNot
}

/** With fewer answers than this the numbers are not shown. */
const fewestShown = 5

function presentCheck(check: Check, { page: words, day }: CommitmentsTexts): ShownCheck {
  const when = words.rounds[check.round]
  if (check.outcome === null) {
    return { when, words: words.asking(check.asked, day(lastDayBefore(check.closesAt))), counts: null, note: null }
  }
  const { yes, partly, no, cannotTell } = check.counts
  const isShown = yes + partly + no + cannotTell >= fewestShown
  return {
    when,
    words: words.outcomes[check.outcome],
    counts: isShown ? check.counts : null,
    note: isShown ? words.asked(check.asked) : words.hidden,
  }
}
