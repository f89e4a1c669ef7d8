import { presentReply, type ReplyModel } from '#capabilities/replies/index.ts'
import { londonDate } from '#platform/london.ts'
import { answeredAct } from '../../acts/follow-answer.ts'
import { mostArguments, type ShownArgument } from '../../reads/list-arguments.ts'
import { saidByOfficers, takesSupport } from '../../rules/states.ts'
import type { ProposalsTexts } from '../../texts/en.ts'
import type { ProposalState } from '../../vocabulary.ts'
import { type CostingModel, presentCostings } from '../costing/present.ts'
import type { Gathered } from './gather.ts'

export interface ProposalModel {
  readonly slug: string
  readonly title: string
  readonly matter: { readonly title: string; readonly href: string }
  readonly by: string
  readonly why: string
  readonly whoBenefits: string
  readonly cost: string | null
  readonly place: { readonly words: string; readonly point: string | null } | null
  readonly photos: Gathered['photos']
  readonly state: ProposalState
  readonly stateName: string
  readonly stateWords: string
  readonly stateSince: string
  readonly supports: number
  readonly supporters: string
  readonly breakdown: string | null
  readonly takesSupport: boolean
  readonly own: Gathered['own']
  /** What it was split from, where the one who asks supports that. */
  readonly source: { readonly id: string; readonly title: string } | null
  readonly mergedInto: { readonly title: string; readonly slug: string } | null
  readonly merged: Gathered['merged']
  readonly for: readonly ShownArgument[]
  readonly against: readonly ShownArgument[]
  /** How many there are where not all are shown; null: all are. */
  readonly allArguments: number | null
  readonly states: readonly {
    readonly name: string
    readonly words: string
    readonly when: string
    readonly datetime: string
    readonly by: string | null
    /** The page of the answer that it came of. */
    readonly answer: string | null
  }[]
  readonly became: string
  readonly reply: ReplyModel | null
  readonly costings: readonly CostingModel[]
  /** Why it is not public; null: it is. */
  readonly notPublic: {
    readonly title: string
    readonly why: string
    readonly note: string
    readonly appeal: string | null
  } | null
  readonly maySay: boolean
}

interface About {
  readonly now: Date
  readonly locale: string
  readonly mayAnswer: boolean
}

export function presentProposal(gathered: Gathered, about: About, texts: ProposalsTexts): ProposalModel {
  const { proposal, matter, own, said, counts } = gathered
  const words = texts.proposal
  return {
    slug: proposal.slug,
    title: proposal.title,
    matter: { title: matter.title, href: `/matters/${matter.slug}` },
    by: words.by(authorsOf(gathered, texts), proposal.madeAt),
    why: proposal.why,
    whoBenefits: proposal.whoBenefits,
    cost: proposal.roughCost === null ? null : texts.money(proposal.roughCost),
    place: placeOf(gathered, texts),
    photos: gathered.photos,
    state: proposal.state,
    stateName: proposal.mergedInto ? texts.part : texts.states[proposal.state],
    stateWords: proposal.stateWords,
    stateSince: words.since(proposal.stateSince),
    supports: proposal.supports,
    supporters: proposal.supports === 0 ? words.nobodyYet : words.supporters(proposal.supports),
    breakdown: gathered.cameAlong === 0 ? null : words.breakdown(gathered.cameAlong),
    takesSupport: proposal.shown === 'published' && proposal.mergedInto === null && takesSupport(proposal.state),
    own,
    source: gathered.source,
    mergedInto: proposal.mergedInto,
    merged: gathered.merged,
    for: said.filter(({ side }) => side === 'for'),
    against: said.filter(({ side }) => side === 'against'),
    allArguments:
      said.length < counts.for + counts.against && Math.max(counts.for, counts.against) > mostArguments
        ? counts.for + counts.against
        : null,
    states: gathered.states.map(({ state, words: sentence, at, inRole, byAct }) => ({
      name: texts.happened[byAct] ?? texts.states[state],
      words: sentence,
      when: texts.day(at),
      datetime: londonDate(at),
      by: inRole === null ? null : words.said(inRole),
      answer: byAct === answeredAct ? `/replies/${proposal.id}` : null,
    })),
    became: `/matters/${matter.slug}/items/${proposal.id}`,
    reply: gathered.reply && presentReply(gathered.reply, about),
    costings: presentCostings(gathered.costings, texts),
    notPublic: notPublicOf(gathered, texts),
    maySay: about.mayAnswer && proposal.mergedInto === null && saidByOfficers(proposal.state).length > 0,
  }
}

/** Roles, each once with how many are in it; names only of those who chose so. */
function authorsOf({ authors, names }: Gathered, { proposal: words }: ProposalsTexts): readonly string[] {
  const named = authors.flatMap(({ person, inRole }) => {
    const name = person && names.get(person)
    return name ? [words.named(name, inRole)] : []
  })
  const unnamed = authors.filter(({ person }) => !(person && names.has(person)))
  const byRole = Map.groupBy(unnamed, ({ inRole }) => inRole)
  const roles = [...byRole].map(([role, those]) => words.rolesOf(role, those.length))
  return [...named, ...roles]
}

function placeOf({ proposal }: Gathered, { proposal: words }: ProposalsTexts): ProposalModel['place'] {
  const point =
    proposal.lat === null || proposal.lng === null
      ? null
      : words.mapPoint(proposal.lat.toFixed(4), proposal.lng.toFixed(4))
  return proposal.placeWords === '' && point === null ? null : { words: proposal.placeWords, point }
}

function notPublicOf({ proposal, decision, own }: Gathered, texts: ProposalsTexts): ProposalModel['notPublic'] {
  if (proposal.shown === 'published') return null
  const words = texts.proposal
  const reason = decision?.reason ? texts.reasons[decision.reason].label : ''
  const isHeld = proposal.shown === 'held'
  return {
    title: isHeld ? words.held : words.hidden,
    why: isHeld ? words.heldWhy(reason) : words.hiddenWhy(reason),
    note: decision?.note ?? '',
    appeal: own.isAuthor && decision && !isHeld ? `/proposals/appeals/${decision.id}` : null,
  }
}
