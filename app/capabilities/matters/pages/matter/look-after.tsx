import { Button } from '#ui/button.tsx'
import { offersFor } from '../../store/offers.ts'
import type { MattersTexts } from '../../texts/en.ts'
import { closePath, editPath, matterPath, publishPath } from '../addresses.ts'
import type { MatterModel, Yours } from './present.ts'

interface LookAfterProps {
  readonly model: MatterModel
  readonly yours: Yours
  readonly texts: MattersTexts
}

/** What those who look after matters can do with this one. */
export function LookAfter({ model, yours, texts }: LookAfterProps) {
  const words = texts.matter
  if (yours.mayLookAfter === 'no') return null
  return (
    <section class="app-follow app-screen-only" aria-labelledby="look-after">
      <h2 class="govuk-heading-m" id="look-after">
        {words.manage}
      </h2>
      {yours.mayLookAfter === 'second-factor-first' ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/second-factor?next=${encodeURIComponent(matterPath(model.slug))}`}>
            {words.secondFactor}
          </a>
        </p>
      ) : (
        <>
          {model.state === 'draft' && (
            <form method="post" action={publishPath(model.slug)}>
              <Button preventDoubleClick>{words.publish}</Button>
            </form>
          )}
          <ul class="govuk-list">
            <li>
              <a class="govuk-link" href={editPath(model.slug)}>
                {words.edit}
              </a>
            </li>
            {(model.state === 'open' || model.state === 'decided') && (
              <li>
                <a class="govuk-link" href={closePath(model.slug)}>
                  {words.close}
                </a>
              </li>
            )}
            {offersFor('keepers', model.state).map((offer) => (
              <li>
                <a class="govuk-link" href={offer.href(model.slug)}>
                  {offer.label(yours.locale)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
