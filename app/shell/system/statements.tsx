import { page } from '#platform/web/answer.ts'
import { get, type Route } from '#platform/web/route.ts'
import type { Statement } from '../texts/statements.ts'
import { textsFor } from '../texts/texts.ts'

/** What this site says of itself: what it is, what it keeps of people, whom it works for. */
export const statements: readonly Route[] = (['about', 'privacy', 'accessibility'] as const).map((name) =>
  get({
    path: `/${name}`,
    access: 'anyone',
    summary: `What this site says about ${name}`,
    show: (ask) => {
      const statement = textsFor(ask.locale).statements[name](ask.community.name)
      return page(statement.title, <StatementView statement={statement} />, { model: statement, publicFor: 300 })
    },
  }),
)

const StatementView = ({ statement }: { readonly statement: Statement }) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">{statement.title}</h1>
      {statement.parts.map(({ heading, paragraphs, list, links }) => (
        <section>
          {heading && <h2 class="govuk-heading-m">{heading}</h2>}
          {paragraphs.map((paragraph) => (
            <p class="govuk-body">{paragraph}</p>
          ))}
          {list && (
            <ul class="govuk-list govuk-list--bullet">
              {list.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          )}
          {links && (
            <ul class="govuk-list">
              {links.map(({ href, label }) => (
                <li>
                  <a class="govuk-link" href={href}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  </div>
)
