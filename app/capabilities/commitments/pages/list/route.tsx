import { z } from 'zod'
import { page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { commitmentLists, countCommitments, listCommitments } from '../../reads/list-commitments.ts'
import { textsFor } from '../../texts/texts.ts'
import { commitmentsPath } from '../addresses.ts'
import { cardOf } from './present.ts'
import { type ListModel, ListView } from './view.tsx'

const onePage = 24

export const listRoute = get({
  path: commitmentsPath,
  access: 'anyone',
  summary: 'Promises: under way, late, reported done, ended',
  address: z.strictObject({
    list: z.enum(commitmentLists).default('under-way'),
    page: z.coerce.number().int().min(1).max(1_000).default(1),
  }),
  async show({ read, community, address, locale, house }) {
    const texts = textsFor(locale)
    const { list } = address
    const after = (address.page - 1) * onePage
    const [counts, found] = await Promise.all([
      countCommitments(read, community.id),
      listCommitments(read, community.id, { list, after, most: onePage + 1 }),
    ])
    const hrefOf = (number: number) => `${commitmentsPath}?list=${list}&page=${number}`
    const model: ListModel = {
      list,
      tabs: commitmentLists.map((each) => ({
        label: texts.list.tab(texts.list.tabs[each], counts[each]),
        href: `${commitmentsPath}?list=${each}`,
        current: each === list,
      })),
      cards: found.slice(0, onePage).map((each) => cardOf(each, house.clock.now(), texts)),
      previous: address.page > 1 ? hrefOf(address.page - 1) : null,
      next: found.length > onePage ? hrefOf(address.page + 1) : null,
    }
    return page(texts.list.title, <ListView model={model} texts={texts} />, { model, publicFor: 10 })
  },
})
