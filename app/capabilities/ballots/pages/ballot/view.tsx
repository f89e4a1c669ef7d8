import { daysLeft } from '#platform/london.ts'
import { Breadcrumbs } from '#ui/breadcrumbs.tsx'
import { Button } from '#ui/button.tsx'
import { Countdown } from '#ui/countdown.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Tag } from '#ui/tag.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import type { RunTexts } from '../../texts/run/en.ts'
import { ballotsPath, managePath, mayIVotePath, resultPath, votePath } from '../addresses.ts'
import { Paragraphs } from '../paragraphs.tsx'
import { Facts, Fixed, Secret } from './facts.tsx'
import { OptionList } from './options.tsx'
import type { BallotModel } from './present.ts'
import { Turnout } from './turnout.tsx'

export interface BallotViewProps {
  readonly model: BallotModel
  readonly texts: RunTexts
  /** Whoever looks may run it. */
  readonly mayRun: boolean
  /** Where the record speaks of it. */
  readonly recordHref: string
}

const colours = { draft: 'grey', 'not-yet-open': 'blue', open: 'green', closed: 'purple', stopped: 'red' } as const

/** One ballot for everybody: what is asked, who may vote, until when, how many took part, what is fixed, what comes next. */
export function BallotView(props: BallotViewProps) {
  const { model, texts, mayRun } = props
  const { door, question } = model
  const own = texts.ballot
  return (
    <>
      <Breadcrumbs items={[{ label: texts.list.navigation, href: ballotsPath }, { label: own.kicker }]} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {door.kind === 'draft' && <InsetText>{own.draftNote}</InsetText>}
          {model.isMadeUp && <InsetText>{own.madeUp}</InsetText>}
          {model.importSource && <InsetText>{own.imported(model.importSource)}</InsetText>}
          <span class="govuk-caption-l">
            {own.kicker} <Tag colour={colours[door.kind]}>{own.states[door.kind]}</Tag>
          </span>
          <h1 class="govuk-heading-l">{question}</h1>
          <Lead {...props} />
          {mayRun && (
            <p class="govuk-body">
              <a class="govuk-link" href={managePath(model.slug)}>
                {own.run}
              </a>
            </p>
          )}
          <Paragraphs text={model.background} />
          <p class="govuk-body app-quiet">
            {own.askedBy(model.askedBy)}
            {model.matter && model.matter.title !== question && (
              <>
                {'. '}
                {own.partOf}{' '}
                <a class="govuk-link" href={`/matters/${model.matter.slug}`}>
                  {model.matter.title}
                </a>
              </>
            )}
          </p>
          {model.paper !== 'yes-no' && <OptionList model={model} texts={own} />}
          <Facts model={model} texts={texts} />
          {door.kind !== 'draft' && <Turnout model={model} texts={texts} />}
          <Secret slug={model.slug} texts={own} />
          {model.hash && <Fixed {...props} hash={model.hash} />}
        </div>
      </div>
    </>
  )
}

/** What can be done now, and until when. */
function Lead({ model, texts }: BallotViewProps) {
  const { door, slug } = model
  const own = texts.ballot
  switch (door.kind) {
    case 'draft':
      return null
    case 'not-yet-open':
      return (
        <>
          <Countdown text={own.opens(door.opensAt)} datetime={door.opensAt.toISOString()} />
          <MayI slug={slug} texts={own} />
        </>
      )
    case 'open': {
      const days = daysLeft(model.at, door.closesAt)
      return (
        <>
          <Countdown
            text={own.left(days, door.closesAt)}
            datetime={door.closesAt.toISOString()}
            state={days <= 2 ? 'soon' : 'open'}
          />
          <Button href={votePath(slug)} isStart>
            {own.vote}
          </Button>
          <p class="govuk-body">{own.voteHint}</p>
          <MayI slug={slug} texts={own} />
        </>
      )
    }
    case 'closed':
      return (
        <>
          <Countdown text={own.over(door.closedAt)} datetime={door.closedAt.toISOString()} state="over" />
          {door.isCounted ? (
            <Button href={resultPath(slug)}>{own.result}</Button>
          ) : (
            <p class="govuk-body">{own.counting}</p>
          )}
        </>
      )
    case 'stopped':
      return (
        <>
          <WarningText>{own.stopped}</WarningText>
          <p class="govuk-body">{own.stoppedWhy}</p>
          <InsetText>
            <Paragraphs text={model.stopped ?? ''} />
          </InsetText>
        </>
      )
  }
}

const MayI = ({ slug, texts }: { readonly slug: string; readonly texts: RunTexts['ballot'] }) => (
  <p class="govuk-body">
    <a class="govuk-link" href={mayIVotePath(slug)}>
      {texts.mayI}
    </a>{' '}
    <span class="app-quiet">{texts.mayIHint}</span>
  </p>
)
