import { daysLeft } from '#platform/london.ts'
import { Breadcrumbs } from '#ui/breadcrumbs.tsx'
import { Button } from '#ui/button.tsx'
import { Countdown } from '#ui/countdown.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import type { ResultTexts } from '../../texts/results/en/result.ts'
import { conversationsPath, resultsNowPath, resultsPath, takePartPath } from '../addresses.ts'
import type { ResultModel } from './model.ts'
import { type MapToDraw, PeopleFigure, StatementsFigure } from './opinion-map-part.tsx'
import { CommonGround, Contested, Divides, Groups, headlineOf, LookCloser, Sure } from './parts.tsx'
import { pickShown } from './pick-shown.ts'

export interface ResultViewProps {
  readonly model: ResultModel
  readonly map: MapToDraw | null
  readonly version: string
  readonly now: Date
  readonly texts: ResultTexts
}

/** The result of a conversation: common ground first, then what divides, then each group in its own statements. */
export function ResultView(props: ResultViewProps) {
  const { model, version, texts } = props
  return (
    <>
      <Breadcrumbs items={[{ label: texts.all, href: conversationsPath }]} />
      <div data-result={version} data-result-now={model.state === 'open' ? resultsNowPath(model.slug) : undefined}>
        <Head {...props} />
        {model.imported && (
          <InsetText>
            <b>{texts.imported.title}.</b> {texts.imported.lead}
          </InsetText>
        )}
        <Findings {...props} />
        <LookCloser model={model} texts={texts} />
      </div>
    </>
  )
}

function Head({ model, now, texts }: ResultViewProps) {
  const { counts } = model
  return (
    <header class="app-result__head">
      <p class="app-kicker">{texts.kickers[model.state]}</p>
      <h1 class="govuk-heading-l">{model.question}</h1>
      <p class="app-result__headline">{headlineOf(model, texts)}</p>
      {counts.votes > 0 && <p class="govuk-body">{texts.tookPart(counts.people, counts.votes, counts.published)}</p>}
      <p class="govuk-body app-quiet app-flush">{texts.askedBy(model.askedBy)}</p>
      <When model={model} now={now} texts={texts} />
      {model.state === 'open' && (
        <p class="app-row app-screen-only">
          <Button href={takePartPath(model.slug)}>{texts.takePart}</Button>
          <a class="govuk-link app-result__again" href={resultsPath(model.slug)}>
            {texts.lookAgain}
          </a>
        </p>
      )}
    </header>
  )
}

export function When({ model, now, texts }: Pick<ResultViewProps, 'model' | 'now' | 'texts'>) {
  const { state, opensAt, closesAt, closedAt } = model
  const iso = (at: Date | null) => at?.toISOString().slice(0, 10)
  if (state === 'closed' && closedAt)
    return <Countdown text={texts.closedOn(closedAt)} datetime={iso(closedAt)} state="over" />
  if (state === 'not-yet-open' && opensAt) return <Countdown text={texts.opensOn(opensAt)} datetime={iso(opensAt)} />
  if (!closesAt) return <Countdown text={texts.noEnd} />
  const left = daysLeft(now, closesAt)
  return (
    <Countdown text={texts.untilDay(left, closesAt)} datetime={iso(closesAt)} state={left <= 3 ? 'soon' : 'open'} />
  )
}

function Findings({ model, map, texts }: ResultViewProps) {
  const shown = pickShown(model)
  const { finding } = model
  if (finding.kind === 'nothing-yet')
    return <p class="govuk-body app-result__note">{model.state === 'closed' ? null : texts.nobodyNext}</p>
  if (finding.kind === 'gathering' || !map) return null
  if (finding.kind === 'not-enough-votes') {
    return <p class="govuk-body app-result__note">{texts.tooFew(finding.have, finding.need)}</p>
  }
  const isOne = finding.kind === 'one-group'
  return (
    <>
      {isOne && <p class="govuk-body app-result__note">{texts.whyOne[finding.why]}</p>}
      <CommonGround model={model} shown={shown.common} isOne={isOne} texts={texts} />
      {isOne ? (
        <Contested model={model} shown={shown.contested} texts={texts} />
      ) : (
        <Divides model={model} shown={shown.divides} texts={texts} />
      )}
      {!isOne && <Groups model={model} groups={shown.groups} texts={texts} />}
      <section class="app-result__part">
        <h2 class="govuk-heading-m">{texts.map.title}</h2>
        <div class="app-om">
          <PeopleFigure model={model} map={map} texts={texts} />
          {!isOne && <StatementsFigure model={model} map={map} statements={shown.onMap} texts={texts} />}
        </div>
        {model.map && (
          <p class="govuk-body-s app-quiet">
            {texts.map.drawn(model.map.drawnAt, model.map.votes)}{' '}
            {model.counts.votes > model.map.votes && texts.map.since(model.counts.votes - model.map.votes)}
          </p>
        )}
      </section>
      <Sure model={model} texts={texts} />
    </>
  )
}
