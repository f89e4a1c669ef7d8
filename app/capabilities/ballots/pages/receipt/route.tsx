import { notFound, page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { paperBallotOf } from '../../live/open-ballots.ts'
import { findBallot } from '../../reads/find-ballot.ts'
import { findServerReceipt } from '../../reads/find-server-receipt.ts'
import { decideDoor } from '../../rules/decide-door.ts'
import { receiptText } from '../../rules/paper-number.ts'
import { voteTextsFor } from '../../texts/vote/texts.ts'
import { voterByCode } from '../code/who-votes.ts'
import { slugAddress } from '../slug-address.ts'
import { voterTag } from '../vote/gather.ts'
import { receiptPath } from '../vote-addresses.ts'
import { ReceiptView } from './view.tsx'

/** Safe to show to anybody: it says nothing about the choice. */
export const showReceipt = get({
  path: receiptPath(':slug'),
  access: 'anyone',
  summary: 'The receipt of a vote, as the voter’s own browser knows it; or, without script, as the server does',
  address: slugAddress,
  async show(ask) {
    const ballot = await findBallot(ask.read, ask.community.id, { slug: ask.address.slug })
    if (!ballot?.frozen) return notFound
    const from = { read: ask.read, secrets: ask.house.secrets }
    const voter = { actor: ask.actor, ofCode: await voterByCode(ask, ballot.key) }
    const made = await findServerReceipt(from, paperBallotOf(ballot.key, ballot.frozen), voter)
    const texts = voteTextsFor(ask.locale)
    const model = {
      slug: ballot.slug,
      ballot: ballot.id,
      question: ballot.question,
      voterTag: voterTag(ask, ballot.id),
      isOpen: decideDoor(ballot, ballot.at).kind === 'open',
      byServer: made && receiptText(made),
    }
    return page(texts.receipt.title, <ReceiptView model={model} texts={texts} />, { model, islands: ['receipt'] })
  },
})
