import { tellThreads } from '#capabilities/matters/index.ts'
import type { Capability } from '#platform/capability.ts'
import './store/result-tables.ts'
import './store/tables.ts'
import './store/paper-tables.ts'
import { countBallotKind } from './jobs/count-ballot.ts'
import { endHelpKind } from './jobs/end-help.ts'
import { finishWhatIsClosed, openBoxKind } from './jobs/open-box.ts'
import { turnBallotKind, turnWhatIsDue } from './jobs/turn-ballot.ts'
import { ballotsPath } from './pages/addresses.ts'
import { homeParts } from './pages/list/home-parts.tsx'
import { previewPaper } from './pages/preview-paper.tsx'
import { routes } from './pages/routes.ts'
import { tellOfBallots } from './reads/tell-threads.ts'
import { keepNotingTurnout } from './store/note-turnout.ts'
import { runTextsFor } from './texts/run/texts.ts'

tellThreads(tellOfBallots)

export const ballots: Capability = {
  name: 'ballots',
  routes,
  navigation: (locale) => [{ label: runTextsFor(locale).list.navigation, href: ballotsPath, rank: 14 }],
  home: homeParts,
  jobs: (house) => [turnBallotKind(house), endHelpKind(house), openBoxKind(house), countBallotKind(house)],
  preview: [...previewPaper],
  async start(house) {
    await turnWhatIsDue(house)
    await finishWhatIsClosed(house)
    return keepNotingTurnout(house)
  },
}
