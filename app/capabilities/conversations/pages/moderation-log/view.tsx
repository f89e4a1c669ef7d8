import { Breadcrumbs } from '#ui/breadcrumbs.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Pagination } from '#ui/pagination.tsx'
import type { PublicDecision } from '../../reads/list-decisions.ts'
import { moderationReasons } from '../../rules/moderation-reasons.ts'
import type { FacilitateTexts } from '../../texts/facilitate/en.ts'
import type { ResultsTexts } from '../../texts/results/en.ts'
import { conversationsPath, moderationLogFilePath, moderationLogPath, resultsPath } from '../addresses.ts'
import { pageItems } from '../page-items.ts'
import type { ModerationLogModel } from './present.ts'

interface ModerationLogViewProps {
  readonly model: ModerationLogModel
  readonly reasons: FacilitateTexts['reasons']
  readonly texts: ResultsTexts
}

export function ModerationLogView({ model, reasons, texts }: ModerationLogViewProps) {
  const words = texts.moderationLog
  return (
    <>
      <Breadcrumbs
        items={[
          { label: texts.result.all, href: conversationsPath },
          { label: words.result, href: resultsPath(model.slug) },
        ]}
      />
      <p class="app-kicker">{words.of(model.question)}</p>
      <h1 class="govuk-heading-l">{words.heading}</h1>
      <p class="govuk-body">{words.lead}</p>
      <p class="govuk-body">{words.counts(model.published, model.rejected, model.waiting)}</p>
      {model.decisions.length === 0 && (
        <EmptyState title={words.noneTitle}>
          <p>{words.none}</p>
        </EmptyState>
      )}
      <ol class="app-said-list">
        {model.decisions.map((decision) => (
          <Decision decision={decision} reasons={reasons} texts={texts} />
        ))}
      </ol>
      {model.pages > 1 && (
        <Pagination
          {...pageItems(model.page, model.pages, (page) => `${moderationLogPath(model.slug)}?page=${page}`)}
        />
      )}
      <Details summary={words.reasons}>
        <ul class="govuk-list govuk-list--bullet">
          {moderationReasons.map((reason) => (
            <li>
              <b>{reasons[reason].label}.</b> {reasons[reason].hint}
            </li>
          ))}
        </ul>
      </Details>
      <h2 class="govuk-heading-m">{words.files}</h2>
      <p class="govuk-body">{words.filesNote}</p>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={moderationLogFilePath(model.slug, 'moderation-log.csv')}>
            {words.csv}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={moderationLogFilePath(model.slug, 'moderation-log.json')}>
            {words.json}
          </a>
        </li>
      </ul>
    </>
  )
}

interface DecisionProps extends Omit<ModerationLogViewProps, 'model'> {
  readonly decision: PublicDecision
}

function Decision({ decision, reasons, texts }: DecisionProps) {
  const { moderationLog: words, result } = texts
  const { reason, text } = decision
  return (
    <li class="app-said">
      <p class="app-said__takes app-said__takes--rejected">{reason ? reasons[reason].label : words.unknown}</p>
      {text === null ? (
        <p class="app-said__kept">{reason ? words.kept : words.keptUnknown}</p>
      ) : (
        <p class="app-said__text">{text}</p>
      )}
      <p class="app-said__note">
        <span>{result.number(decision.number)}</span>
        <span>{words.when(decision.decidedAt)}</span>
        {decision.isPublishedNow && <span>{words.later}</span>}
      </p>
    </li>
  )
}
