import type { Capability } from '#platform/capability.ts'
import './store/tables.ts'
import { recordPath } from './pages/addresses.ts'
import { preview } from './pages/preview.tsx'
import { routes } from './pages/routes.ts'
import { textsFor } from './texts/texts.ts'

export const ledger: Capability = {
  name: 'ledger',
  routes,
  navigation: (locale) => [{ label: textsFor(locale).navigation, href: recordPath, rank: 40 }],
  preview,
}
