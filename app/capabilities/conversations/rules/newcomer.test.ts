import { expect, it } from 'vitest'
import { systemChance } from '#platform/chance.ts'
import type { CommunityId } from '#platform/ids.ts'
import { makeSecrets } from '#platform/secrets.ts'
import { newcomerTicket, visitOfTicket } from './newcomer.ts'

const from = { secrets: makeSecrets('a secret of this test'), chance: systemChance }
const [here, elsewhere] = ['here', 'elsewhere'] as unknown as readonly [CommunityId, CommunityId]

it('takes no ticket that somebody made up, or got in another community', () => {
  const { visit, ticket } = newcomerTicket(from, here)
  for (const wrong of [undefined, '', visit, `${visit}.AAAA`, ticket.replace(visit, 'somebody-elses-visit')])
    expect(visitOfTicket(from.secrets, here, wrong)).toBeNull()
  expect(visitOfTicket(from.secrets, elsewhere, ticket)).toBeNull()
})

it('knows the visit of its own ticket, and never gives one twice', () => {
  const { visit, ticket } = newcomerTicket(from, here)
  expect(visitOfTicket(from.secrets, here, ticket)).toBe(visit)
  expect(newcomerTicket(from, here).visit).not.toBe(visit)
})
