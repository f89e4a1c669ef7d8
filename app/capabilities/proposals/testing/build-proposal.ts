import type { MatterId } from '#capabilities/matters/index.ts'
import { aMatter, performed } from '#capabilities/matters/testing/build-matter.ts'
import { type SignedInPerson, signedIn, type Wanted } from '#capabilities/people/testing/signed-in.ts'
import { perform } from '#platform/acts/act.ts'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import type { House } from '#platform/house.ts'
import { type Propose, type Proposed, propose } from '../acts/propose.ts'

/** Where something is built: a test house and one of its communities, or a test site. */
export interface Ground {
  readonly house: House
  readonly community: Community
}

/** Somebody with an account, as acts see them. */
export interface Someone extends SignedInPerson {
  readonly actor: Actor
}

export async function someone(ground: Ground, wanted: Wanted = {}): Promise<Someone> {
  const account = await signedIn(ground, wanted)
  const actor: Actor = {
    ...visitor,
    person: account.person,
    standing: wanted.standing ?? 'confirmed',
    roles: new Set(wanted.roles ?? []),
    hasSecondFactor: wanted.hasSecondFactor ?? true,
  }
  return { ...account, actor }
}

export const aProposalMatter = async (ground: Ground, title = 'Our high street'): Promise<MatterId> =>
  (await aMatter(ground, { title, question: `${title}: what should change?` })).matterId

let number = 0

export function words(wanted: Partial<Propose> = {}): Omit<Propose, 'matter'> {
  number++
  return {
    title: `Benches for the market place, number ${number}`,
    why: `People who wait for the bus have nowhere to sit. Put up bench number ${number} beside the market cross.`,
    whoBenefits: '',
    placeWords: '',
    cost: '',
    placeCode: null,
    point: null,
    isNamed: false,
    draft: null,
    grewFrom: [],
    ...wanted,
  }
}

export async function aProposal(
  ground: Ground,
  by: Someone,
  wanted: Partial<Propose> & { readonly matter: MatterId },
): Promise<Proposed> {
  return performed(ground, propose, { ...words(wanted), matter: wanted.matter }, by.actor)
}

export const tries = <Input, Done, Refusal extends { readonly kind: string }>(
  { house, community }: Ground,
  act: Parameters<typeof perform<Input, Done, Refusal>>[2],
  input: Input,
  by: Actor,
) => perform(house, { community, actor: by }, act, input)
