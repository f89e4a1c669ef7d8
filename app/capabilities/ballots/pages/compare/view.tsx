import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import type { VoteTexts } from '../../texts/vote/en.ts'
import type { OptionModel, PaperModel } from '../vote/present.ts'
import { comparePath, paperPath } from '../vote-addresses.ts'

interface CompareViewProps {
  readonly model: PaperModel
  readonly chosen: ReadonlySet<number>
  readonly texts: VoteTexts
}

/** Some options beside each other, in the order drawn for the reader; below, which ones. Nothing chosen here is kept. */
export function CompareView({ model, chosen, texts }: CompareViewProps) {
  const { compare: words, paper } = texts
  const shown = model.options.filter(({ number }) => chosen.has(number))
  return (
    <>
      <BackLink href={paperPath(model.slug)} label={words.back} />
      <p class="app-kicker">{model.question}</p>
      <h1 class="govuk-heading-l">{words.title}</h1>
      {shown.length > 0 && (
        <ul class="app-compare">
          {shown
            .map((option) => ({ option, rows: rowsOf(option, texts) }))
            .map(({ option, rows }) => (
              <li class="app-compare__one">
                <h2 class="govuk-heading-s">{option.title}</h2>
                {rows.length > 0 && <SummaryList rows={rows} />}
                {option.paragraphs.map((paragraph) => (
                  <p class="govuk-body">{paragraph}</p>
                ))}
                {option.paragraphs.length === 0 && <p class="govuk-body app-quiet">{words.noMore}</p>}
              </li>
            ))}
        </ul>
      )}
      <form method="get" action={comparePath(model.slug)}>
        <Checkboxes
          name="option"
          legend={shown.length > 0 ? words.others : words.choose}
          legendSize="m"
          hint={words.hint}
          items={model.options.map(({ number, title, costPence }) => ({
            value: String(number),
            label: title,
            hint: costPence === null ? undefined : paper.cost(costPence),
          }))}
          values={[...chosen].map(String)}
          isSmall
        />
        <Button>{words.button}</Button>
      </form>
    </>
  )
}

function rowsOf({ costPence, district, bestOf, needs }: OptionModel, { compare: words, paper }: VoteTexts) {
  return [
    ...(costPence === null ? [] : [{ key: words.cost, value: paper.money(costPence) }]),
    ...(district === null ? [] : [{ key: words.district, value: district }]),
    ...(needs.length === 0 ? [] : [{ key: words.needs, value: needs.join(', ') }]),
    ...(bestOf === null ? [] : [{ key: words.bestOf, value: bestOf }]),
  ]
}
