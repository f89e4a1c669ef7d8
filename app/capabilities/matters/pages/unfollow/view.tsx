import { Button } from '#ui/button.tsx'
import { Panel } from '#ui/panel.tsx'
import type { MattersTexts } from '../../texts/en.ts'
import { matterPath, mattersPath } from '../addresses.ts'

/** Null: all letters about matters. */
export type Stopping = { readonly title: string; readonly slug: string } | null

interface Props {
  readonly stopping: Stopping
  readonly texts: MattersTexts
}

/** Opening a link changes nothing: mail programs open them by themselves. The button does it. */
export const AskView = ({ stopping, texts: { unfollow: words } }: Props) => (
  <>
    <h1 class="govuk-heading-l">{words.title}</h1>
    <p class="govuk-body">{stopping ? words.ask(stopping.title) : words.askAll}</p>
    <p class="govuk-body">{words.why}</p>
    <form method="post">
      <Button>{words.button}</Button>
    </form>
  </>
)

export const StoppedView = ({ stopping, texts: { unfollow: words } }: Props) => (
  <>
    <Panel title={words.doneTitle}>{stopping ? words.done(stopping.title) : words.doneAll}</Panel>
    <p class="govuk-body">
      {words.again}{' '}
      <a class="govuk-link" href={stopping ? matterPath(stopping.slug) : mattersPath}>
        {stopping ? words.see : words.seeAll}
      </a>
    </p>
  </>
)
