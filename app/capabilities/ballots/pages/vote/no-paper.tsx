import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import type { VoteTexts } from '../../texts/vote/en.ts'
import { ballotPath, mayIVotePath } from '../addresses.ts'
import { checkPath, paperPath } from '../vote-addresses.ts'
import type { PaperModel } from './present.ts'

interface NoPaperProps {
  readonly stage: Exclude<PaperModel['stage'], { kind: 'vote' }>
  readonly slug: string
  readonly texts: VoteTexts
}

/** Why there is no paper to fill in, and what to do about it. */
export function NoPaper({ stage, slug, texts: { stages } }: NoPaperProps) {
  const ballot = ballotPath(slug)
  switch (stage.kind) {
    case 'not-yet-open':
      return <Told title={stages.notYetOpen.title} text={stages.notYetOpen.text(stage.opensAt)} />
    case 'sign-in': {
      const { title, text, button } = stages.signIn
      return <Told title={title} text={text} way={{ href: signInPath(slug), label: button }} />
    }
    case 'paper-sheet':
      return <Told {...stages.paperSheet} />
    case 'stopped':
      return <Told {...stages.stopped} link={{ href: ballot, label: stages.stopped.why }} />
    case 'closed': {
      const { title, text, check, result } = stages.closed
      return (
        <Told
          title={title}
          text={text}
          way={{ href: checkPath(slug), label: check }}
          link={{ href: ballot, label: result }}
        />
      )
    }
    case 'may-not-vote': {
      const { mayNot } = stages
      const way = stage.why === 'not-resident' ? { href: '/residence', label: mayNot.prove } : undefined
      return (
        <Told
          title={mayNot.title}
          text={mayNot[stage.why]}
          way={way}
          link={{ href: mayIVotePath(slug), label: mayNot.appeal }}
        />
      )
    }
  }
}

export const signInPath = (slug: string): string => `/sign-in?next=${encodeURIComponent(paperPath(slug))}`

interface Way {
  readonly href: string
  readonly label: string
}

interface ToldProps {
  readonly title: string
  readonly text: string
  readonly way?: Way | undefined
  readonly link?: Way | undefined
}

const Told = ({ title, text, way, link }: ToldProps) => (
  <EmptyState title={title}>
    <p class="govuk-body">{text}</p>
    {way && <Button href={way.href}>{way.label}</Button>}
    {link && (
      <p class="govuk-body">
        <a class="govuk-link" href={link.href}>
          {link.label}
        </a>
      </p>
    )}
  </EmptyState>
)
