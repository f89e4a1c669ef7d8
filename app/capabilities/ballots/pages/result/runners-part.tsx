import { Details } from '#ui/details.tsx'
import type { BallotResultTexts } from '../../texts/result/en.ts'
import { departPath, nextStepPath } from '../result-addresses.ts'
import type { ResultModel } from './model.ts'

interface RunnersPartProps {
  readonly model: ResultModel
  readonly mayDepart: boolean
  readonly texts: BallotResultTexts
}

/** For those who run the ballot: what happens next with each option; for officers, a decision that departs from it. */
export function RunnersPart({ model, mayDepart, texts }: RunnersPartProps) {
  const { afterwards: words } = texts
  const options = model.single?.options ?? [...(model.budget?.winners ?? []), ...(model.budget?.losers ?? [])]
  return (
    <section class="app-result__part app-screen-only">
      <Details summary={words.next.link}>
        <ul class="govuk-list">
          {options.map(({ number, title }) => (
            <li>
              <a class="govuk-link" href={nextStepPath(model.slug, number)}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </Details>
      {mayDepart && (
        <p class="govuk-body">
          <a class="govuk-link" href={departPath(model.slug)}>
            {words.depart.link}
          </a>
        </p>
      )}
    </section>
  )
}
