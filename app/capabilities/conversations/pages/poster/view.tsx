import type { ComponentChildren } from 'preact'
import { Poster } from '#ui/poster.tsx'
import { Square } from '#ui/square.tsx'
import type { FacilitateTexts } from '../../texts/facilitate/en.ts'
import type { Admission } from '../../vocabulary.ts'
import { posterPath, slipsPath } from '../addresses.ts'

export interface PosterModel {
  readonly community: string
  readonly slug: string
  readonly question: string
  readonly askedBy: string
  readonly admits: Admission
  /** What the code holds, and the same as people type it. */
  readonly address: string
  readonly shortAddress: string
  readonly opensAt: Date | null
  readonly closesAt: Date | null
  readonly isDraft: boolean
  readonly isClosed: boolean
}

interface ViewProps {
  readonly model: PosterModel
  readonly texts: FacilitateTexts['poster']
  readonly back: { readonly href: string; readonly label: string }
}

function whenOf({ opensAt, closesAt }: PosterModel, texts: ViewProps['texts']): string | null {
  if (opensAt && closesAt) return texts.fromUntil(opensAt, closesAt)
  if (opensAt) return texts.from(opensAt)
  return closesAt ? texts.until(closesAt) : null
}

/** One sheet for the notice board. */
export const PosterView = ({ model, texts, back }: ViewProps) => (
  <>
    <OnScreen model={model} texts={texts} back={back} print={texts.print}>
      <a class="govuk-link" href={slipsPath(model.slug)}>
        {texts.toSlips}
      </a>
    </OnScreen>
    <Poster
      community={model.community}
      kicker={model.askedBy === model.community ? undefined : texts.asks(model.askedBy)}
      title={model.question}
      code={<Square text={model.address} title={texts.code(model.shortAddress)} />}
      addressText={texts.scan}
      address={model.shortAddress}
    >
      <p>
        <strong>{texts.ask}</strong>
      </p>
      <p>{texts.minutes[model.admits]}</p>
      {whenOf(model, texts) && <p>{whenOf(model, texts)}</p>}
    </Poster>
  </>
)

const slips = 8

/** Eight small ones on a sheet, for the counter of the library or to put through doors. */
export const SlipsView = ({ model, texts, back }: ViewProps) => (
  <>
    <OnScreen model={model} texts={texts} back={back} print={texts.printSlips}>
      <a class="govuk-link" href={posterPath(model.slug)}>
        {texts.toPoster}
      </a>
    </OnScreen>
    <h1 class="govuk-visually-hidden">{texts.slipsTitle}</h1>
    <ul class="app-slips">
      {Array.from({ length: slips }, (_, k) => (
        <Slip model={model} texts={texts} isFirst={k === 0} />
      ))}
    </ul>
  </>
)

/** The first is read out; the others are the same. */
const Slip = ({ model, texts, isFirst }: Omit<ViewProps, 'back'> & { readonly isFirst: boolean }) => (
  <li class="app-slips__slip" aria-hidden={isFirst ? undefined : 'true'}>
    <Square text={model.address} title={texts.code(model.shortAddress)} />
    <div>
      <p class="app-slips__question">{model.question}</p>
      <p class="app-slips__line">{texts.asks(model.askedBy)}</p>
      {whenOf(model, texts) && <p class="app-slips__line">{whenOf(model, texts)}</p>}
      <p class="app-slips__line">
        {texts.slipScan} <strong>{model.shortAddress}</strong>
      </p>
    </div>
  </li>
)

const OnScreen = (props: ViewProps & { readonly print: string; readonly children: ComponentChildren }) => (
  <div class="app-screen-only app-poster-bar">
    <p class="govuk-body app-flush">
      <a class="govuk-link" href={props.back.href}>
        {props.back.label}
      </a>
    </p>
    {props.model.isDraft && <p class="govuk-body app-flush">{props.texts.draft}</p>}
    {props.model.isClosed && <p class="govuk-body app-flush">{props.texts.closed}</p>}
    <p class="govuk-body app-flush">{props.print}</p>
    <p class="govuk-body app-flush">{props.children}</p>
  </div>
)
