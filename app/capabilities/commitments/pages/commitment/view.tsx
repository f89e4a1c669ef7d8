import { Breadcrumbs } from '#ui/breadcrumbs.tsx'
import { Button } from '#ui/button.tsx'
import { Countdown } from '#ui/countdown.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { PhotoList } from '#ui/photo-list.tsx'
import { Story } from '#ui/story.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Tag } from '#ui/tag.tsx'
import type { CommitmentsTexts } from '../../texts/en.ts'
import { commitmentsPath, photoPath, removePhotoPath } from '../addresses.ts'
import { standingColour } from '../standing-colour.ts'
import { Gap } from './gap.tsx'
import { LookAfter } from './look-after.tsx'
import type { CommitmentModel, Yours } from './present.ts'

export interface CommitmentViewProps {
  readonly model: CommitmentModel
  readonly yours: Yours
  readonly done?: string | undefined
  readonly texts: CommitmentsTexts
}

export function CommitmentView({ model, yours, done, texts }: CommitmentViewProps) {
  const words = texts.page
  return (
    <>
      <Breadcrumbs
        items={[
          { label: texts.list.title, href: commitmentsPath },
          { label: model.matter.title, href: model.matter.href },
        ]}
      />
      {done && words.done[done] && (
        <NotificationBanner isSuccess>
          <p class="govuk-notification-banner__heading">{words.done[done]}</p>
        </NotificationBanner>
      )}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <p class="app-kicker">{words.kicker}</p>
          <h1 class="govuk-heading-xl">{model.title}</h1>
          <p class="govuk-body">
            <Tag colour={standingColour[model.standing]}>{model.standingName}</Tag>
          </p>
          {model.due.isOpen && (
            <Countdown text={model.due.words} datetime={model.due.on} state={model.due.isLate ? 'soon' : 'open'} />
          )}
          {yours.asked && <Asked asked={yours.asked} texts={texts} />}
          {model.details.map((paragraph) => (
            <p class="govuk-body app-lines">{paragraph}</p>
          ))}
          <SummaryList rows={rowsOf(model, texts)} />
          <h2 class="govuk-heading-m">{words.know}</h2>
          <SummaryList
            rows={[
              { key: words.measure, value: model.measure.what },
              { key: words.baseline, value: model.measure.baseline },
              { key: words.target, value: model.measure.target },
              { key: words.now, value: model.measure.now },
            ]}
          />
          <Gap model={model} texts={texts} />
          <Milestones model={model} yours={yours} texts={texts} />
          <h2 class="govuk-heading-m">{words.story}</h2>
          <Story
            entries={model.story.map(({ key, title, when, datetime, state, words: said, photos }) => ({
              id: `event-${key}`,
              title,
              when,
              datetime,
              state,
              children: (said || photos.length > 0) && (
                <>
                  {said && <p class="govuk-body app-lines">{said}</p>}
                  <PhotoList
                    label={words.photos}
                    photos={photos.map(({ id, alt, width, height }) => ({
                      small: photoPath(id, 'small'),
                      large: photoPath(id, 'large'),
                      alt,
                      caption: alt,
                      width,
                      height,
                      after: yours.mayReport && (
                        <RemovePhoto href={removePhotoPath(yours.id, id)} alt={alt} texts={texts} />
                      ),
                    }))}
                  />
                </>
              ),
            }))}
          />
          <LookAfter yours={yours} isOpen={model.due.isOpen} texts={texts} />
          <ul class="govuk-list app-quiet">
            <li>
              <a class="govuk-link" href={model.threadHref}>
                {words.thread}
              </a>
            </li>
            <li>
              <a class="govuk-link" href={model.recordHref}>
                {words.record}
              </a>
            </li>
          </ul>
        </div>
      </div>
    </>
  )
}

const RemovePhoto = ({
  href,
  alt,
  texts: { page: words },
}: {
  readonly href: string
  readonly alt: string
  readonly texts: CommitmentsTexts
}) => (
  <form method="post" action={href} class="app-screen-only">
    <button class="app-small-button" type="submit">
      {words.removePhoto} <span class="govuk-visually-hidden">{alt}</span>
    </button>
  </form>
)

function Asked({
  asked,
  texts: { page: words },
}: {
  readonly asked: NonNullable<Yours['asked']>
  readonly texts: CommitmentsTexts
}) {
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        <strong>{words.answer}</strong>
      </p>
      {asked.hasAnswered && <p class="govuk-body">{words.answered}</p>}
      <Button href={asked.href} kind={asked.hasAnswered ? 'secondary' : 'primary'}>
        {words.answerButton}
      </Button>
    </div>
  )
}

function rowsOf(model: CommitmentModel, { page: words, day }: CommitmentsTexts) {
  return [
    { key: words.who, value: model.responsible },
    { key: words.accountable, value: model.accountable },
    {
      key: words.due,
      value: (
        <>
          {day(model.due.on)}
          {model.due.first && <span class="app-quiet"> ({model.due.first})</span>}
        </>
      ),
    },
    ...(model.money === null ? [] : [{ key: words.money, value: model.money }]),
    ...model.grewFrom.map(({ title, href }) => ({
      key: words.grewFrom,
      value: (
        <a class="govuk-link" href={href}>
          {title}
        </a>
      ),
    })),
  ]
}

interface Part {
  readonly model: CommitmentModel
  readonly yours: Yours
  readonly texts: CommitmentsTexts
}

function Milestones({ model, yours, texts }: Part) {
  if (model.milestones.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{texts.page.milestones}</h2>
      <ul class="govuk-list app-stack">
        {model.milestones.map(({ title, words, isReached, reachHref }) => (
          <li>
            <strong>{title}</strong> <span class="app-quiet">{words}</span>
            {yours.mayReport && model.due.isOpen && !isReached && (
              <form method="post" action={reachHref}>
                <Button kind="secondary" preventDoubleClick>
                  {texts.forms.milestone.reached}
                  <span class="govuk-visually-hidden">: {title}</span>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
