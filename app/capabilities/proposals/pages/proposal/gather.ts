import { findMatter, type MatterId, placeLineOfMatter } from '#capabilities/matters/index.ts'
import { findNames } from '#capabilities/people/index.ts'
import { replyOf } from '#capabilities/replies/index.ts'
import type { PersonId } from '#platform/ids.ts'
import type { Ask } from '#platform/web/ask.ts'
import { findOwnPart, findProposal, listPhotos, listShownAuthors, listStates } from '../../reads/find-proposal.ts'
import { countArguments, listArguments } from '../../reads/list-arguments.ts'
import { listCostings } from '../../reads/list-costings.ts'
import { countCameAlong, findSupportedSource, listMergedInto } from '../../reads/list-merged.ts'
import { findLatestDecision } from '../../reads/list-moderation.ts'
import { mayAnswerFor, mayModerate, mayModerateSomewhere } from '../../rules/may.ts'

/** All that a proposal's page shows, in as many queries however much was said about it; null: not for these eyes. */
export async function gatherProposal(
  { read, community, actor }: Pick<Ask<unknown>, 'read' | 'community' | 'actor'>,
  which: { readonly slug: string; readonly all?: boolean },
) {
  const proposal = await findProposal(read, community.id, which)
  if (!proposal) return null
  const about = { id: proposal.id, person: actor.person }
  const own = await findOwnPart(read, community.id, about)
  const may = await mayDo({ read, community, actor }, proposal.matterId as MatterId)
  if (proposal.shown !== 'published' && !own.isAuthor && !may.moderate) return null
  const [matter, authors, said, counts, states, photos, merged, cameAlong, source, reply, decision, costings] =
    await Promise.all([
      findMatter(read, community.id, { matterId: proposal.matterId as MatterId }, 'published'),
      listShownAuthors(read, community.id, proposal.id),
      listArguments(read, community.id, { ...about, all: which.all ?? false }),
      countArguments(read, community.id, proposal.id),
      listStates(read, community.id, proposal.id),
      listPhotos(read, community.id, proposal.id),
      listMergedInto(read, community.id, proposal.id),
      countCameAlong(read, community.id, proposal.id),
      own.supports === 'no' ? findSupportedSource(read, community.id, about) : null,
      replyOf(read, community.id, proposal.id),
      proposal.shown === 'published' ? null : findLatestDecision(read, community.id, proposal.id),
      listCostings(read, community.id, proposal.id),
    ])
  if (!matter) return null
  const people = authors.map(({ person }) => person).filter((person): person is PersonId => person !== null)
  const names = await findNames(read, community.id, people)
  return {
    proposal,
    own,
    matter,
    may,
    authors,
    names,
    said,
    counts,
    states,
    photos,
    merged,
    cameAlong,
    source,
    reply,
    decision,
    costings,
  }
}

export type Gathered = NonNullable<Awaited<ReturnType<typeof gatherProposal>>>

/** What the one who asks may do for the place of a matter. Those without any role cost no query. */
async function mayDo({ read, community, actor }: Pick<Ask<unknown>, 'read' | 'community' | 'actor'>, matter: MatterId) {
  if (!mayModerateSomewhere(actor)) return { moderate: false, answer: false }
  const line = await placeLineOfMatter(read, community.id, matter)
  return { moderate: mayModerate(actor, line), answer: mayAnswerFor(actor, line) }
}
