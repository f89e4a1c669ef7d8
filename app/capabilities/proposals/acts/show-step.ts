import { addStepOnce, findMatter, type MatterId } from '#capabilities/matters/index.ts'
import type { Deed } from '#platform/acts/act.ts'
import { textsFor } from '../texts/texts.ts'

/** The first proposal of a matter makes proposing a step of it, for as long as the matter is open. */
export async function showStep(deed: Deed, matterId: MatterId): Promise<void> {
  const matter = await findMatter(deed.write, deed.community.id, { matterId }, 'published')
  if (!matter) return
  await addStepOnce(deed, {
    matterId,
    kind: 'propose',
    capability: 'proposals',
    subjectId: matterId,
    title: textsFor(deed.community.locale).step,
    href: `/proposals?matter=${matter.slug}`,
    state: 'open',
  })
}
