import { z } from 'zod'
import { page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { countWaitingAppeals } from '../../reads/count-appeals.ts'
import { countRoll } from '../../reads/count-roll.ts'
import { findStop } from '../../reads/find-stop.ts'
import { mayKeepItsRoll } from '../../reads/may-run-it.ts'
import { runTextsFor } from '../../texts/run/texts.ts'
import { managePath } from '../addresses.ts'
import { gatherManaged } from '../gather-managed.ts'
import { runners } from '../runners.ts'
import { slugAddress } from '../slug-address.ts'
import { presentManage } from './present.ts'
import { ManageView } from './view.tsx'

const dones = [
  'made',
  'saved',
  'opened',
  'announced',
  'stop-asked',
  'stopped',
  'goes-on',
  'imported',
  'decided',
] as const

export const manageRoute = get({
  path: managePath(':slug'),
  access: runners,
  summary: 'Run a ballot: what is to be done, how it stands',
  address: slugAddress.extend({ done: z.enum(dones).optional() }),
  async show(ask) {
    const { ballot, away } = await gatherManaged(ask)
    if (!ballot) return away
    const { read, community, actor } = ask
    const [roll, stop, appeals, mayKeepRoll] = await Promise.all([
      countRoll(read, ballot),
      findStop(read, ballot.key),
      countWaitingAppeals(read, ballot.key),
      mayKeepItsRoll(read, { community: community.id, matter: ballot.matter }, actor),
    ])
    const model = presentManage({ ballot, roll, stop, appeals, mayKeepRoll })
    const texts = runTextsFor(ask.locale)
    const view = { model, texts, done: ask.address.done ?? null }
    return page(`${ballot.question} · ${texts.manage.caption}`, <ManageView {...view} />, { model })
  },
})
