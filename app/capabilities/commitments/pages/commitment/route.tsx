import { z } from 'zod'
import { whereFrom } from '#capabilities/matters/index.ts'
import { page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { findAsking } from '../../reads/find-asking.ts'
import { readStory } from '../../reads/read-story.ts'
import { textsFor } from '../../texts/texts.ts'
import { checkPath } from '../addresses.ts'
import { idAddress } from '../fields.ts'
import { mayReportHere, withCommitment } from '../with-commitment.ts'
import { presentCommitment } from './present.ts'
import { CommitmentView } from './view.tsx'

export const commitmentRoute = get({
  path: '/commitments/:id',
  access: 'anyone',
  summary: 'A promise: who answers for it, by when, what was reported and what residents noticed',
  address: idAddress.extend({ done: z.string().max(20).optional() }),
  show: (ask) =>
    withCommitment(ask, async (commitment) => {
      const { read, community, actor, house } = ask
      const texts = textsFor(ask.locale)
      const [story, from, asking] = await Promise.all([
        readStory(read, community.id, commitment.id),
        whereFrom(read, community.id, commitment.id),
        actor.person && findAsking(read, community.id, { commitment: commitment.id, person: actor.person }),
      ])
      const model = presentCommitment({ commitment, story, from, now: house.clock.now() }, texts)
      const yours = {
        id: commitment.id,
        mayReport: await mayReportHere(ask, commitment),
        asked: asking ? { href: checkPath(commitment.id), hasAnswered: asking.answer !== null } : null,
      }
      return page(model.title, <CommitmentView model={model} yours={yours} done={ask.address.done} texts={texts} />, {
        model,
      })
    }),
})
