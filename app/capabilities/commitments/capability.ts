import { offerOnMatter, tellThreads } from '#capabilities/matters/index.ts'
import { onErasure, onExport } from '#capabilities/people/index.ts'
import type { Capability } from '#platform/capability.ts'
import './store/tables.ts'
import { forgetPerson } from './acts/forget-person.ts'
import { askAgainKind, closeCheckKind, remindOwnerKind } from './jobs/commitment-jobs.ts'
import { commitmentsPath, makePath, responsibilitiesPath } from './pages/addresses.ts'
import { homeParts } from './pages/list/home-parts.tsx'
import { preview } from './pages/preview.tsx'
import { routes } from './pages/routes.ts'
import { exportOfCommitments } from './reads/export-person.ts'
import { tellOfCommitments } from './reads/tell-threads.ts'
import { textsFor } from './texts/texts.ts'

onErasure(forgetPerson)
onExport(exportOfCommitments)
tellThreads(tellOfCommitments)
offerOnMatter({
  rank: 40,
  who: 'keepers',
  states: ['open', 'decided'],
  label: (locale) => textsFor(locale).offers.make,
  href: makePath,
})
offerOnMatter({
  rank: 45,
  who: 'anyone',
  states: ['open', 'decided', 'closed'],
  label: (locale) => textsFor(locale).offers.who,
  href: responsibilitiesPath,
})

export const commitments: Capability = {
  name: 'commitments',
  routes,
  jobs: (house) => [remindOwnerKind(house), askAgainKind(house), closeCheckKind(house)],
  home: homeParts,
  navigation: (locale) => [{ label: textsFor(locale).navigation, href: commitmentsPath, rank: 22 }],
  preview,
}
