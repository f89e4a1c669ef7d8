import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { londonDate } from '#platform/london.ts'
import { page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { ScrollRegion, Table } from '#ui/table.tsx'
import { listDecisions } from '../../reads/list-moderation.ts'
import { textsFor } from '../../texts/texts.ts'
import { proposalsPath } from '../addresses.ts'
import { SimplePage } from '../simple-page.tsx'

const path = '/proposals/moderation-log'
const mostShown = 100
const mostInFile = 100_000

export const moderationLog = get({
  path,
  access: 'anyone',
  summary: 'What was decided about proposals and arguments, without names and words',
  async show({ read, community, locale }) {
    const { decisions, all, hidden } = await listDecisions(read, community.id, mostShown)
    const texts = textsFor(locale)
    const { publicLog: words, kinds } = texts.moderate
    const by = (each: (typeof decisions)[number]) =>
      each.isOnAppeal ? words.appeal : each.isAutomatic ? words.automatic : words.person
    const rows = decisions.map((each) => [
      words.day(each.at),
      kinds[each.what],
      words.decisions[each.decided],
      each.reason ? texts.reasons[each.reason].label : '',
      by(each),
    ])
    const body = (
      <SimplePage back={{ href: proposalsPath, label: texts.navigation }} title={words.title}>
        <p class="govuk-body">{words.lead}</p>
        <p class="govuk-body">{all === 0 ? words.none : words.counts(hidden, all)}</p>
        {rows.length > 0 && (
          <ScrollRegion label={words.title}>
            <Table
              caption={words.title}
              columns={[words.when, words.what, words.decided, words.rule, words.by].map((label) => ({ label }))}
              rows={rows}
            />
          </ScrollRegion>
        )}
        <ul class="govuk-list">
          {(['csv', 'json'] as const).map((kind) => (
            <li>
              <a class="govuk-link" href={`${path}/decisions.${kind}`}>
                {words[kind]}
              </a>
            </li>
          ))}
        </ul>
      </SimplePage>
    )
    return page(words.title, body, { model: { all, hidden, decisions } })
  },
})

export const moderationLogFile = get({
  path: `${path}/:file`,
  access: 'anyone',
  summary: 'Every decision about proposals and arguments as CSV or JSON, without names and words',
  address: z.strictObject({ file: z.enum(['decisions.csv', 'decisions.json']) }),
  async show({ read, community, address, locale }) {
    const { decisions } = await listDecisions(read, community.id, mostInFile)
    const { reasons } = textsFor(locale)
    const listed = decisions.map(({ at, reason, isAutomatic, isOnAppeal, what, decided }) => ({
      day: londonDate(at),
      what,
      decided,
      reason,
      reason_in_words: reason && reasons[reason].label,
      automatic: isAutomatic ? 'yes' : 'no',
      on_appeal: isOnAppeal ? 'yes' : 'no',
    }))
    const name = `proposals-${address.file}`
    if (address.file === 'decisions.csv')
      return {
        kind: 'file',
        body: stringify(listed, {
          header: true,
          columns: ['day', 'what', 'decided', 'reason', 'reason_in_words', 'automatic', 'on_appeal'],
        }),
        type: 'text/csv; charset=utf-8',
        name,
      }
    return {
      kind: 'file',
      body: JSON.stringify({ decisions: listed }, null, 1),
      type: 'application/json; charset=utf-8',
      name,
    }
  },
})
