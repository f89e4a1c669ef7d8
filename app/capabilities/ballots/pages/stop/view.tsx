import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { CharacterCount } from '#ui/character-count.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors, Typed } from '#ui/field.ts'
import { InsetText } from '#ui/inset-text.tsx'
import { Radios } from '#ui/radios.tsx'
import { SurePage } from '#ui/sure-page.tsx'
import { longestReason } from '../../acts/ask-to-stop.ts'
import type { Ballot } from '../../reads/find-ballot.ts'
import type { StopRequest } from '../../reads/find-stop.ts'
import type { RunTexts } from '../../texts/run/en.ts'
import { decideStopPath, managePath } from '../addresses.ts'
import { Paragraphs } from '../paragraphs.tsx'

interface StopProps {
  readonly ballot: Ballot
  readonly manage: RunTexts['manage']
  readonly errors: FieldErrors
  readonly typed?: Typed | undefined
}

/** The first of two people: what stopping means, and why. */
export const AskView = ({ ballot, manage, errors, typed }: StopProps) => (
  <SurePage
    title={manage.stop.title}
    caption={ballot.question}
    errors={errors}
    back={{ href: managePath(ballot.slug), label: manage.back }}
    button={manage.stop.button}
    isWarning
  >
    <p class="govuk-body">{manage.stop.text}</p>
    <p class="govuk-body">{manage.stop.two}</p>
    <CharacterCount
      name="reason"
      label={manage.stop.reason}
      labelSize="s"
      hint={manage.stop.reasonHint}
      rows={4}
      maxlength={longestReason}
      threshold={75}
      errors={errors}
      typed={typed}
    />
  </SurePage>
)

/** The second of two people; whoever asked only reads. */
export const DecideView = ({
  ballot,
  manage,
  errors,
  typed,
  stop,
  isOwn,
}: StopProps & { readonly stop: StopRequest; readonly isOwn: boolean }) => (
  <>
    <BackLink href={managePath(ballot.slug)} label={manage.back} />
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        <span class="govuk-caption-l">{ballot.question}</span>
        <h1 class="govuk-heading-l">{manage.stop.decideTitle}</h1>
        <p class="govuk-body">{manage.stop.asked(stop.askedAt)}</p>
        <InsetText>
          <Paragraphs text={stop.reason} />
        </InsetText>
        {isOwn ? (
          <p class="govuk-body">{manage.stop.own}</p>
        ) : (
          <form method="post" action={decideStopPath(ballot.slug)} novalidate>
            <Radios
              name="decision"
              legend={manage.stop.decide}
              legendSize="s"
              items={[
                { value: 'stop', label: manage.stop.yes, hint: manage.stop.yesHint },
                { value: 'go-on', label: manage.stop.no },
              ]}
              errors={errors}
              typed={typed}
            />
            <Button kind="warning" preventDoubleClick>
              {manage.stop.decideButton}
            </Button>
          </form>
        )}
      </div>
    </div>
  </>
)
