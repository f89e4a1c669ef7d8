import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Tag } from '#ui/tag.tsx'
import type { PeopleTexts } from '../../texts/en.ts'
import { withNext } from '../fields.ts'
import { Column, Paragraph, TextLink } from '../form-page.tsx'
import { runningPath } from '../look-after.ts'
import type { RunningGroup, RunningModel } from './present.ts'

interface Props {
  readonly texts: PeopleTexts['running']
  readonly model: RunningModel
}

export const RunningView = ({ texts, model }: Props) => (
  <Column>
    <h1 class="govuk-heading-l">{texts.title}</h1>
    {model.groups.length === 0 ? (
      <EmptyState title={texts.none}>
        <Paragraph>{texts.noneWhy}</Paragraph>
        <Paragraph>
          <TextLink href="/account">{texts.toAccount}</TextLink>
        </Paragraph>
      </EmptyState>
    ) : (
      <>
        <Paragraph>
          {texts.yourRoles(model.roles.join(', '))} {texts.intro}
        </Paragraph>
        {model.needsFactor && (
          <div class="govuk-inset-text">
            <Paragraph>{texts.factor}</Paragraph>
            <Button href={withNext('/second-factor', runningPath)}>{texts.factorButton}</Button>
          </div>
        )}
        {model.groups.map((group) => (
          <Group group={group} />
        ))}
      </>
    )}
  </Column>
)

const Group = ({ group }: { readonly group: RunningGroup }) => (
  <section class="app-room-below">
    <h2 class="govuk-heading-m">{group.title}</h2>
    <ul class="govuk-task-list">
      {group.links.map((link) => (
        <li class="govuk-task-list__item govuk-task-list__item--with-link">
          <div class="govuk-task-list__name-and-hint">
            <a class="govuk-link govuk-task-list__link" href={link.href}>
              {link.title}
            </a>
            <div class="govuk-task-list__hint">{link.what}</div>
            {link.note && <Tag colour="grey">{link.note}</Tag>}
          </div>
        </li>
      ))}
    </ul>
  </section>
)
