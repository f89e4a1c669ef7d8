import { BackLink } from '#ui/back-link.tsx'
import { Report } from '#ui/report.tsx'
import { Square } from '#ui/square.tsx'
import type { SheetLine } from '../../store/tellers.ts'
import type { MattersTexts } from '../../texts/en.ts'
import type { SheetModel } from './present.ts'

export interface SheetViewProps {
  readonly model: SheetModel
  readonly community: string
  readonly now: Date
  readonly texts: MattersTexts
}

/** A matter on one page: what was said, decided, promised and done. For a notice board, a meeting, a letterbox. */
export function SheetView({ model, community, now, texts: { sheet: words } }: SheetViewProps) {
  return (
    <>
      <BackLink href={model.matterHref} label={words.back} />
      <p class="govuk-body app-screen-only">{words.print}</p>
      <Report
        title={model.title}
        about={
          <>
            <p>{model.question}</p>
            <p>{community}</p>
            <p>{words.made(now)}</p>
            <p>{words.kind}</p>
          </>
        }
        foot={
          <div class="app-sheet__foot">
            <Square text={model.address} title={words.square} />
            <p class="govuk-body">
              {words.address}
              <br />
              <span class="app-exact">{model.address}</span>
            </p>
          </div>
        }
      >
        {model.parts.map(({ part, title, lines, empty }) => (
          <section aria-labelledby={part}>
            <h2 class="govuk-heading-m" id={part}>
              {title}
            </h2>
            {lines.length === 0 ? (
              <p class="govuk-body app-quiet">{empty}</p>
            ) : (
              <ul class="govuk-list app-sheet__lines">
                {lines.map((line) => (
                  <Line line={line} />
                ))}
              </ul>
            )}
          </section>
        ))}
      </Report>
    </>
  )
}

const Line = ({ line: { text, detail, href } }: { readonly line: SheetLine }) => (
  <li>
    {href ? (
      <a class="govuk-link" href={href}>
        {text}
      </a>
    ) : (
      <strong>{text}</strong>
    )}
    {detail && <span class="app-sheet__detail app-lines">{detail}</span>}
  </li>
)
