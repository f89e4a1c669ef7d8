import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { Radios } from '#ui/radios.tsx'
import type { MattersTexts } from '../../texts/en.ts'
import { type OwnWish, ownWishes } from '../../vocabulary.ts'
import { mattersPath } from '../addresses.ts'
import type { OwnLine, OwnModel } from './present.ts'

export interface OwnViewProps {
  readonly model: OwnModel
  readonly wish: OwnWish
  readonly isSaved?: boolean
  readonly texts: MattersTexts
}

export function OwnView({ model, wish, isSaved = false, texts }: OwnViewProps) {
  const words = texts.own
  return (
    <>
      {isSaved && (
        <NotificationBanner isSuccess>
          <p class="govuk-notification-banner__heading">{words.saved}</p>
        </NotificationBanner>
      )}
      <h1 class="govuk-heading-xl">{words.title}</h1>
      <p class="govuk-body-l app-measure">{words.lead}</p>
      {model.parts.length === 0 && (
        <EmptyState title={words.none}>
          <p class="govuk-body">{words.noneWhy}</p>
          <p class="govuk-body">
            <a class="govuk-link" href={mattersPath}>
              {words.noneNext}
            </a>
          </p>
        </EmptyState>
      )}
      {model.news.length > 0 && (
        <section aria-labelledby="news">
          <h2 class="govuk-heading-m" id="news">
            {words.news}
          </h2>
          <ul class="app-record">
            {model.news.map((each) => (
              <li class="app-record__line">
                <a class="govuk-link app-record__words" href={each.href}>
                  {each.words}
                </a>
                <span class="app-record__note">
                  <time dateTime={each.datetime}>{each.when}</time>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {model.parts.map(({ title, lines }, k) => (
        <section aria-labelledby={`part-${k}`}>
          <h2 class="govuk-heading-m" id={`part-${k}`}>
            {title}
          </h2>
          <ul class="app-record">
            {lines.map((line) => (
              <Line line={line} texts={texts} />
            ))}
          </ul>
        </section>
      ))}
      <section class="app-follow" aria-labelledby="letters">
        <h2 class="govuk-heading-m" id="letters">
          {words.letters}
        </h2>
        <form method="post" novalidate>
          <Radios
            name="wish"
            legend={words.lettersLegend}
            legendSize="s"
            items={ownWishes.map((value) => ({ value, label: words.wishes[value] }))}
            value={wish}
          />
          <Button kind="secondary">{words.save}</Button>
        </form>
      </section>
    </>
  )
}

const Line = ({ line, texts }: { readonly line: OwnLine; readonly texts: MattersTexts }) => (
  <li class="app-record__line">
    <a class="govuk-link app-record__words" href={line.href}>
      {line.title}
    </a>
    <span class="app-record__note">
      <time dateTime={line.datetime}>{line.note}</time>
    </span>
    {line.became.words && (
      <span class="govuk-body-s app-flush">
        {line.became.href ? (
          <>
            {texts.own.became}:{' '}
            <a class="govuk-link" href={line.became.href}>
              {line.became.words}
            </a>
          </>
        ) : (
          line.became.words
        )}
      </span>
    )}
    {line.threadHref && (
      <a class="govuk-link govuk-body-s app-flush" href={line.threadHref}>
        {texts.own.thread}
        <span class="govuk-visually-hidden">: {line.title}</span>
      </a>
    )}
  </li>
)
