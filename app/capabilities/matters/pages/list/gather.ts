import { listPlaces } from '#capabilities/places/index.ts'
import type { Community } from '#platform/community.ts'
import type { Read } from '#platform/database/handles.ts'
import type { Matter } from '../../reads/find-matter.ts'
import { listSteps } from '../../reads/list-steps.ts'
import type { MattersTexts } from '../../texts/en.ts'
import { type Card, cardOf } from './present.ts'

interface About {
  readonly read: Read
  readonly community: Community
  readonly now: Date
}

/** Each matter as a card: with its place's name and where it stands. */
export async function cardsOf(
  { read, community, now }: About,
  matters: readonly Matter[],
  texts: MattersTexts,
): Promise<readonly Card[]> {
  const codes = matters.flatMap(({ placeCode }) => (placeCode ? [placeCode] : []))
  const ids = matters.map((matter) => matter.id)
  const [steps, places] = await Promise.all([
    listSteps(read, community.id, ids, 'published'),
    codes.length > 0 ? listPlaces(read, community.id, { codes }) : [],
  ])
  const placeNames = new Map(places.map(({ code, name }) => [code, name]))
  return matters.map((matter) => cardOf(matter, { steps, placeNames, community: community.name, now }, texts))
}
