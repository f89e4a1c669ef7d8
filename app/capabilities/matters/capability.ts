import { onErasure, onExport } from '#capabilities/people/index.ts'
import type { Capability } from '#platform/capability.ts'
import './store/tables.ts'
import { forgetPerson } from './acts/forget-person.ts'
import { sendDigestKind, sendOwnDigestKind, tellAuthorsKind, tellFollowersKind } from './jobs/letter-jobs.ts'
import { mattersPath } from './pages/addresses.ts'
import { homeParts } from './pages/list/home-parts.tsx'
import { preview } from './pages/preview.tsx'
import { routes } from './pages/routes.ts'
import { exportOfMatters } from './reads/export-person.ts'
import { textsFor } from './texts/texts.ts'

onErasure(forgetPerson)
onExport(exportOfMatters)

export const matters: Capability = {
  name: 'matters',
  routes,
  jobs: (house) => [tellFollowersKind(house), sendDigestKind(house), tellAuthorsKind(house), sendOwnDigestKind(house)],
  home: homeParts,
  navigation: (locale) => [{ label: textsFor(locale).navigation, href: mattersPath, rank: 20 }],
  preview,
}
