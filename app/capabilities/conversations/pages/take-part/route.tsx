import { z } from 'zod'
import { notFound, seeOther } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { takePartPath, votePath } from '../addresses.ts'
import { slugAddress } from '../slug-address.ts'
import { gatherPart } from './gather.ts'
import { turnPage } from './turn-page.tsx'

export const takePart = get({
  path: takePartPath(':slug'),
  access: 'anyone',
  summary: 'Take part in a conversation: what is asked, and the next statement to answer',
  address: slugAddress.extend({ statement: z.uuid().optional(), from: z.literal('mine').optional() }),
  async show(ask) {
    const { statement, from } = ask.address
    const gathered = await gatherPart(ask)
    return gathered ? turnPage(ask, gathered, { wanted: statement ? { statement, from } : undefined }) : notFound
  },
})

/** Somebody who loads the address of the form again is led back. */
export const voteAgain = get({
  path: votePath(':slug'),
  access: 'anyone',
  summary: 'Leads back to the conversation',
  address: slugAddress,
  show: (ask) => seeOther(takePartPath(ask.address.slug)),
})
