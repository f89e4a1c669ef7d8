import { Details } from '#ui/details.tsx'
import { money } from '#ui/texts/english.ts'
import type { RunTexts } from '../../texts/run/en.ts'
import { Paragraphs } from '../paragraphs.tsx'
import type { BallotModel } from './present.ts'

interface OptionListProps {
  readonly model: Pick<BallotModel, 'options' | 'budgetPence' | 'door'>
  readonly texts: RunTexts['ballot']
}

/** What is on the paper, each with its cost and more to read. */
export function OptionList({ model, texts }: OptionListProps) {
  const { options, budgetPence, door } = model
  return (
    <section aria-labelledby="options">
      <h2 class="govuk-heading-m app-room-above" id="options">
        {budgetPence === null ? texts.options(options.length) : texts.projects(options.length, budgetPence)}
      </h2>
      {options.length === 0 && <p class="govuk-body">{texts.noOptions}</p>}
      {options.length > 1 && door.kind === 'open' && <p class="govuk-body app-quiet">{texts.order}</p>}
      <ul class="app-options">
        {options.map((option) => (
          <Option option={option} texts={texts} />
        ))}
      </ul>
    </section>
  )
}

const Option = ({
  option,
  texts,
}: {
  readonly option: BallotModel['options'][number]
  readonly texts: RunTexts['ballot']
}) => (
  <li class="app-options__option" id={`option-${option.number}`}>
    <h3 class="govuk-heading-s app-flush">{option.title}</h3>
    {(option.costPence !== null || option.district) && (
      <p class="govuk-body app-flush">
        {option.costPence !== null && <strong>{money(option.costPence)}</strong>}
        {option.costPence !== null && option.district && ' · '}
        {option.district}
      </p>
    )}
    {option.summary !== '' && (
      <Details summary={texts.more}>
        <Paragraphs text={option.summary} />
      </Details>
    )}
  </li>
)
