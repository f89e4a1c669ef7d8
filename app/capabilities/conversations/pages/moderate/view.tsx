import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { moderationReasons } from '../../rules/moderation-reasons.ts'
import type { FacilitateTexts } from '../../texts/facilitate/en.ts'
import { managePath, moderatePath, moderationLogPath } from '../addresses.ts'
import { shownStates } from './form.ts'
import type { ShownGroup } from './present.ts'
import type { ModerateViewProps } from './props.ts'
import { onePressForm, StatementToDecideView } from './statement.tsx'
import { Together } from './together.tsx'

/** What waits to be looked at, and what was decided before. */
export function ModerateView(props: ModerateViewProps) {
  const { model, texts, errors, done } = props
  const { moderate, manage } = texts
  return (
    <>
      <BackLink href={managePath(model.slug)} label={manage.caption} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={errors} />
          {done && <Done done={done} slug={model.slug} texts={moderate} />}
          <span class="govuk-caption-l">{model.question}</span>
          <h1 class="govuk-heading-l">{moderate.title}</h1>
          <p class="govuk-body">{moderate.intro}</p>
          <Details summary={moderate.rules}>
            <p class="govuk-body">{moderate.rulesIntro}</p>
            <ul class="govuk-list govuk-list--bullet">
              {moderationReasons.map((reason) => (
                <li>
                  <strong>{texts.reasons[reason].label}.</strong> {texts.reasons[reason].hint}
                </li>
              ))}
            </ul>
          </Details>
          <Tabs
            title={moderate.tabsTitle}
            items={shownStates.map((state) => ({
              label: moderate.tab(moderate.tabs[state], model.counts[state]),
              href: `${moderatePath(model.slug)}?show=${state}`,
              current: state === model.show,
            }))}
          />
          {model.groups.length === 0 ? (
            <EmptyState title={moderate.none[model.show].title}>
              <p class="govuk-body">{moderate.none[model.show].text}</p>
            </EmptyState>
          ) : (
            <Queue {...props} />
          )}
          <p class="govuk-body app-room-above">
            <a class="govuk-link" href={moderationLogPath(model.slug)}>
              {moderate.log}
            </a>
          </p>
        </div>
      </div>
    </>
  )
}

const Done = ({
  done: { to, count },
  slug,
  texts,
}: {
  readonly done: NonNullable<ModerateViewProps['done']>
  readonly slug: string
  readonly texts: FacilitateTexts['moderate']
}) => (
  <NotificationBanner isSuccess>
    <p class="govuk-notification-banner__heading">{texts.done[to](count)}</p>
    <p class="govuk-body app-flush">
      <a class="govuk-notification-banner__link" href={`${moderatePath(slug)}?show=${to}`}>
        {texts.undo[to]}
      </a>
    </p>
  </NotificationBanner>
)

function Queue(props: ModerateViewProps) {
  const { model, texts } = props
  const path = `${moderatePath(model.slug)}?show=${model.show}`
  return (
    <>
      <form method="post" action={path} id={onePressForm}>
        <input type="hidden" name="from" value={model.show} />
      </form>
      <form method="post" action={path} novalidate id="statements">
        <input type="hidden" name="from" value={model.show} />
        {model.groups.map((group) => (
          <Group {...props} group={group} />
        ))}
        {model.shown < model.counts[model.show] && (
          <p class="govuk-body">{texts.moderate.more(model.shown, model.counts[model.show])}</p>
        )}
        <Together {...props} />
      </form>
    </>
  )
}

function Group({ group, model, texts, typed }: ModerateViewProps & { readonly group: ShownGroup }) {
  const { moderate } = texts
  const chosen = new Set([typed?.statements ?? []].flat())
  const { statements, alike } = group
  const isMany = statements.length > 1
  const list = (
    <ul class="app-queue__list">
      {statements.map((statement) => (
        <StatementToDecideView
          statement={statement}
          show={model.show}
          texts={texts}
          isChosen={chosen.has(statement.id)}
        />
      ))}
    </ul>
  )
  return (
    <div class={isMany ? 'app-queue__group app-queue__group--many' : 'app-queue__group'}>
      {isMany && <h2 class="govuk-heading-s">{moderate.group(statements.length)}</h2>}
      {alike.length > 0 && (
        <div class="app-queue__alike">
          <p class="govuk-body-s app-flush">{moderate.alike}</p>
          <ul class="govuk-list govuk-list--bullet govuk-body-s app-flush">
            {alike.map((text) => (
              <li>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {list}
      {isMany && model.show === 'waiting' && (
        <Button
          kind="secondary"
          name="one"
          value={`publish:${statements.map(({ id }) => id).join()}`}
          attributes={{ form: onePressForm }}
        >
          {moderate.publishGroup(statements.length)}
        </Button>
      )}
    </div>
  )
}
