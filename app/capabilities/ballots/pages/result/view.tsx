import type { ComponentChildren } from 'preact'
import { Breadcrumbs } from '#ui/breadcrumbs.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { money } from '#ui/texts/english.ts'
import type { BallotResultTexts } from '../../texts/result/en.ts'
import { ballotPath, ballotsPath, resultPath } from '../addresses.ts'
import { recordOfBallotPath, recountPath, workingPath } from '../result-addresses.ts'
import { checkPath } from '../vote-addresses.ts'
import { BudgetView } from './budget-view.tsx'
import type { ResultModel } from './model.ts'
import { RepresentedPart, TurnoutPart } from './people-part.tsx'
import { SingleView } from './single-view.tsx'

interface ResultViewProps {
  readonly model: ResultModel
  readonly texts: BallotResultTexts
}

/** The result for everybody: the answer first, then why. */
export function ResultAnswer({ model, texts }: ResultViewProps) {
  if (model.state === 'closed') return <Waiting model={model} texts={texts} />
  return (
    <>
      <Trail model={model} texts={texts} />
      <Head model={model} texts={texts} />
      <Notes model={model} texts={texts} />
      {model.budget && <BudgetView model={model} budget={model.budget} texts={texts} />}
      {model.single && <SingleView model={model} single={model.single} texts={texts} />}
    </>
  )
}

/** What stands below the answer and what was promised of it: who, and how to check it. */
export function ResultRest({ model, texts }: ResultViewProps) {
  const { page } = texts
  if (model.state === 'closed') return null
  return (
    <>
      <RepresentedPart model={model} texts={texts} />
      <TurnoutPart model={model} texts={texts} />
      <section class="app-result__part app-screen-only">
        <h2 class="govuk-heading-m">{page.check.title}</h2>
        <CheckLinks model={model} texts={texts} />
      </section>
    </>
  )
}

const Trail = ({ model, texts }: ResultViewProps) => (
  <Breadcrumbs
    items={[
      { label: texts.page.all, href: ballotsPath },
      { label: texts.page.ballot, href: ballotPath(model.slug) },
    ]}
  />
)

export const headlineOf = (model: ResultModel, { page }: BallotResultTexts): string => {
  const { budget, single, currency } = model
  if (single) return single.answer
  if (!budget) return page.waiting.title
  return page.headline(
    budget.winners.length,
    budget.winners.length + budget.losers.length,
    money(budget.spent, currency),
    money(budget.budget, currency),
  )
}

function Head({ model, texts }: ResultViewProps) {
  const { page } = texts
  return (
    <header class="app-result__head">
      <p class="app-kicker">{page.kicker.counted}</p>
      <h1 class="govuk-heading-l">{model.question}</h1>
      <p class="app-result__headline">{headlineOf(model, texts)}</p>
      {model.countedAt && <p class="govuk-body app-flush">{page.counted(model.papers, model.countedAt)}</p>}
      {model.opensAt && model.closesAt && !model.isMadeUp && (
        <p class="govuk-body app-quiet app-flush">{page.votedOn(model.opensAt, model.closesAt)}</p>
      )}
    </header>
  )
}

/** What everybody must know before they read on: departed from, made up, from elsewhere. */
function Notes({ model, texts }: ResultViewProps) {
  const { departure, madeUp, imported } = texts.page
  return (
    <>
      {model.departures.map(({ decision, reason, madeAt }) => (
        <Note title={departure.title}>
          <p class="govuk-body">{decision}</p>
          <p class="govuk-body">
            {departure.because}: {reason}
          </p>
          <p class="govuk-body-s app-quiet app-flush">{departure.on(madeAt)}</p>
        </Note>
      ))}
      {model.isMadeUp && (
        <Note title={madeUp.title}>
          <p class="govuk-body app-flush">{madeUp.text}</p>
        </Note>
      )}
      {model.imported && (
        <Note title={imported.title}>
          <p class="govuk-body">{imported.text(model.imported.source)}</p>
          {model.imported.citation && (
            <p class="govuk-body-s app-flush">
              {imported.cite}: {model.imported.citation}. {imported.noLicence}
            </p>
          )}
          {model.imported.chosen && model.budget && (
            <p class="govuk-body-s app-flush">{thereToo(model.imported.chosen, model, texts)}</p>
          )}
        </Note>
      )}
    </>
  )
}

function thereToo(chosen: readonly number[], { budget }: ResultModel, { page }: BallotResultTexts): string {
  const here = new Set(budget?.winners.map(({ number }) => number))
  const same = chosen.filter((number) => here.has(number)).length
  return page.imported.there(chosen.length, same)
}

const Note = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <InsetText>
    <h2 class="govuk-heading-s">{title}</h2>
    {children}
  </InsetText>
)

const CheckLinks = ({ model, texts }: ResultViewProps) => {
  const { check } = texts.page
  const links = [
    { href: checkPath(model.slug), label: check.receipt },
    { href: workingPath(model.slug), label: check.working },
    { href: recountPath(model.slug), label: check.recount },
    { href: recordOfBallotPath(model.ballot), label: check.record },
  ]
  return (
    <ul class="govuk-list">
      {links.map(({ href, label }) => (
        <li>
          <a class="govuk-link" href={href}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}

const Waiting = ({ model, texts }: ResultViewProps) => (
  <>
    <Trail model={model} texts={texts} />
    <p class="app-kicker">{texts.page.kicker.closed}</p>
    <h1 class="govuk-heading-l">{model.question}</h1>
    <p class="govuk-body-l">{texts.page.waiting.lead}</p>
    <p class="govuk-body">
      <a class="govuk-link" href={resultPath(model.slug)}>
        {texts.page.waiting.look}
      </a>
    </p>
  </>
)
