import type { TakePartTexts } from '../../texts/take-part/en.ts'
import { takePartPath } from '../addresses.ts'
import type { MineModel, SharedLine } from './present.ts'

interface LinesProps {
  readonly model: MineModel
  readonly texts: TakePartTexts
}

/** What every group supports or rejects, with one's own answer beside it. */
export function Shared({ model, texts }: LinesProps) {
  const { mine } = texts
  if (model.standing.kind === 'no-map-yet' || model.standing.kind === 'few-people') return null
  const share = model.groups.length > 1 ? mine.shared.every : mine.shared.everyone
  return (
    <section>
      <h2 class="govuk-heading-m">{mine.shared.title}</h2>
      {model.shared.length === 0 ? (
        <p class="govuk-body">{mine.shared.none}</p>
      ) : (
        <>
          <p class="govuk-body">{model.groups.length > 1 ? mine.shared.text : mine.shared.textOne}</p>
          <Lines model={model} texts={texts} lines={model.shared} share={(line) => share(line.share, line.side)} />
        </>
      )}
    </section>
  )
}

/** What tells one's own group from the others. */
export function Apart({ model, texts }: LinesProps) {
  const { apart } = model
  const words = texts.mine.apart
  if (!apart || apart.lines.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">{words.title(apart.name)}</h2>
      <Lines
        model={model}
        texts={texts}
        lines={apart.lines}
        share={(line) => `${words.here(line.share, line.side)}, ${words.elsewhere(line.elsewhere ?? 0)}`}
      />
    </section>
  )
}

interface ListProps extends LinesProps {
  readonly lines: readonly SharedLine[]
  readonly share: (line: SharedLine) => string
}

const Lines = ({ lines, share, model, texts: { mine } }: ListProps) => (
  <ul class="govuk-list app-take-part__lines">
    {lines.map((line) => (
      <li class="app-take-part__said">
        <p class="app-take-part__quote">{line.text}</p>
        <p class="govuk-body-s app-flush">{share(line)}</p>
        <p class="govuk-body-s app-quiet app-flush">
          {line.yours ? mine.yours(line.yours) : mine.notYours}{' '}
          {!line.yours && model.isOpen && (
            <a class="govuk-link" href={`${takePartPath(model.slug)}?statement=${line.id}`}>
              {mine.answerIt}
              <span class="govuk-visually-hidden">: {line.text}</span>
            </a>
          )}
        </p>
      </li>
    ))}
  </ul>
)
