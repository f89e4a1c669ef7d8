import type { Capability } from '#platform/capability.ts'
import './store/tables.ts'
import { proposalsPath } from './pages/addresses.ts'
import { routes } from './pages/routes.ts'
import { textsFor } from './texts/texts.ts'

export const proposals: Capability = {
  name: 'proposals',
  routes,
  navigation: (locale) => [{ label: textsFor(locale).navigation, href: proposalsPath, rank: 12 }],
}
