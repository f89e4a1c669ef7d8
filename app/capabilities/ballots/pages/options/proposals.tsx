import { z } from 'zod'
import { listForBallots, type ProposalForBallot, type ProposalId } from '#capabilities/proposals/index.ts'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import type { Ballot } from '../../reads/find-ballot.ts'
import { type DraftOption, plainOption } from '../../rules/ballot-draft.ts'
import { limits } from '../../rules/problems-of-ballot.ts'
import { optionsPath, proposalsPath } from '../addresses.ts'
import { draftStep, StepPage, type StepShown } from '../draft-step.tsx'
import type { SlugAsk } from '../gather-managed.ts'

/** Those of its matter; where it has none, those of the community. */
async function listOffered({ read, community }: SlugAsk, ballot: Ballot): Promise<readonly ProposalForBallot[]> {
  const ofMatter = await listForBallots(read, community.id, { matterId: ballot.matter })
  return ofMatter.length > 0 ? ofMatter : listForBallots(read, community.id)
}

export const proposalRoutes = draftStep({
  path: proposalsPath,
  summary: 'Put proposals on the paper of a ballot',
  title: ({ manage }) => manage.options.proposalsTitle,
  form: z.strictObject({
    take: z
      .union([z.array(z.uuid()), z.uuid().transform((one) => [one])], { error: 'none-taken' })
      .refine((ids) => ids.length <= limits.options, 'options-many'),
  }),
  async read(form, ballot, { read, community }) {
    const taken = new Set(ballot.options.map(({ fromItem }) => fromItem))
    const ids = form.take.filter((id) => !taken.has(id)) as ProposalId[]
    const found = ids.length === 0 ? [] : await listForBallots(read, community.id, { ids })
    const options = found.map((proposal) => optionOf(proposal, ballot.budgetPence !== null))
    return { ok: true, changes: { options: [...ballot.options, ...options] } }
  },
  next: optionsPath,
  view: async (shown) => <ProposalsView {...shown} offered={await listOffered(shown.ask, shown.ballot)} />,
})

/** A proposal as a choice on the paper; its makers may shorten the words after. */
const optionOf = ({ id, title, why, cost, placeWords }: ProposalForBallot, isBudget: boolean): DraftOption => ({
  ...plainOption([...title].slice(0, limits.title).join(''), isBudget ? cost : null),
  summary: [...[why, placeWords].filter((text) => text !== '').join('\n\n')].slice(0, limits.summary).join(''),
  fromItem: id,
})

function ProposalsView({
  ballot,
  texts: { manage },
  errors,
  typed,
  offered,
}: StepShown & { readonly offered: readonly ProposalForBallot[] }) {
  const own = manage.options
  const taken = new Set(ballot.options.map(({ fromItem }) => fromItem))
  const free = offered.filter(({ id }) => !taken.has(id))
  if (free.length === 0) return <EmptyState title={own.proposalsNone}>{null}</EmptyState>
  return (
    <StepPage title={own.proposalsTitle} slug={ballot.slug} errors={errors} manage={manage} intro={own.proposalsHint}>
      <Checkboxes
        name="take"
        legend={own.proposalsPick}
        legendSize="s"
        items={free.map(({ id, title, supports, cost }) => ({
          value: id,
          label: title,
          hint: own.proposalHint(supports, cost),
        }))}
        errors={errors}
        typed={typed}
      />
    </StepPage>
  )
}
