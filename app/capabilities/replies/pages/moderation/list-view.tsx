import { BackLink } from '#ui/back-link.tsx'
import type { QuestionToLookAt } from '../../reads/list-moderation.ts'
import type { RepliesTexts } from '../../texts/en.ts'
import { moderationLogPath, moderationPath } from '../addresses.ts'

interface ListProps {
  readonly back: string
  readonly lines: readonly QuestionToLookAt[]
  readonly texts: RepliesTexts
}

export const ListView = ({ back, lines, texts: { moderation, title } }: ListProps) => (
  <>
    <BackLink href={back} label={title} />
    <h1 class="govuk-heading-l">{moderation.list.title}</h1>
    {lines.length === 0 && <p class="govuk-body">{moderation.list.none}</p>}
    <ul class="app-queue">
      {lines.map((line) => (
        <li class="app-queue__line">
          <div class="app-queue__words">
            <a class="govuk-link app-record__words" href={moderationPath(line.itemId)}>
              {line.title || moderation.takenDown}
            </a>
            <p class="app-record__note app-flush">
              {[
                ...(line.reports > 0 ? [moderation.look.reports(line.reports)] : []),
                ...(line.isAppeal ? [moderation.list.appeal] : []),
              ].join(' · ')}
            </p>
          </div>
        </li>
      ))}
    </ul>
    <p class="govuk-body">
      <a class="govuk-link" href={moderationLogPath}>
        {moderation.log}
      </a>
    </p>
  </>
)
