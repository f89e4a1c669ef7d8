import { Button, ButtonGroup } from '#ui/button.tsx'
import { proposalPath } from '../addresses.ts'
import type { ProposalProps } from './props.ts'

/** How many support it, and the one tap. */
export function SupportBox(props: ProposalProps) {
  const { model, texts } = props
  const words = texts.proposal
  return (
    <section class="app-matter__now app-support" aria-labelledby="support">
      <h2 class="govuk-visually-hidden" id="support">
        {words.supportTitle}
      </h2>
      <p class="app-support__count">
        {model.supports > 0 && <span class="app-support__number">{model.supports.toLocaleString('en-GB')}</span>}{' '}
        <span class="app-support__what">{model.supporters.replace(/^[\d,]+ /, '')}</span>
      </p>
      {model.breakdown && <p class="govuk-body-s app-quiet">{model.breakdown}</p>}
      <Wish {...props} />
    </section>
  )
}

function Wish({ model, texts, isSignedIn }: ProposalProps) {
  const words = texts.proposal
  const { own } = model
  if (!model.takesSupport)
    return (
      <p class="govuk-body app-flush">
        {own.supports !== 'no' && `${words.yours} `}
        {model.mergedInto || model.notPublic ? '' : words.cannot}
      </p>
    )
  const action = `${proposalPath(model.slug)}/support`
  if (!isSignedIn)
    return (
      <form method="post" action={action}>
        <Button name="wish" value="give" class="app-flush">
          {words.signIn}
        </Button>
      </form>
    )
  if (own.supports === 'no')
    return (
      <>
        <form method="post" action={action}>
          <Button name="wish" value="give" class="app-flush app-support__button">
            {words.support}
          </Button>
        </form>
        {model.source && (
          <form method="post" action={`${proposalPath(model.slug)}/move-support`} class="app-support__move">
            <input type="hidden" name="from" value={model.source.id} />
            <p class="govuk-body-s">{words.fromSource(model.source.title)}</p>
            <Button kind="secondary" class="app-flush app-support__button">
              {words.moveHere}
            </Button>
          </form>
        )}
      </>
    )
  return (
    <form method="post" action={action}>
      <p class="govuk-body">
        {own.supports === 'came-along' && own.cameFrom ? words.cameAlong(own.cameFrom.title) : words.yours}
      </p>
      <ButtonGroup>
        {own.supports === 'came-along' && (
          <Button name="wish" value="keep">
            {words.keep}
          </Button>
        )}
        <Button kind="secondary" name="wish" value="take-back">
          {words.takeBack}
        </Button>
      </ButtonGroup>
    </form>
  )
}
