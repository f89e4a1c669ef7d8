import './store/tables.ts'
import type { Capability } from '#platform/capability.ts'
import { placesPath } from './pages/addresses.ts'
import { homeParts } from './pages/find/home-parts.tsx'
import { routes } from './pages/routes.ts'
import { textsFor } from './texts/texts.ts'

export const places: Capability = {
  name: 'places',
  routes,
  home: homeParts,
  navigation: (locale) => [{ label: textsFor(locale).navigation, href: placesPath, rank: 30 }],
}
