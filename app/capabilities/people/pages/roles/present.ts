import type { PersonId } from '#platform/ids.ts'
import type { HeldRole } from '../../reads/list-roles.ts'
import type { PeopleTexts } from '../../texts/en.ts'
import { roleInWords } from './role-in-words.ts'

export interface RoleCard {
  readonly id: string
  readonly person: string
  readonly name: string
  readonly email: string
  readonly role: string
  readonly hasBegun: boolean
  readonly isYou: boolean
}

export function presentRoles(
  texts: PeopleTexts['roles'],
  held: readonly HeldRole[],
  about: {
    readonly today: string
    readonly you: PersonId | null
    readonly places: ReadonlyMap<string, string>
  },
): readonly RoleCard[] {
  return held.map((each) => ({
    id: each.id,
    person: each.person,
    name: each.displayName ?? texts.never,
    email: each.email ?? '',
    role: roleInWords(
      texts,
      { role: each.role, place_code: each.placeCode, from_on: each.fromOn, until_on: each.untilOn },
      about.places,
    ),
    hasBegun: each.fromOn <= about.today,
    isYou: each.person === about.you,
  }))
}
