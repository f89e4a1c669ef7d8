import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import type { FacilitateTexts } from '../../texts/facilitate/en.ts'
import type { TakePartTexts } from '../../texts/take-part/en.ts'
import { aboutYouPath, minePath, resultsPath, takePartPath } from '../addresses.ts'
import { Everyone } from './everyone.tsx'
import { Apart, Shared } from './lines.tsx'
import { MapWithMe } from './map.tsx'
import { OwnAnswers, OwnStatements } from './own.tsx'
import type { MineModel } from './present.ts'
import { StandingInWords } from './standing.tsx'

interface MineViewProps {
  readonly model: MineModel
  readonly texts: TakePartTexts
  readonly reasons: FacilitateTexts['reasons']
  /** What was done just now, said once. */
  readonly done?: string | undefined
}

export function MineView({ model, texts, reasons, done }: MineViewProps) {
  const { mine } = texts
  return (
    <div class="app-take-part">
      <BackLink href={takePartPath(model.slug)} label={model.isOpen ? mine.back : mine.backClosed} />
      {done && <NotificationBanner isSuccess>{done}</NotificationBanner>}
      <p class="app-kicker">{model.question}</p>
      <h1 class="govuk-heading-l">{mine.title}</h1>
      {model.hasPart ? <Part model={model} texts={texts} reasons={reasons} /> : <NoPart model={model} texts={texts} />}
    </div>
  )
}

const Part = ({ model, texts, reasons }: MineViewProps) => (
  <>
    <StandingInWords model={model} texts={texts} />
    {model.isOpen && (
      <Button href={takePartPath(model.slug)} kind="secondary">
        {texts.mine.back}
      </Button>
    )}
    {model.map && <MapWithMe map={model.map} texts={texts} />}
    <Shared model={model} texts={texts} />
    <Apart model={model} texts={texts} />
    <Everyone model={model} texts={texts} />
    <OwnStatements model={model} texts={texts} reasons={reasons} />
    <OwnAnswers model={model} texts={texts} />
    <ul class="govuk-list app-take-part__next">
      <li>
        <a class="govuk-link" href={resultsPath(model.slug)}>
          {model.isOpen ? texts.next.results : texts.next.result}
        </a>
      </li>
      {model.asksAbout && model.isOpen && (
        <li>
          <a class="govuk-link" href={aboutYouPath(model.slug)}>
            {texts.next.about}
          </a>
          <span class="app-quiet"> {texts.next.aboutHint}</span>
        </li>
      )}
    </ul>
  </>
)

/** Somebody who has done nothing here, or whose answers went to their account. */
function NoPart({ model, texts }: Omit<MineViewProps, 'reasons'>) {
  const { nothing } = texts.mine
  const away = texts.stages['sign-in-again']
  const signIn = `/sign-in?next=${encodeURIComponent(minePath(model.slug))}`
  return model.isAdopted ? (
    <EmptyState title={away.title}>
      <p class="govuk-body">{away.text}</p>
      <Button href={signIn}>{away.button}</Button>
    </EmptyState>
  ) : (
    <EmptyState title={nothing.title}>
      <p class="govuk-body">{nothing.text}</p>
      <Button href={takePartPath(model.slug)}>{model.isOpen ? nothing.go : texts.mine.backClosed}</Button>
    </EmptyState>
  )
}
