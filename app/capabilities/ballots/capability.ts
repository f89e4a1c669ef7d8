import { tellThreads } from '#capabilities/matters/index.ts'
import { onErasure, onExport } from '#capabilities/people/index.ts'
import type { Capability } from '#platform/capability.ts'
import './store/result-tables.ts'
import './store/tables.ts'
import './store/paper-tables.ts'
import { forgetPaperWork } from './acts/forget-paper-work.ts'
import { forgetPerson } from './acts/forget-person.ts'
import { countBallotKind } from './jobs/count-ballot.ts'
import { endHelpKind } from './jobs/end-help.ts'
import { importElectionKind } from './jobs/import-election.ts'
import { finishWhatIsClosed, openBoxKind } from './jobs/open-box.ts'
import { turnBallotKind, turnWhatIsDue } from './jobs/turn-ballot.ts'
import { ballotsPath } from './pages/addresses.ts'
import { homeParts } from './pages/list/home-parts.tsx'
import { previewPaper } from './pages/preview-paper.tsx'
import { previewResults } from './pages/preview-results.tsx'
import { previewRun } from './pages/preview-run.tsx'
import { routes } from './pages/routes.ts'
import { exportPart } from './reads/export-part.ts'
import { tellOfBallots } from './reads/tell-threads.ts'
import { keepForgettingOldRolls } from './store/forget-old-rolls.ts'
import { keepNotingTurnout } from './store/note-turnout.ts'
import { runTextsFor } from './texts/run/texts.ts'

tellThreads(tellOfBallots)

onErasure(forgetPerson)
onErasure(forgetPaperWork)
onExport({ name: 'ballots', find: exportPart })

export const ballots: Capability = {
  name: 'ballots',
  routes,
  navigation: (locale) => [{ label: runTextsFor(locale).list.navigation, href: ballotsPath, rank: 14 }],
  home: homeParts,
  jobs: (house) => [
    turnBallotKind(house),
    endHelpKind(house),
    openBoxKind(house),
    countBallotKind(house),
    importElectionKind(house),
  ],
  preview: [...previewRun, ...previewPaper, ...previewResults],
  async start(house) {
    await turnWhatIsDue(house)
    await finishWhatIsClosed(house)
    const kept = [keepNotingTurnout(house), keepForgettingOldRolls(house)]
    return {
      async stop() {
        for (const each of kept) await each.stop()
      },
    }
  },
}
