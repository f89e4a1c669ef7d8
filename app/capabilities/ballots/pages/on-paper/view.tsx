import type { ComponentChildren } from 'preact'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { ScrollRegion, Table } from '#ui/table.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { PaperTexts } from '../../texts/paper/en.ts'
import { managePath } from '../addresses.ts'
import { boothsPath, cancelCodesPath, codesPath, endPaperPath, helpPath, posterPath } from '../paper-addresses.ts'
import type { Again } from '../paper-form.ts'
import { BoothCard } from './booth-card.tsx'
import type { OnPaperModel } from './present.ts'

export interface OnPaperProps {
  readonly model: OnPaperModel
  readonly texts: PaperTexts
  readonly done: string | null
  readonly again: Again
  /** This person is helping somebody at this moment. */
  readonly isHelping: boolean
}

/** Everything about codes, sheets and help, on one page. */
export function OnPaperView(props: OnPaperProps) {
  const { model, texts, done, again } = props
  const own = texts.overview
  return (
    <>
      <BackLink href={managePath(model.slug)} label={own.back} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={again.errors} />
          {done && <NotificationBanner isSuccess>{done}</NotificationBanner>}
          <span class="govuk-caption-l">{model.question}</span>
          <h1 class="govuk-heading-l">{own.title}</h1>
          <p class="govuk-body">{own.lead}</p>
          <Parts {...props} />
        </div>
      </div>
    </>
  )
}

function Parts(props: OnPaperProps) {
  const { model, texts } = props
  const own = texts.overview
  if (model.stage === 'draft') return <InsetText>{own.waitForOpening}</InsetText>
  if (model.stage === 'stopped') return <InsetText>{own.stopped}</InsetText>
  return (
    <>
      {model.stage === 'open' && <Help {...props} />}
      {(model.hasCodes || model.stage !== 'closed') && <Codes {...props} />}
      <Booths {...props} />
      {(model.stage === 'closed' || model.stage === 'ended') && model.booths.length > 0 && <End {...props} />}
      {(model.stage === 'open' || model.stage === 'announced') && (
        <Part id="poster" title={own.poster.title} lead={own.poster.lead}>
          <p class="govuk-body">
            <a class="govuk-link" href={posterPath(model.slug)}>
              {own.poster.link}
            </a>
          </p>
        </Part>
      )}
    </>
  )
}

interface PartProps {
  readonly id: string
  readonly title: string
  readonly lead: string
  readonly children: ComponentChildren
}

const Part = ({ id, title, lead, children }: PartProps) => (
  <section aria-labelledby={id} class="app-room-below">
    <h2 class="govuk-heading-m" id={id}>
      {title}
    </h2>
    <p class="govuk-body">{lead}</p>
    {children}
  </section>
)

const Help = ({ model, texts: { overview }, isHelping }: OnPaperProps) => (
  <Part id="help" title={overview.help.title} lead={isHelping ? overview.help.on : overview.help.lead}>
    <Button href={helpPath(model.slug)} kind="secondary">
      {isHelping ? overview.help.goOn : overview.help.button}
    </Button>
  </Part>
)

function Codes({ model, texts }: OnPaperProps) {
  const own = texts.overview.codes
  if (!model.hasCodes) return <Part id="codes" title={own.title} lead={own.notHere} children={null} />
  const isUsable = model.stage === 'open' || model.stage === 'announced'
  return (
    <Part id="codes" title={own.title} lead={own.lead}>
      {model.codes.length === 0 ? (
        <EmptyState title={own.none} headingLevel={3}>
          {null}
        </EmptyState>
      ) : (
        <CodeTable codes={model.codes} texts={own} />
      )}
      {isUsable && !model.mayKeepRoll && <p class="govuk-body app-quiet">{own.officersOnly}</p>}
      {isUsable && model.mayKeepRoll && (
        <div class="app-row app-room-above">
          <Button href={codesPath(model.slug)} kind="secondary">
            {own.print}
          </Button>
          {model.codes.length > 0 && (
            <a class="govuk-link" href={cancelCodesPath(model.slug)}>
              {own.cancel}
            </a>
          )}
        </div>
      )}
    </Part>
  )
}

interface CodeTableProps {
  readonly codes: OnPaperModel['codes']
  readonly texts: PaperTexts['overview']['codes']
}

const CodeTable = ({ codes, texts }: CodeTableProps) => (
  <ScrollRegion label={texts.title}>
    <Table
      columns={[
        { label: texts.batch },
        ...[texts.printed, texts.used, texts.cancelled, texts.left].map((label) => ({ label, isNumeric: true })),
      ]}
      rows={codes.map(({ number, size, used, cancelled, left }) => [number, size, used, cancelled, left])}
      firstCellIsHeader
    />
  </ScrollRegion>
)

function Booths(props: OnPaperProps) {
  const { model, texts, again } = props
  const own = texts.overview.booths
  const mayAdd = model.stage === 'open' || model.stage === 'announced'
  return (
    <Part id="booths" title={own.title} lead={own.lead}>
      {model.booths.length === 0 && (
        <EmptyState title={own.none} headingLevel={3}>
          {null}
        </EmptyState>
      )}
      {model.booths.map((booth) => (
        <BoothCard booth={booth} model={model} texts={own} />
      ))}
      {mayAdd && (
        <form method="post" action={boothsPath(model.slug)} novalidate class="app-room-above">
          <h3 class="govuk-heading-s">{own.add}</h3>
          <TextInput name="name" label={own.name} hint={own.nameHint} {...again} />
          <Button kind="secondary" preventDoubleClick>
            {own.addButton}
          </Button>
        </form>
      )}
    </Part>
  )
}

function End({ model, texts }: OnPaperProps) {
  const own = texts.overview.end
  if (model.stage === 'ended') return <Part id="end" title={own.title} lead={own.over} children={null} />
  return (
    <Part id="end" title={own.title} lead={own.lead}>
      {model.left.length > 0 ? (
        <>
          <p class="govuk-body">{own.left}</p>
          <ul class="govuk-list govuk-list--bullet">
            {model.left.map((each) => (
              <li>{each}</li>
            ))}
          </ul>
        </>
      ) : (
        <form method="post" action={endPaperPath(model.slug)}>
          <p class="govuk-body">{own.ready}</p>
          <Button preventDoubleClick>{own.button}</Button>
        </form>
      )}
    </Part>
  )
}
