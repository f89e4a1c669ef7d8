import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors, Typed } from '#ui/field.ts'
import { InsetText } from '#ui/inset-text.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Textarea } from '#ui/textarea.tsx'
import type { Ballot } from '../../reads/find-ballot.ts'
import type { Appeal } from '../../reads/list-appeals.ts'
import type { RunTexts } from '../../texts/run/en.ts'
import { appealsPath, managePath, oneAppealPath } from '../addresses.ts'

type Manage = RunTexts['manage']

interface AppealsProps {
  readonly ballot: Ballot
  readonly appeals: readonly Appeal[]
  readonly officers: readonly (readonly [id: string, name: string])[]
  readonly manage: Manage
  readonly errors: FieldErrors
}

/** Appeals that wait, and those that were decided; who decides. */
export const AppealsView = ({ ballot, appeals, officers, manage, errors }: AppealsProps) => {
  const own = manage.appeals
  const { slug } = ballot
  return (
    <>
      <BackLink href={managePath(slug)} label={manage.back} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={errors} />
          <span class="govuk-caption-l">{ballot.question}</span>
          <h1 class="govuk-heading-l">{own.title}</h1>
          {appeals.length === 0 && (
            <EmptyState title={own.none}>
              <p>{own.noneWhy}</p>
            </EmptyState>
          )}
          {appeals.length > 0 && (
            <SummaryList
              rows={appeals.map((each) => ({
                key: stateOf(each, own),
                value: `${own.asked(each.madeAt)}: ${short(each.words)}`,
                actions: [{ href: oneAppealPath(slug, each.id), label: own.see, what: own.asked(each.madeAt) }],
              }))}
            />
          )}
          <Details summary={own.change} open={errors.length > 0}>
            <form method="post" novalidate>
              <Select
                name="appealsTo"
                label={manage.roll.appealsTo}
                hint={manage.roll.appealsToHint}
                items={[
                  { value: 'any', label: manage.roll.anyOfficer },
                  ...officers.map(([value, label]) => ({ value, label })),
                ]}
                value={ballot.appealsTo ?? 'any'}
                errors={errors}
              />
              <Button kind="secondary">{own.changeButton}</Button>
            </form>
          </Details>
        </div>
      </div>
    </>
  )
}

const short = (words: string) => (words.length > 160 ? `${words.slice(0, 160)}…` : words)

const stateOf = ({ isUpheld }: Appeal, own: Manage['appeals']) => {
  if (isUpheld === null) return own.waiting
  return isUpheld ? own.upheld : own.turnedDown
}

interface AppealProps {
  readonly ballot: Ballot
  readonly appeal: Appeal & { readonly name: string | null }
  readonly manage: Manage
  readonly errors: FieldErrors
  readonly typed?: Typed | undefined
  /** The officer who is named to decide, where that is somebody else. */
  readonly other: string | null
}

export const AppealView = (props: AppealProps) => {
  const { ballot, appeal, manage, errors, other } = props
  const own = manage.appeals
  return (
    <>
      <BackLink href={appealsPath(ballot.slug)} label={own.title} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={errors} />
          <span class="govuk-caption-l">{ballot.question}</span>
          <h1 class="govuk-heading-l">{own.one}</h1>
          <SummaryList
            rows={[
              { key: own.who, value: appeal.name ?? own.nobody },
              { key: own.words, value: appeal.words },
              { key: own.askedOn, value: own.asked(appeal.madeAt) },
              ...(appeal.decidedAt
                ? [
                    { key: own.decided, value: stateOf(appeal, own) },
                    { key: own.reason, value: appeal.reason ?? '' },
                  ]
                : []),
            ]}
          />
          {other && <InsetText>{own.another(other)}</InsetText>}
          {!appeal.decidedAt && !other && <DecideForm {...props} />}
        </div>
      </div>
    </>
  )
}

const DecideForm = ({ manage: { appeals }, errors, typed }: AppealProps) => (
  <form method="post" novalidate data-keep-text>
    <Radios
      name="decision"
      legend={appeals.decision}
      legendSize="m"
      items={[
        { value: 'uphold', label: appeals.uphold, hint: appeals.upholdHint },
        { value: 'turn-down', label: appeals.turnDown },
      ]}
      errors={errors}
      typed={typed}
    />
    <Textarea
      name="reason"
      label={appeals.reason}
      labelSize="s"
      hint={appeals.reasonHint}
      rows={3}
      errors={errors}
      typed={typed}
    />
    <Button preventDoubleClick>{appeals.button}</Button>
  </form>
)
