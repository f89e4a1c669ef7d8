import { Breadcrumbs } from '#ui/breadcrumbs.tsx'
import { Button } from '#ui/button.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import type { RepliesTexts } from '../../texts/en.ts'
import { boardPath, charterPath, editCharterPath, newTeamPath } from '../addresses.ts'
import type { CharterModel } from './present.ts'

export interface CharterViewProps {
  readonly model: CharterModel
  readonly mayChange: boolean
  readonly isDone: boolean
  readonly texts: RepliesTexts
}

export function CharterView({ model, mayChange, isDone, texts }: CharterViewProps) {
  const words = texts.charter
  return (
    <>
      <Breadcrumbs items={[{ label: texts.board.title, href: boardPath }]} />
      {isDone && <NotificationBanner isSuccess>{words.done}</NotificationBanner>}
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body-l app-measure">{words.lead}</p>
      <p class="govuk-body app-quiet">
        {model.about}{' '}
        {!model.isNow && (
          <a class="govuk-link" href={charterPath}>
            {words.seeNow}
          </a>
        )}
      </p>
      <h2 class="govuk-heading-m">{words.promises}</h2>
      <dl class="app-promises">
        {model.promises.map(({ what, within, by }) => (
          <div class="app-promises__one">
            <dt class="app-promises__what">{what}</dt>
            <dd class="app-promises__within">{within}</dd>
            {by && <dd class="app-promises__by">{by}</dd>}
          </div>
        ))}
      </dl>
      <Teams model={model} mayChange={mayChange} texts={texts} />
      <h2 class="govuk-heading-m">{words.how}</h2>
      <ul class="govuk-list govuk-list--bullet app-measure">
        {words.rules.map((rule) => (
          <li>{rule}</li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">{words.conduct}</h2>
      <p class="govuk-body app-lines app-measure">{model.conduct}</p>
      {mayChange && model.isNow && (
        <Button href={editCharterPath} kind="secondary">
          {words.change}
        </Button>
      )}
      {model.versions.length > 0 && (
        <>
          <h2 class="govuk-heading-s">{words.versions}</h2>
          <ul class="govuk-list">
            {model.versions.map(({ label, href }) => (
              <li>
                <a class="govuk-link" href={href}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <ul class="govuk-list app-quiet">
        <li>
          <a class="govuk-link" href={boardPath}>
            {words.board}
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/record?kind=charter-changed">
            {words.record}
          </a>
        </li>
      </ul>
    </>
  )
}

const Teams = ({ model, mayChange, texts }: Omit<CharterViewProps, 'isDone'>) => (
  <>
    <h2 class="govuk-heading-m">{texts.charter.teams}</h2>
    {model.teams.map((team) => (
      <section aria-labelledby={`team-${team.id}`}>
        <h3 class="govuk-heading-s" id={`team-${team.id}`}>
          {team.name}
        </h3>
        <SummaryList
          rows={[
            { key: texts.charter.accountable, value: team.accountable },
            { key: texts.charter.superior, value: team.superior },
          ]}
        />
        {mayChange && model.isNow && (
          <p class="govuk-body app-screen-only">
            <a class="govuk-link" href={team.change.href}>
              {team.change.label}
            </a>
          </p>
        )}
      </section>
    ))}
    {mayChange && model.isNow && (
      <p class="govuk-body app-screen-only">
        <a class="govuk-link" href={newTeamPath}>
          {texts.charter.addTeam}
        </a>
      </p>
    )}
  </>
)
