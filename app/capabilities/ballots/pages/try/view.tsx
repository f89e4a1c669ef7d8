import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { BarChart } from '#ui/svg/bar-chart.tsx'
import { listed, number, percent } from '#ui/texts/english.ts'
import type { Ballot } from '../../reads/find-ballot.ts'
import type { Trial, Tried } from '../../rules/try-rules.ts'
import type { RunTexts } from '../../texts/run/en.ts'
import { countPath, managePath, tryPath } from '../addresses.ts'

interface TryViewProps {
  readonly ballot: Ballot
  readonly tried: readonly Tried[]
  readonly trial: Trial
  readonly manage: RunTexts['manage']
  readonly rules: RunTexts['rules']
  readonly sizes: readonly string[]
  readonly minorities: readonly string[]
}

/** What the rule makes of made-up papers, and how others would have chosen from the same. */
export function TryView(props: TryViewProps) {
  const { ballot, tried, trial, manage } = props
  const own = manage.try
  const [first, ...others] = tried
  return (
    <>
      <BackLink href={managePath(ballot.slug)} label={manage.back} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <span class="govuk-caption-l">{manage.caption}</span>
          <h1 class="govuk-heading-l">{own.title}</h1>
          <p class="govuk-body">{own.intro}</p>
          <Choose {...props} />
          {!first && <InsetText>{own.notYet}</InsetText>}
          {first && (
            <>
              <p class="govuk-body app-quiet">{own.made(trial.papers)}</p>
              <h2 class="govuk-heading-m" id="own">
                {own.own}
              </h2>
              <One {...props} tried={first} isOwn />
            </>
          )}
          {others.length > 0 && (
            <>
              <h2 class="govuk-heading-m app-room-above">{own.others}</h2>
              {others.map((each) => (
                <One {...props} tried={each} isOwn={false} />
              ))}
            </>
          )}
          {first && (
            <p class="govuk-body app-room-above">
              <a class="govuk-link" href={countPath(ballot.slug)}>
                {manage.tasks.count}
              </a>
            </p>
          )}
        </div>
      </div>
    </>
  )
}

const Choose = ({ ballot, trial, manage: { try: own }, sizes, minorities }: TryViewProps) => (
  <form method="get" action={tryPath(ballot.slug)} novalidate>
    <Select
      name="papers"
      label={own.papers}
      items={sizes.map((value) => ({ value, label: number(Number(value)) }))}
      value={String(trial.papers)}
    />
    {ballot.paper !== 'yes-no' && (
      <Radios
        name="minority"
        legend={own.minority}
        isInline
        isSmall
        items={minorities.map((value) => ({ value, label: own.minorities[value]! }))}
        value={String(trial.minority)}
      />
    )}
    <input type="hidden" name="seed" value={String((trial.seed % 999_999) + 1)} />
    <Button kind="secondary">{own.other}</Button>
  </form>
)

interface OneProps extends Omit<TryViewProps, 'tried'> {
  readonly tried: Tried
  readonly isOwn: boolean
}

/** One rule: what wins, what it costs, and who got something they chose. */
function One(props: OneProps) {
  const { tried, isOwn, manage, rules, ballot } = props
  const own = manage.try
  const name = tried.kind === 'budget' ? own.compared[tried.rule] : rules.guides[tried.rule].label
  return (
    <section class={isOwn ? 'app-trial app-trial--own' : 'app-trial'}>
      <h3 class="govuk-heading-s">{isOwn ? rules.guides[ballot.rule.rule].label : name}</h3>
      <p class="govuk-body">{outcomeOf(props)}</p>
      {tried.kind === 'budget' && (
        <>
          <p class="govuk-body app-quiet">{own.spentOf(tried.spent, ballot.budgetPence ?? 0)}</p>
          <p class="govuk-body app-flush">{own.represented}</p>
          <BarChart
            max={1}
            bars={[
              { label: own.majority, value: tried.majority, text: percent(tried.majority) },
              { label: own.minorityShare, value: tried.minority, text: percent(tried.minority), isQuiet: true },
            ]}
          />
        </>
      )}
    </section>
  )
}

function outcomeOf({ tried, ballot, manage: { try: own } }: OneProps): string {
  const names = (numbers: readonly number[]) =>
    numbers.length === 0 ? own.nothing : listed(numbers.map((each) => ballot.options[each - 1]?.title ?? String(each)))
  switch (tried.kind) {
    case 'budget':
    case 'elected':
      return names(tried.winners)
    case 'draw':
      return own.draw(names(tried.tied))
    case 'single':
      return { carried: own.carried, 'not-carried': own.notCarried, nothing: own.nothing }[tried.outcome]
  }
}
