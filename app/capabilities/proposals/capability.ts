import { offerOnMatter, tellThreads } from '#capabilities/matters/index.ts'
import { onErasure, onExport } from '#capabilities/people/index.ts'
import { onAnswered } from '#capabilities/replies/index.ts'
import type { Capability } from '#platform/capability.ts'
import './store/tables.ts'
import { followAnswer } from './acts/follow-answer.ts'
import { forgetPerson } from './acts/forget-person.ts'
import { publishCostingKind } from './jobs/publish-costing.ts'
import { tellOfProposalKind } from './jobs/tell-of-proposal.ts'
import { newProposalPath, proposalsPath } from './pages/addresses.ts'
import { homeParts } from './pages/list/home-parts.tsx'
import { preview } from './pages/preview.tsx'
import { routes } from './pages/routes.ts'
import { exportPart } from './reads/export-part.ts'
import { tellOfProposals } from './reads/tell-threads.ts'
import { keepForgettingDrafts } from './store/forget-drafts.ts'
import { textsFor } from './texts/texts.ts'

tellThreads(tellOfProposals)
onAnswered(followAnswer)

onErasure(forgetPerson)
onExport({ name: 'proposals', find: exportPart })
offerOnMatter({
  rank: 10,
  who: 'anyone',
  states: ['open'],
  label: (locale) => textsFor(locale).propose.title,
  href: (slug) => `${newProposalPath}?matter=${slug}`,
  fromItem: {
    kinds: ['statement', 'conversation', 'question'],
    label: (locale) => textsFor(locale).propose.fromThis,
    href: (slug, itemId) => `${newProposalPath}?matter=${slug}&from=${itemId}`,
  },
})

export const proposals: Capability = {
  name: 'proposals',
  routes,
  navigation: (locale) => [{ label: textsFor(locale).navigation, href: proposalsPath, rank: 12 }],
  home: homeParts,
  preview,
  jobs: (house) => [tellOfProposalKind(house), publishCostingKind(house)],
  start: async (house) => keepForgettingDrafts(house),
}
