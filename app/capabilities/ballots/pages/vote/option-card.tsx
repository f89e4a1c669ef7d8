import type { ComponentChildren } from 'preact'
import { Details } from '#ui/details.tsx'
import type { VoteTexts } from '../../texts/vote/en.ts'
import type { OptionModel } from './present.ts'

interface OptionCardProps {
  readonly option: OptionModel
  readonly texts: VoteTexts['paper']
  /** What it is marked with, its title included; without it the option is only to be read. */
  readonly children?: ComponentChildren
}

/** One option: what it is called and marked with, what it costs, and what it means. */
export function OptionCard({ option, texts, children }: OptionCardProps) {
  const { number, title, paragraphs } = option
  return (
    <li class="app-option" id={`option-${number}`} data-option={number} data-title={title}>
      {children ?? <h3 class="govuk-heading-s app-option__title">{title}</h3>}
      <p class="app-option__facts" id={`facts-${number}`}>
        {factsOf(option, texts).join(' · ')}
      </p>
      {paragraphs.length > 0 && (
        <Details
          summary={
            <>
              {texts.more}
              <span class="govuk-visually-hidden">: {title}</span>
            </>
          }
        >
          {paragraphs.map((paragraph) => (
            <p class="govuk-body">{paragraph}</p>
          ))}
        </Details>
      )}
    </li>
  )
}

function factsOf({ costPence, district, bestOf, needs }: OptionModel, texts: VoteTexts['paper']): readonly string[] {
  return [
    costPence === null ? null : texts.cost(costPence),
    district === null ? null : texts.district(district),
    needs.length === 0 ? null : texts.needs(needs),
    bestOf === null ? null : texts.bestOf(bestOf),
  ].filter((each) => each !== null)
}
