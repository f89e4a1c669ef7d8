import { Button } from '#ui/button.tsx'
import { Panel } from '#ui/panel.tsx'
import type { MattersTexts } from '../../texts/en.ts'
import { matterPath, mattersPath, ownPath } from '../addresses.ts'

/** Null: all letters about matters; `own`: those about what became of what one said. */
export type Stopping = { readonly title: string; readonly slug: string } | 'own' | null

interface Props {
  readonly stopping: Stopping
  readonly texts: MattersTexts
}

/** Opening a link changes nothing: mail programs open them by themselves. The button does it. */
export const AskView = ({ stopping, texts: { unfollow: words } }: Props) => (
  <>
    <h1 class="govuk-heading-l">{words.title}</h1>
    <p class="govuk-body">{askWords(stopping, words)}</p>
    <p class="govuk-body">{words.why}</p>
    <form method="post">
      <Button>{words.button}</Button>
    </form>
  </>
)

export const StoppedView = ({ stopping, texts: { unfollow: words } }: Props) => (
  <>
    <Panel title={words.doneTitle}>{doneWords(stopping, words)}</Panel>
    <p class="govuk-body">
      {stopping === 'own' ? words.againOwn : words.again}{' '}
      <a class="govuk-link" href={hrefAfter(stopping)}>
        {stopping === null ? words.seeAll : stopping === 'own' ? words.seeOwn : words.see}
      </a>
    </p>
  </>
)

type Words = MattersTexts['unfollow']

const askWords = (stopping: Stopping, words: Words): string =>
  stopping === null ? words.askAll : stopping === 'own' ? words.askOwn : words.ask(stopping.title)

const doneWords = (stopping: Stopping, words: Words): string =>
  stopping === null ? words.doneAll : stopping === 'own' ? words.doneOwn : words.done(stopping.title)

const hrefAfter = (stopping: Stopping): string =>
  stopping === null ? mattersPath : stopping === 'own' ? ownPath : matterPath(stopping.slug)
