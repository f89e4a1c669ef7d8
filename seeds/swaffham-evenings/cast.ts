import type { CommitmentId } from '#capabilities/commitments/index.ts'
import type { MatterId } from '#capabilities/matters/index.ts'
import { makeDemonstrationNeighbours, makeDemonstrationPeople } from '#capabilities/people/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { PersonId } from '#platform/ids.ts'
import type { RefusalOf } from '#platform/result.ts'

/** Who does what is told, all of them of the demonstration and called so on pages. */
export interface Cast {
  readonly officer: Actor
  /** Two authors, then those who support. */
  readonly neighbours: readonly Actor[]
}

export interface Thread {
  readonly deed: Deed
  readonly cast: Cast
  readonly matter: MatterId
}

export type Promises = Readonly<Record<'evening' | 'corner' | 'schools', CommitmentId>>

export const neighboursInAll = 7

export async function castOf(deed: Deed): Promise<Cast> {
  const { officer } = await makeDemonstrationPeople(deed)
  const neighbours = await makeDemonstrationNeighbours(deed, neighboursInAll)
  return {
    officer: { ...resident(officer), roles: new Set(['officer']), hasSecondFactor: true },
    neighbours: neighbours.map(resident),
  }
}

const resident = (person: PersonId): Actor => ({ ...visitor, person, standing: 'resident' })

/** Somebody does an act, in the one transaction in which all of it is told. A refusal is a mistake in the telling. */
export async function does<Input, Done, Refusal extends RefusalOf<string>>(
  { deed }: Pick<Thread, 'deed'>,
  actor: Actor,
  act: Act<Input, Done, Refusal>,
  input: Input,
): Promise<Done> {
  const result = await act({ ...deed, actor }, input)
  if (!result.ok) throw new Error(`The thread of the demonstration stopped: ${JSON.stringify(result.refusal)}`)
  return result.value
}
