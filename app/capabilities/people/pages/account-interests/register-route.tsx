import { page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { Table } from '#ui/table.tsx'
import { day } from '#ui/texts/english.ts'
import { listPublicInterests } from '../../reads/list-public-interests.ts'
import { textsFor } from '../../texts/texts.ts'
import type { InterestKind } from '../../vocabulary.ts'
import { Paragraph } from '../form-page.tsx'

/** The public register: only what somebody made public, or must. */
export const interestRegister = get({
  path: '/interests',
  access: 'anyone',
  summary: 'The public register of interests',
  async show(ask) {
    const all = textsFor(ask.locale)
    const texts = all.account.interestsPage
    const model = await listPublicInterests(ask.read, ask.community.id)
    const rows = model.map((row) => [
      row.displayName ?? texts.nobody,
      `${texts.kinds[row.kind as InterestKind]}: ${row.statement}`,
      day(row.declaredAt),
    ])
    const columns = [{ label: all.roles.person }, { label: texts.title }, { label: all.roles.declared }]
    const body = (
      <>
        <h1 class="govuk-heading-l">{texts.registerTitle}</h1>
        <Paragraph>{texts.registerWhy}</Paragraph>
        {rows.length === 0 ? (
          <p class="govuk-inset-text">{texts.registerNone}</p>
        ) : (
          <Table columns={columns} rows={rows} />
        )}
      </>
    )
    return page(texts.registerTitle, body, { model })
  },
})
