import { z } from 'zod'
import { notFound, page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { Kept } from '#ui/kept-markup.tsx'
import { sortKeys } from '../../rules/sort-statements.ts'
import { resultsTextsFor } from '../../texts/results/texts.ts'
import { statementPath, statementsPath } from '../addresses.ts'
import { keptPart, keptResult } from '../results/kept-result.ts'
import { publicFor } from '../results/route.tsx'
import { slugAddress } from '../slug-address.ts'
import { OneStatementView } from './one-view.tsx'
import { presentStatement, presentStatements } from './present.ts'
import { StatementsView } from './view.tsx'

const longestFind = 80
const number = z
  .string()
  .regex(/^[1-9]\d{0,6}$/)
  .transform(Number)

export const statements = get({
  path: statementsPath(':slug'),
  access: 'anyone',
  summary: 'Every published statement of a conversation with its votes, for everyone and for each group',
  address: slugAddress.extend({
    sort: z.enum(sortKeys).default('common'),
    find: z
      .string()
      .max(1_000)
      .transform((text) =>
        text
          .replaceAll(/[\p{C}\s]+/gu, ' ')
          .trim()
          .slice(0, longestFind),
      )
      .default(''),
    page: number.default(1),
  }),
  async show({ house, community, address, locale }) {
    const kept = await keptResult(house, community.id, address.slug)
    if (!kept) return notFound
    const texts = resultsTextsFor(locale)
    const model = presentStatements(kept.gathered, address)
    const view = <StatementsView model={model} texts={texts} />
    // Only what most people see is kept: there is no end to what one may look for.
    const isUsual = address.find === '' && address.page === 1
    const body = isUsual ? <Kept markup={keptPart(kept, `statements ${address.sort}`, locale, () => view)} /> : view
    return page(texts.statements.title(model.question), body, { model, publicFor })
  },
})

export const oneStatement = get({
  path: statementPath(':slug', ':number'),
  access: 'anyone',
  summary: 'One published statement with its votes',
  address: slugAddress.extend({ number }),
  async show({ house, community, address, locale }) {
    const kept = await keptResult(house, community.id, address.slug)
    const all = kept?.gathered.statements ?? []
    const at = all.findIndex((each) => each.number === address.number)
    if (!kept || at < 0) return notFound
    const texts = resultsTextsFor(locale)
    const { map } = kept.gathered
    const model = {
      ...presentStatement(all[at]!, map?.result ?? null),
      question: kept.model.question,
      slug: kept.model.slug,
      isOpen: kept.model.state === 'open',
      drawnAt: map?.computedAt ?? null,
      before: all[at - 1]?.number ?? null,
      after: all[at + 1]?.number ?? null,
    }
    const title = `${texts.statements.one.title(model.number)}: ${model.question}`
    return page(title, <OneStatementView model={model} texts={texts} />, { model, publicFor })
  },
})
