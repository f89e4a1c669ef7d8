import { findBallot, makeBallot, openBallot } from '#capabilities/ballots/index.ts'
import { listMatters } from '#capabilities/matters/index.ts'
import { type Act, perform } from '#platform/acts/act.ts'
import type { Actor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import type { House } from '#platform/house.ts'
import { endOfLondonDay, londonDate } from '#platform/london.ts'
import type { RefusalOf } from '#platform/result.ts'
import { librariesMatter } from './norfolk-libraries.ts'

const daysOpen = 42

/**
 * The open ballot of the demonstration: about Norfolk's libraries, from published figures only. Nobody has voted in it.
 * seeds/norfolk/README.md says where each figure comes from.
 */
export const libraryBallot = {
  question: 'What should come first for Norfolk’s libraries?',
  background: [
    'Norfolk County Council runs 47 library branches and budgeted £9.046 million for them in 2023-24, about £10 for each resident. Choose up to two things that you would put first.',
    'This ballot is a demonstration of Folkmoot. Norfolk County Council has not asked for it, and nothing will be decided by it.',
  ].join('\n\n'),
  options: [
    [
      'Staff there for more of the hours',
      'The branches are open for about 3,060 hours a week. Staff are there for about 1,600 of them.',
    ],
    [
      'Open every branch to members who let themselves in',
      'In 43 of the 47 branches members can let themselves in when no staff are there. Four branches have no such door.',
    ],
    [
      'Bring a library within reach of more people',
      'About 359,000 of Norfolk’s 940,359 people live within 15 minutes’ walk of a branch.',
    ],
    [
      'Share buildings with other services',
      '12 of the 47 branches share their building with another service. Sharing saves rent and heating.',
    ],
    [
      'Win back more readers',
      'The service had 144,487 active members and 2,278,553 visits in 2023-24: 2.4 for each resident.',
    ],
  ],
} as const

/** The address that the ballot gets: made from its question. */
const slug = 'come-first-norfolks-libraries'

export const isBallotThere = async ({ database }: House, community: Community): Promise<boolean> =>
  (await findBallot(database.read, community.id, { slug })) !== null

export async function openLibraryBallot(
  house: House,
  by: { readonly community: Community; readonly actor: Actor },
): Promise<void> {
  const result = await perform(house, by, makeAndOpen, {})
  if (!result.ok) throw new Error(`The demonstration’s ballot was not opened: ${result.refusal.kind}`)
  if (result.value.slug !== slug) throw new Error(`The demonstration’s ballot is at ${result.value.slug}.`)
}

const makeAndOpen: Act<object, { readonly slug: string }, RefusalOf<string>> = async (deed) => {
  const matters = await listMatters(deed.write, deed.community.id, {}, 'published')
  const matter = matters.find(({ title }) => title === librariesMatter.title)
  const made = await makeBallot(deed, {
    question: libraryBallot.question,
    background: libraryBallot.background,
    askedBy: 'The makers of Folkmoot, as a demonstration',
    promise: 'Nothing will be decided by it: it is here so that you can try what voting is like.',
    matter: matter?.id ?? null,
    budgetPence: null,
    paper: 'approval',
    bounds: { mostOptions: 2 },
    rule: { rule: 'approval', ties: 'lots' },
    options: libraryBallot.options.map(([title, summary]) => ({
      title,
      summary,
      costPence: null,
      district: null,
      bestOf: null,
      needs: [],
      fromItem: null,
    })),
    rollSources: ['confirmed'],
    closesAt: endOfLondonDay(londonDate(new Date(deed.now.getTime() + daysOpen * 86_400_000))),
  })
  return made.ok ? openBallot(deed, { ballot: made.value.id }) : made
}
