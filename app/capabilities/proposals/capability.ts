import { tellThreads } from '#capabilities/matters/index.ts'
import type { Capability } from '#platform/capability.ts'
import './store/tables.ts'
import { proposalsPath } from './pages/addresses.ts'
import { routes } from './pages/routes.ts'
import { tellOfProposals } from './reads/tell-threads.ts'
import { textsFor } from './texts/texts.ts'

tellThreads(tellOfProposals)

export const proposals: Capability = {
  name: 'proposals',
  routes,
  navigation: (locale) => [{ label: textsFor(locale).navigation, href: proposalsPath, rank: 12 }],
}
