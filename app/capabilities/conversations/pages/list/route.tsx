import { page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { mayRunSomeConversations } from '../../rules/may-run-conversations.ts'
import { resultsTextsFor } from '../../texts/results/texts.ts'
import { conversationsPath } from '../addresses.ts'
import { keptList } from './kept-list.ts'
import { presentList } from './present.ts'
import { ListView } from './view.tsx'

/** Where people find their place; the capability of places has it. */
const placesHref = '/places'

export const list = get({
  path: conversationsPath,
  access: 'anyone',
  summary: 'Every conversation: open ones with the days left, then finished ones',
  async show({ house, community, actor, locale }) {
    const texts = resultsTextsFor(locale).list
    const model = presentList(await keptList(house, community.id), house.clock.now())
    return page(
      texts.title,
      <ListView
        model={model}
        community={community.name}
        placesHref={placesHref}
        mayStart={mayRunSomeConversations(actor)}
        texts={texts}
      />,
      { model, publicFor: 5 },
    )
  },
})
