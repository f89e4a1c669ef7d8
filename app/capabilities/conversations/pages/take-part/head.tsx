import { Countdown } from '#ui/countdown.tsx'
import { Details } from '#ui/details.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import type { TakePartTexts } from '../../texts/take-part/en.ts'
import { managePath } from '../addresses.ts'
import type { HeadModel } from './present.ts'

interface HeadProps {
  readonly head: HeadModel
  readonly texts: TakePartTexts
  /** For those who have begun: the question small, the rest is below the statement. */
  readonly isShort: boolean
  /** Where there is a statement to answer it comes first; the background is one press away. */
  readonly isLeadBelow: boolean
}

/** What is asked, by whom, until when. */
export const Head = ({ head, texts, isShort, isLeadBelow }: HeadProps) => (
  <>
    {head.isPreview && (
      <InsetText>
        {texts.head.preview}{' '}
        <a class="govuk-link" href={managePath(head.slug)}>
          {texts.head.manage}
        </a>
      </InsetText>
    )}
    <p class="app-kicker">{texts.head.asks(head.askedBy)}</p>
    <h1 class={isShort ? 'govuk-heading-m' : 'govuk-heading-l'}>{head.question}</h1>
    {!isLeadBelow && head.lead && <p class="govuk-body app-measure">{head.lead}</p>}
    <div class="app-row app-take-part__facts">
      {head.closes && <Countdown text={head.closes.text} datetime={head.closes.on} state={head.closes.state} />}
      <p class="govuk-body-s app-quiet app-flush">{texts.head.people(head.people)}</p>
    </div>
  </>
)

/** Why it is asked, what happens with the answers, and where the facts come from. */
export const Background = ({ head, texts, isLeadBelow }: Omit<HeadProps, 'isShort'>) => (
  <Details summary={texts.head.background}>
    {isLeadBelow && head.lead && <p class="govuk-body">{head.lead}</p>}
    {head.rest.map((paragraph) => (
      <p class="govuk-body">{paragraph}</p>
    ))}
    {head.promise && (
      <>
        <h2 class="govuk-heading-s">{texts.head.promise}</h2>
        <p class="govuk-body">{head.promise}</p>
      </>
    )}
    {head.sources.length > 0 && (
      <>
        <h2 class="govuk-heading-s">{texts.head.sources}</h2>
        <ul class="govuk-list govuk-list--bullet">
          {head.sources.map(({ title, url }) => (
            <li>
              {url ? (
                <a class="govuk-link" href={url} rel="noopener noreferrer">
                  {title}
                </a>
              ) : (
                title
              )}
            </li>
          ))}
        </ul>
      </>
    )}
    <p class="govuk-body">{head.admits === 'link' ? texts.head.noAccount : texts.head.withAccount}</p>
  </Details>
)
