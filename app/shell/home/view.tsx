import type { HomePart } from '#platform/capability.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import type { ShellTexts } from '../texts/en.ts'

export interface HomeViewProps {
  readonly community: string
  readonly parts: readonly HomePart[]
  /** An administrator, who is told what to do while there is nothing yet. */
  readonly mayRun: boolean
  readonly texts: ShellTexts['home']
}

export function HomeView({ community, parts, mayRun, texts }: HomeViewProps) {
  const isEmpty = !parts.some((part) => part.isActivity)
  return (
    <>
      <h1 class="govuk-heading-xl app-home__title">{texts.title(community)}</h1>
      <p class="govuk-body-l app-measure">{texts.lead}</p>
      {isEmpty && (mayRun ? <ToRun texts={texts} /> : <Nothing texts={texts} />)}
      {parts.map((part) => (
        <section class="app-home__part" aria-labelledby={part.id}>
          <h2 class="govuk-heading-m" id={part.id}>
            {part.title}
          </h2>
          {part.render()}
        </section>
      ))}
      <HowTo texts={texts} />
    </>
  )
}

type Texts = Pick<HomeViewProps, 'texts'>

const HowTo = ({ texts }: Texts) => (
  <section class="app-home__part" aria-labelledby="how">
    <h2 class="govuk-heading-m" id="how">
      {texts.howTitle}
    </h2>
    <ol class="app-columns app-home__how">
      {texts.how.map(({ title, words }) => (
        <li>
          <h3 class="govuk-heading-s">{title}</h3>
          <p class="govuk-body">{words}</p>
        </li>
      ))}
    </ol>
    <p class="govuk-body app-measure">
      {texts.trust}{' '}
      <a class="govuk-link" href="/record">
        {texts.record}
      </a>
    </p>
  </section>
)

const Nothing = ({ texts: { nothing } }: Texts) => (
  <EmptyState title={nothing.title}>
    <p class="govuk-body">{nothing.words}</p>
    <p class="govuk-body">
      {nothing.next}{' '}
      <a class="govuk-link" href="/sign-in">
        {nothing.signIn}
      </a>
    </p>
  </EmptyState>
)

const ToRun = ({ texts: { toRun } }: Texts) => (
  <EmptyState title={toRun.title}>
    <p class="govuk-body">{toRun.words}</p>
    <ol class="govuk-list govuk-list--number">
      {toRun.steps.map(({ href, words }) => (
        <li>
          <a class="govuk-link" href={href}>
            {words}
          </a>
        </li>
      ))}
    </ol>
  </EmptyState>
)
