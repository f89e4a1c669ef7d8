import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Panel } from '#ui/panel.tsx'
import type { TakePartTexts } from '../../texts/take-part/en.ts'
import { takePartPath } from '../addresses.ts'
import type { TakePartModel } from './present.ts'

interface WayInProps {
  readonly model: TakePartModel
  readonly texts: TakePartTexts
}

const signInPath = (slug: string) => `/sign-in?next=${encodeURIComponent(takePartPath(slug))}`

/** Why there is no statement to answer, and what to do about it. */
export function WayIn({ model, texts: { stages, moment } }: WayInProps) {
  const { slug } = model.head
  switch (model.stage) {
    case 'vote':
      return null
    case 'not-yet-open':
      return <Told title={stages['not-yet-open'].title} text={stages['not-yet-open'].text(moment(model.opensAt!))} />
    case 'closed':
      return <Told {...stages.closed} />
    case 'nothing-yet':
      return <Told {...stages['nothing-yet']} />
    case 'confirm-first':
      return <Told {...stages['confirm-first']} href={signInPath(slug)} />
    case 'sign-in-again':
      return <Told {...stages['sign-in-again']} href={signInPath(slug)} />
    case 'residents-only': {
      const { title, signIn, prove, button, proveButton } = stages['residents-only']
      return model.isSignedIn ? (
        <Told title={title} text={prove} button={proveButton} href="/residence" />
      ) : (
        <Told title={title} text={signIn} button={button} href={signInPath(slug)} />
      )
    }
    case 'all-answered':
      return <Panel title={stages['all-answered'].title(model.answered)}>{stages['all-answered'].text}</Panel>
  }
}

interface ToldProps {
  readonly title: string
  readonly text: string
  readonly button?: string
  readonly href?: string
}

const Told = ({ title, text, button, href }: ToldProps) => (
  <EmptyState title={title}>
    <p class="govuk-body">{text}</p>
    {href && <Button href={href}>{button}</Button>}
  </EmptyState>
)
