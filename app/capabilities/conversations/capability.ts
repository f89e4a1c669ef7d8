import { tellThreads } from '#capabilities/matters/index.ts'
import { onErasure, onExport, onSignedIn } from '#capabilities/people/index.ts'
import type { Deed } from '#platform/acts/act.ts'
import type { Capability } from '#platform/capability.ts'
import './store/tables.ts'
import { type AdoptVisit, adoptVisit } from './acts/adopt-visit.ts'
import { forgetPerson } from './acts/forget-person.ts'
import { importConversationKind } from './jobs/import-conversation.ts'
import { tellParticipantsKind } from './jobs/tell-participants.ts'
import { turnConversationKind, turnWhatIsDue } from './jobs/turn-conversation.ts'
import { mapDrawingOf } from './live/drawings.ts'
import { conversationsPath } from './pages/addresses.ts'
import { homeParts } from './pages/list/home-parts.tsx'
import { previewFacilitate } from './pages/preview-facilitate.tsx'
import { previewResults } from './pages/preview-results.tsx'
import { previewTakePart } from './pages/preview-take-part.tsx'
import { routes } from './pages/routes.ts'
import { tellOfConversations } from './pages/tell-threads.ts'
import { exportPart } from './reads/export-part.ts'
import { keepForgettingAboutPeople } from './store/forget-about-people.ts'
import { resultsTextsFor } from './texts/results/texts.ts'

tellThreads(tellOfConversations)
onSignedIn(takeOverVisit)
onErasure(forgetPerson)
onExport({ name: 'conversations', find: exportPart })

async function takeOverVisit(deed: Deed, signedIn: AdoptVisit): Promise<void> {
  await adoptVisit(deed, signedIn)
}

export const conversations: Capability = {
  name: 'conversations',
  routes,
  navigation: (locale) => [{ label: resultsTextsFor(locale).list.navigation, href: conversationsPath, rank: 10 }],
  home: homeParts,
  preview: [...previewTakePart, ...previewFacilitate, ...previewResults],
  jobs: (house) => [turnConversationKind(house), tellParticipantsKind(house), importConversationKind(house)],
  start: async (house) => {
    await turnWhatIsDue(house)
    const forgetting = keepForgettingAboutPeople(house)
    return {
      async stop() {
        await forgetting.stop()
        await mapDrawingOf(house).stop()
      },
    }
  },
}
