import { BackLink } from '#ui/back-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Pagination } from '#ui/pagination.tsx'
import type { MattersTexts } from '../../texts/en.ts'
import type { ItemsModel } from './present.ts'

export const ItemsView = ({ model, texts }: { readonly model: ItemsModel; readonly texts: MattersTexts }) => (
  <>
    <BackLink href={model.matter.href} label={texts.items.back} />
    <p class="app-kicker">{model.matter.title}</p>
    <h1 class="govuk-heading-l">{model.heading}</h1>
    {model.lines.length === 0 && (
      <EmptyState title={texts.items.none}>
        <p class="govuk-body">{texts.items.noneWhy}</p>
      </EmptyState>
    )}
    <ul class="app-record">
      {model.lines.map((line) => (
        <li class="app-record__line">
          <a class="govuk-link app-record__words" href={line.href}>
            {line.title}
          </a>
          <span class="app-record__note">
            {line.kind} · {line.state} · {line.date}
          </span>
        </li>
      ))}
    </ul>
    {model.more && <Pagination next={{ href: model.more, text: texts.items.more }} />}
  </>
)
