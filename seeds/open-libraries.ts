import { makeConversation, openConversation } from '#capabilities/conversations/index.ts'
import { openMatter } from '#capabilities/matters/index.ts'
import { type Act, perform } from '#platform/acts/act.ts'
import type { Actor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import type { House } from '#platform/house.ts'
import { endOfLondonDay, londonDate } from '#platform/london.ts'
import type { RefusalOf } from '#platform/result.ts'
import { librariesConversation, librariesMatter } from './norfolk-libraries.ts'

export const librariesSlug = librariesConversation.slug

const daysOpen = 42

/** The open conversation of the demonstration. Nobody has voted in it: there are no invented people. */
export async function openLibraries(
  house: House,
  by: { readonly community: Community; readonly actor: Actor },
): Promise<void> {
  const result = await perform(house, by, makeAndOpen, { placeCode: by.community.placeCode })
  if (!result.ok) throw new Error(`The demonstration’s conversation was not opened: ${result.refusal.kind}`)
}

const makeAndOpen: Act<{ readonly placeCode: string | null }, unknown, RefusalOf<string>> = async (deed, input) => {
  const matter = await openMatter(deed, { ...librariesMatter, ...input, isDraft: true })
  if (!matter.ok) return matter
  const { background, sources, ...words } = librariesConversation
  const made = await makeConversation(deed, {
    ...words,
    background: background.join('\n\n'),
    sources: sources.map(({ title, href }) => ({ title, url: href })),
    matter: matter.value.matterId,
    admits: 'link',
    moderation: 'before',
    lookWithinHours: 48,
    closesAt: endOfLondonDay(londonDate(new Date(deed.now.getTime() + daysOpen * 86_400_000))),
    asksAge: true,
    asksPlace: true,
  })
  return made.ok ? openConversation(deed, { conversation: made.value.id, opensAt: null }) : made
}
