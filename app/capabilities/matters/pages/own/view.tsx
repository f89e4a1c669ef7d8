import { EmptyState } from '#ui/empty-state.tsx'
import type { MattersTexts } from '../../texts/en.ts'
import { mattersPath } from '../addresses.ts'
import type { OwnLine, OwnModel } from './present.ts'

export function OwnView({ model, texts }: { readonly model: OwnModel; readonly texts: MattersTexts }) {
  const words = texts.own
  return (
    <>
      <h1 class="govuk-heading-xl">{words.title}</h1>
      <p class="govuk-body-l app-measure">{words.lead}</p>
      {model.parts.length === 0 && (
        <EmptyState title={words.none}>
          <p class="govuk-body">{words.noneWhy}</p>
          <p class="govuk-body">
            <a class="govuk-link" href={mattersPath}>
              {words.noneNext}
            </a>
          </p>
        </EmptyState>
      )}
      {model.parts.map(({ title, lines }, k) => (
        <section aria-labelledby={`part-${k}`}>
          <h2 class="govuk-heading-m" id={`part-${k}`}>
            {title}
          </h2>
          <ul class="app-record">
            {lines.map((line) => (
              <Line line={line} texts={texts} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

const Line = ({ line, texts }: { readonly line: OwnLine; readonly texts: MattersTexts }) => (
  <li class="app-record__line">
    <a class="govuk-link app-record__words" href={line.href}>
      {line.title}
    </a>
    <span class="app-record__note">
      <time dateTime={line.datetime}>{line.note}</time>
    </span>
    {line.became.words && (
      <span class="govuk-body-s app-flush">
        {line.became.href ? (
          <>
            {texts.own.became}:{' '}
            <a class="govuk-link" href={line.became.href}>
              {line.became.words}
            </a>
          </>
        ) : (
          line.became.words
        )}
      </span>
    )}
    {line.threadHref && (
      <a class="govuk-link govuk-body-s app-flush" href={line.threadHref}>
        {texts.own.thread}
        <span class="govuk-visually-hidden">: {line.title}</span>
      </a>
    )}
  </li>
)
