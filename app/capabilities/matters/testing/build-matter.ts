import { type Act, type Deed, perform } from '#platform/acts/act.ts'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import type { House } from '#platform/house.ts'
import type { PersonId } from '#platform/ids.ts'
import { done, type Result } from '#platform/result.ts'
import { addItems } from '../acts/add-items.ts'
import { addStep } from '../acts/add-step.ts'
import { linkItems } from '../acts/link-items.ts'
import { type OpenedMatter, type OpenMatter, openMatter } from '../acts/open-matter.ts'
import type { ItemState, LinkKind, MatterId, StepState } from '../vocabulary.ts'

/** Where something is built: a test house and one of its communities, or a test site. */
export interface Ground {
  readonly house: House
  readonly community: Community
}

/** Somebody who looks after matters. */
export const facilitator: Actor = {
  ...visitor,
  person: '0192f0c1-0000-7000-8000-0000000000fa' as PersonId,
  displayName: 'A facilitator',
  standing: 'confirmed',
  roles: new Set(['facilitator']),
}

/** What an act gives that must not be refused. */
export async function performed<Input, Done>(
  { house, community }: Ground,
  act: Act<Input, Done, { readonly kind: string }>,
  input: Input,
  actor: Actor = facilitator,
): Promise<Done> {
  const result = await perform(house, { community, actor }, act, input)
  if (!result.ok) throw new Error(`Refused: ${result.refusal.kind}`)
  return result.value
}

/** What an act of another capability would do within its own. */
export const within = <Done>(ground: Ground, work: (deed: Deed) => Promise<Done>): Promise<Done> =>
  performed(ground, async (deed: Deed) => done(await work(deed)), null)

export const aMatter = (ground: Ground, wanted: Partial<OpenMatter> = {}): Promise<OpenedMatter> =>
  performed(ground, openMatter, {
    title: 'The future of our library',
    question: 'What should our library be like?',
    ...wanted,
  })

export interface WantedStep {
  readonly title?: string
  readonly state?: StepState
  readonly opensAt?: Date | null
  readonly closesAt?: Date | null
}

/** A step that some capability does; gives the id of what it does it with. */
export async function aStep(ground: Ground, matterId: MatterId, wanted: WantedStep = {}): Promise<string> {
  const subjectId = ground.house.newId<'subject'>()
  const step = { matterId, kind: 'listen', capability: 'conversations', subjectId, href: '/c/library' } as const
  const common = { title: 'What should our library be like?', state: 'open' } as const
  await within(ground, async (deed) => allowed(await addStep(deed, { ...step, ...common, ...wanted })))
  return subjectId
}

export interface WantedItem {
  readonly title?: string
  readonly kind?: string
  readonly state?: ItemState
  readonly author?: PersonId
  readonly dueOn?: string
}

export async function anItem(ground: Ground, matterId: MatterId, wanted: WantedItem = {}): Promise<string> {
  const itemId = ground.house.newId<'item'>()
  const item = { itemId, matterId, kind: 'statement', title: 'Keep it open', href: '/c/library/statements', ...wanted }
  await within(ground, (deed) => addItems(deed, [item]))
  return itemId
}

export const aLink = (ground: Ground, earlier: string, later: string, how: LinkKind = 'grew-from'): Promise<null> =>
  within(ground, async (deed) => allowed(await linkItems(deed, { earlier, later, how, byAct: 'test' })))

function allowed<Done>(result: Result<Done, { readonly kind: string }>): Done {
  if (!result.ok) throw new Error(`Refused: ${result.refusal.kind}`)
  return result.value
}
