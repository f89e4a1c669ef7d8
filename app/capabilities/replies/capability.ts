import { offerOnMatter, tellThreads } from '#capabilities/matters/index.ts'
import { onErasure, onExport } from '#capabilities/people/index.ts'
import type { Capability } from '#platform/capability.ts'
import './store/tables.ts'
import { forgetPerson } from './acts/forget-person.ts'
import { keepReminding, sendRemindersKind } from './jobs/send-reminders.ts'
import { sendRoundKind } from './jobs/send-round.ts'
import { askPath, boardPath } from './pages/addresses.ts'
import { preview } from './pages/preview.tsx'
import { routes } from './pages/routes.ts'
import { exportOfReplies } from './reads/export-person.ts'
import { tellOfReplies } from './reads/tell-threads.ts'
import { textsFor } from './texts/texts.ts'

offerOnMatter({
  rank: 30,
  who: 'anyone',
  states: ['open', 'decided'],
  label: (locale) => textsFor(locale).asking.offer,
  href: askPath,
})
tellThreads(tellOfReplies)
onErasure(forgetPerson)
onExport(exportOfReplies)

export const replies: Capability = {
  name: 'replies',
  routes,
  jobs: (house) => [sendRoundKind(house), sendRemindersKind(house)],
  preview,
  start: async (house) => keepReminding(house),
  navigation: (locale) => [{ label: textsFor(locale).board.navigation, href: boardPath, rank: 24 }],
}
