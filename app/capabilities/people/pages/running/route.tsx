import { hasRole, needsSecondFactor } from '#platform/acts/actor.ts'
import { page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { countWaiting } from '../../reads/count-waiting.ts'
import { placeNames } from '../../reads/place-names.ts'
import { textsFor } from '../../texts/texts.ts'
import { runningPath } from '../look-after.ts'
import { presentRunning } from './present.ts'
import { RunningView } from './view.tsx'

export const runningPage = get({
  path: runningPath,
  access: 'signed-in',
  summary: 'What one may do to run this site',
  async show(ask) {
    const texts = textsFor(ask.locale)
    const needsFactor = needsSecondFactor(ask.actor) && !ask.actor.hasSecondFactor
    const maySeeCounts = hasRole(ask.actor, 'officer') && !needsFactor
    const counts = maySeeCounts ? await countWaiting(ask.read, ask.community.id) : null
    const codes = [...ask.actor.localRoles.values()].flatMap((places) => [...places])
    const places = await placeNames(ask.read, ask.community.id, codes)
    const model = presentRunning(texts, ask.actor, counts, needsFactor, places)
    return page(texts.running.title, <RunningView texts={texts.running} model={model} />, { model })
  },
})
