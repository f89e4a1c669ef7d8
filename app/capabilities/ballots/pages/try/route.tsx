import { z } from 'zod'
import { page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { missingToOpen } from '../../rules/missing-to-open.ts'
import { tryRules } from '../../rules/try-rules.ts'
import { runTextsFor } from '../../texts/run/texts.ts'
import { tryPath } from '../addresses.ts'
import { gatherManaged } from '../gather-managed.ts'
import { runners } from '../runners.ts'
import { slugAddress } from '../slug-address.ts'
import { TryView } from './view.tsx'

/** Few enough to be counted by all rules while somebody waits. */
const sizes = ['100', '300', '1000'] as const
const minorities = ['10', '20', '33', '50'] as const
const missingForTrial = ['too-few-options', 'cost-missing', 'nothing-affordable', 'more-seats-than-options']

export const tryRoute = get({
  path: tryPath(':slug'),
  access: runners,
  summary: 'Try a ballot with made-up papers: what its rule and others would choose',
  address: slugAddress.extend({
    papers: z.enum(sizes).default('300'),
    minority: z.enum(minorities).default('20'),
    seed: z
      .string()
      .regex(/^\d{1,6}$/)
      .default('1'),
  }),
  async show(ask) {
    const { ballot, away } = await gatherManaged(ask)
    if (!ballot) return away
    const { manage, rules } = runTextsFor(ask.locale)
    const { papers, minority, seed } = ask.address
    const isReady = !missingToOpen(ballot, ballot.at).some((kind) => missingForTrial.includes(kind))
    const { budgetPence, options, rule } = ballot
    const toCount = { paper: { type: ballot.paper, bounds: ballot.bounds }, budgetPence, options, rule }
    const trial = { papers: Number(papers), minority: Number(minority), seed: Number(seed) }
    const tried = isReady ? tryRules(toCount, trial) : []
    const view = { ballot, tried, trial, manage, rules, sizes, minorities }
    return page(manage.try.title, <TryView {...view} />, { model: { trial, tried } })
  },
})
