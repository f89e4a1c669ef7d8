import { addItem, type MatterId } from '#capabilities/matters/index.ts'
import { type Ground, within } from '#capabilities/matters/testing/build-matter.ts'
import type { PersonId } from '#platform/ids.ts'
import { startClock } from '../acts/start-clock.ts'

export interface WantedContribution {
  readonly kind?: string
  readonly title?: string
  readonly words?: string
  readonly author?: PersonId | null
  readonly placeCode?: string | null
}

/** A contribution that is to be answered, as an act of another capability makes one. Gives its item's id. */
export async function aContribution(
  ground: Ground,
  matterId: MatterId,
  wanted: WantedContribution = {},
): Promise<string> {
  const { kind = 'proposal', title = 'Benches by the pond', words = 'Two benches in the shade.', ...more } = wanted
  const itemId = ground.house.newId<'item'>()
  const item = { itemId, matterId, kind, title, href: `/proposals/${itemId}`, author: more.author ?? null }
  await within(ground, async (deed) => {
    await addItem(deed, item)
    await startClock(deed, { ...item, words, placeCode: more.placeCode ?? null })
  })
  return itemId
}
