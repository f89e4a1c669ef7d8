import { Breadcrumbs } from '#ui/breadcrumbs.tsx'
import { Button } from '#ui/button.tsx'
import { Countdown } from '#ui/countdown.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { Steps } from '#ui/steps.tsx'
import { Story } from '#ui/story.tsx'
import { Tag } from '#ui/tag.tsx'
import type { MattersTexts } from '../../texts/en.ts'
import { calendarPath, feedPath, mattersPath, sheetPath } from '../addresses.ts'
import { stateColour } from '../state-colour.ts'
import { FollowBox } from './follow-box.tsx'
import { LookAfter } from './look-after.tsx'
import type { MatterModel, Standing, Yours } from './present.ts'
import type { Event } from './story.ts'

export interface MatterViewProps {
  readonly model: MatterModel
  readonly yours: Yours
  readonly done?: keyof MattersTexts['matter']['done'] | undefined
  readonly followError?: string | undefined
  readonly texts: MattersTexts
}

export function MatterView({ model, yours, done, followError, texts }: MatterViewProps) {
  const words = texts.matter
  return (
    <>
      <Breadcrumbs items={[{ label: texts.list.title, href: mattersPath }]} />
      {done && (
        <NotificationBanner isSuccess>
          <p class="govuk-notification-banner__heading">{words.done[done]}</p>
        </NotificationBanner>
      )}
      <p class="app-kicker app-matter__kicker">
        <Tag colour={stateColour[model.state]}>{model.stateName}</Tag>{' '}
        {model.about.href ? (
          <a class="govuk-link" href={model.about.href}>
            {model.about.name}
          </a>
        ) : (
          model.about.name
        )}
      </p>
      <h1 class="govuk-heading-xl app-matter__title">{model.title}</h1>
      <div class="app-matter">
        <div class="app-matter__story">
          <p class="govuk-body-l">{model.question}</p>
          {model.summary.map((paragraph) => (
            <p class="govuk-body">{paragraph}</p>
          ))}
          <Answerable model={model} texts={texts} />
          <Decision model={model} texts={texts} />
        </div>
        <section class="app-matter__now" aria-labelledby="stands">
          <h2 class="govuk-heading-m" id="stands">
            {words.standsTitle}
          </h2>
          <StandsNow standing={model.stands} />
          {model.steps.length > 1 && <Steps label={words.steps} items={model.steps} />}
          {model.offers.length > 0 && (
            <>
              <h3 class="govuk-heading-s">{words.offers}</h3>
              <ul class="govuk-list">
                {model.offers.map(({ label, href }) => (
                  <li>
                    <a class="govuk-link" href={href}>
                      {label}
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      </div>
      {model.story.length > 0 && (
        <section aria-labelledby="story">
          <h2 class="govuk-heading-l" id="story">
            {model.state === 'closed' ? words.wholeStory : words.story}
          </h2>
          <Story entries={model.story.map(entryOf)} />
        </section>
      )}
      {model.items.length > 0 && (
        <section aria-labelledby="items">
          <h2 class="govuk-heading-m" id="items">
            {words.items}
          </h2>
          <ul class="govuk-list govuk-list--bullet">
            {model.items.map(({ label, href }) => (
              <li>
                <a class="govuk-link" href={href}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {model.state !== 'draft' && <FollowBox slug={model.slug} yours={yours} error={followError} texts={texts} />}
      <LookAfter model={model} yours={yours} texts={texts} />
      {model.state !== 'draft' && (
        <ul class="govuk-list app-quiet">
          <li>
            <a class="govuk-link" href={sheetPath(model.slug)}>
              {texts.sheet.link}
            </a>
          </li>
          <li>
            <a class="govuk-link" href={model.recordHref}>
              {words.record}
            </a>
          </li>
          <li>
            <a class="govuk-link" href={calendarPath(model.slug)}>
              {words.calendar}
            </a>
          </li>
          <li>
            <a class="govuk-link" href={feedPath(model.slug)}>
              {words.feed}
            </a>
          </li>
        </ul>
      )}
    </>
  )
}

interface Part {
  readonly model: MatterModel
  readonly texts: MattersTexts
}

const Answerable = ({ model, texts: { matter: words } }: Part) => (
  <p class="govuk-body">
    <strong>{words.mustAnswer}:</strong>{' '}
    {model.mustAnswer ?? (model.state === 'closed' ? words.nobody : words.nobodyYet)}
  </p>
)

const Decision = ({ model, texts: { matter: words } }: Part) => (
  <>
    {model.outcome && (
      <div class="govuk-inset-text">
        <h2 class="govuk-heading-s">{model.state === 'closed' && !model.ending ? words.ending : words.decision}</h2>
        <Lines text={model.outcome} />
      </div>
    )}
    {model.ending && (
      <div class="govuk-inset-text">
        <h2 class="govuk-heading-s">{words.ending}</h2>
        <Lines text={model.ending} />
      </div>
    )}
  </>
)

const Lines = ({ text }: { readonly text: string }) => <p class="govuk-body app-lines">{text}</p>

export const StandsNow = ({ standing }: { readonly standing: Standing }) => (
  <>
    <p class="govuk-body">{standing.words}</p>
    {standing.title && (
      <p class="govuk-body">
        <strong>{standing.title}</strong>
      </p>
    )}
    {standing.until && <Countdown {...standing.until} />}
    {standing.link && (
      <Button href={standing.link.href} isStart>
        {standing.link.label}
      </Button>
    )}
  </>
)

const entryOf = (event: Event) => ({
  id: event.key,
  title: event.title,
  when: event.when,
  datetime: event.datetime ?? undefined,
  state: event.state,
  children: (event.words || event.until || event.link) && (
    <>
      {event.words && <Lines text={event.words} />}
      {event.until && <Countdown {...event.until} />}
      {event.link && (
        <p class="govuk-body">
          <a class="govuk-link" href={event.link.href}>
            {event.link.label}
            <span class="govuk-visually-hidden">: {event.title}</span>
          </a>
        </p>
      )}
    </>
  ),
})
