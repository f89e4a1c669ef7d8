import { SummaryList } from '#ui/summary-list.tsx'
import { Tag } from '#ui/tag.tsx'
import type { ProposalsTexts } from '../../texts/en.ts'
import type { CostingModel } from './present.ts'

const colours = { yes: 'green', 'in-part': 'orange', no: 'red' } as const

/** On a proposal's page: what was worked out, with reasons and sources. */
export function CostingPart({
  costings,
  texts,
}: {
  readonly costings: readonly CostingModel[]
  readonly texts: ProposalsTexts
}) {
  const words = texts.costing
  if (costings.length === 0) return null
  return (
    <section aria-labelledby="costing" class="app-room-above">
      <h2 class="govuk-heading-m" id="costing">
        {words.title}
      </h2>
      {costings.map((costing) => (
        <div class="app-costing">
          <p class="govuk-body">
            {costing.feasible ? (
              <Tag colour={colours[costing.feasible]}>{costing.feasibleName}</Tag>
            ) : (
              <strong>{costing.title}</strong>
            )}{' '}
            <span class="app-quiet">{words.by(costing.by, costing.when)}</span>
          </p>
          {costing.ending && <p class="govuk-body app-lines">{costing.ending}</p>}
          {costing.state === 'published' && (
            <SummaryList
              rows={[
                ...(costing.cost ? [{ key: words.once, value: costing.cost }] : []),
                ...(costing.yearly ? [{ key: words.yearly, value: costing.yearly }] : []),
                { key: words.reasons, value: <span class="app-lines">{costing.reasons}</span> },
                ...(costing.sources
                  ? [{ key: words.sources, value: <span class="app-lines">{costing.sources}</span> }]
                  : []),
                ...(costing.answer
                  ? [{ key: words.answer, value: <span class="app-lines">{costing.answer}</span> }]
                  : []),
              ]}
            />
          )}
        </div>
      ))}
    </section>
  )
}
