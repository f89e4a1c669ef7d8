import type { Step } from '../../reads/list-steps.ts'
import { whereItStands } from '../../rules/where-it-stands.ts'
import { offersFor } from '../../store/offers.ts'
import type { MattersTexts } from '../../texts/en.ts'
import type { HowOften, MatterState } from '../../vocabulary.ts'
import { itemsPath } from '../addresses.ts'
import { presentUntil, type When } from '../present-when.ts'
import type { Gathered } from './gather.ts'
import { type Event, tellStory } from './story.ts'

export interface Standing {
  readonly words: string
  /** The title of the step that people should look at now. */
  readonly title: string | null
  readonly until: When | null
  readonly link: { readonly href: string; readonly label: string } | null
}

export interface MatterModel {
  readonly slug: string
  readonly title: string
  readonly state: MatterState
  readonly stateName: string
  readonly question: string
  readonly summary: readonly string[]
  readonly about: { readonly name: string; readonly href: string | null }
  readonly mustAnswer: string | null
  readonly outcome: string
  readonly ending: string
  readonly stands: Standing
  readonly steps: readonly {
    readonly label: string
    readonly state: 'done' | 'current' | 'ahead'
    readonly note: string
    readonly href: string
  }[]
  readonly story: readonly Event[]
  readonly items: readonly { readonly label: string; readonly href: string }[]
  /** What people can do here beside the steps, offered by other capabilities. */
  readonly offers: readonly { readonly label: string; readonly href: string }[]
  readonly recordHref: string
}

/** What this one visitor can do; not a part of what is given as data. */
export interface Yours {
  readonly isSignedIn: boolean
  readonly howOften: HowOften | null
  readonly mayLookAfter: Gathered['mayLookAfter']
  readonly locale: string
}

export function presentMatter(gathered: Gathered, texts: MattersTexts): MatterModel {
  const { matter, steps, items, place, community } = gathered
  return {
    slug: matter.slug,
    title: matter.title,
    state: matter.state,
    stateName: texts.states[matter.state],
    question: matter.question,
    summary: matter.summary.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== ''),
    about: place
      ? { name: place.name, href: `/places/${place.code}` }
      : { name: texts.list.wholeCommunity(community), href: null },
    mustAnswer: matter.responsible || null,
    outcome: matter.outcome,
    ending: matter.ending,
    stands: presentStanding(gathered, texts),
    steps: presentSteps(steps, texts),
    story: tellStory(gathered, texts),
    items: items.map(({ kind, count }) => ({
      label: texts.matter.itemsMore(count, kind),
      href: itemsPath(matter.slug, kind),
    })),
    offers: offersFor('anyone', matter.state).map((offer) => ({
      label: offer.label(gathered.locale),
      href: offer.href(matter.slug),
    })),
    recordHref: `/record?subject=${matter.id}`,
  }
}

export function presentStanding(about: Pick<Gathered, 'matter' | 'steps' | 'now'>, texts: MattersTexts): Standing {
  const stands = whereItStands(about.matter.state, about.steps)
  const nothing = { title: null, until: null, link: null }
  switch (stands.kind) {
    case 'now':
      return {
        words: texts.stepNow[stands.step.kind],
        title: stands.step.title,
        until: presentUntil(about.now, stands.step, texts),
        link: { href: stands.step.href, label: texts.takePart[stands.step.kind] },
      }
    case 'planned': {
      const { kind, title, opensAt } = stands.step
      return { ...nothing, words: texts.matter.planned(texts.stepKinds[kind].toLowerCase(), opensAt), title }
    }
    case 'draft':
    case 'nothing-yet':
    case 'all-done':
    case 'decided':
    case 'closed':
      return { ...nothing, words: texts.matter.stands[stands.kind] }
  }
}

/** One for each step; where there are several of one kind (promises), one for all of them, which leads to the story. */
function presentSteps(steps: readonly Step[], texts: MattersTexts): MatterModel['steps'] {
  return [...Map.groupBy(steps, ({ kind }) => kind).values()].map((alike) => {
    const shown = alike.map((step) => presentStep(step, texts))
    const now = shown.filter(({ state }) => state === 'current').length
    const [one] = shown
    if (shown.length === 1) return one!
    const { label } = one!
    const words = texts.matter.stepStates
    if (now > 0) return { label, state: 'current', note: words.severalNow(now, shown.length), href: '#story' }
    const isDone = shown.every(({ state }) => state === 'done')
    return { label, state: isDone ? 'done' : 'ahead', note: words.several(shown.length), href: '#story' }
  })
}

function presentStep(step: Step, texts: MattersTexts): MatterModel['steps'][number] {
  const words = texts.matter.stepStates
  const common = { label: texts.stepKinds[step.kind], href: step.href }
  switch (step.state) {
    case 'open':
      return { ...common, state: 'current', note: words.now }
    case 'closed':
      return { ...common, state: 'done', note: words.done }
    case 'cancelled':
      return { ...common, state: 'done', note: words.cancelled }
    case 'planned':
      return { ...common, state: 'ahead', note: words.planned(step.opensAt) }
    case 'draft':
      return { ...common, state: 'ahead', note: words.draft }
  }
}
