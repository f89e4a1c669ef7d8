import { Button } from '#ui/button.tsx'
import { CharacterCount } from '#ui/character-count.tsx'
import { Radios } from '#ui/radios.tsx'
import type { ShownArgument } from '../../reads/list-arguments.ts'
import { proposalPath } from '../addresses.ts'
import type { ProposalProps } from './props.ts'

/** For and against, side by side. No replies: each says their own and marks what is useful. */
export function Arguments(props: ProposalProps) {
  const { model, texts } = props
  const words = texts.proposal
  const isEmpty = model.for.length + model.against.length === 0
  if (isEmpty && !model.takesSupport) return null
  return (
    <section aria-labelledby="arguments" class="app-room-above">
      <h2 class="govuk-heading-m" id="arguments">
        {words.arguments}
      </h2>
      <p class="govuk-body app-measure">{words.argumentsLead}</p>
      <div class="app-arguments">
        <Side {...props} title={words.for} none={words.noneFor} list={model.for} side="for" />
        <Side {...props} title={words.against} none={words.noneAgainst} list={model.against} side="against" />
      </div>
      {model.allArguments !== null && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${proposalPath(model.slug)}?all=yes#arguments`}>
            {words.allArguments(model.allArguments)}
          </a>
        </p>
      )}
      {model.takesSupport && <Add {...props} />}
    </section>
  )
}

interface SideProps extends ProposalProps {
  readonly title: string
  readonly none: string
  readonly list: readonly ShownArgument[]
  readonly side: 'for' | 'against'
}

function Side({ title, none, list, side, ...props }: SideProps) {
  return (
    <div class={`app-arguments__side app-arguments__side--${side}`}>
      <h3 class="govuk-heading-s">
        {title} <span class="app-quiet">({list.length})</span>
      </h3>
      {list.length === 0 && <p class="govuk-body app-quiet">{none}</p>}
      <ul class="govuk-list app-flush">
        {list.map((argument) => (
          <li class="app-argument" id={`argument-${argument.id}`}>
            <Argument {...props} argument={argument} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Argument({ argument, model, texts, isSignedIn }: ProposalProps & { readonly argument: ShownArgument }) {
  const words = texts.proposal
  const { useful, notUseful, ownRating } = argument
  const all = useful + notUseful
  const action = `${proposalPath(model.slug)}/arguments/${argument.id}/rate`
  const about = <span class="govuk-visually-hidden">: {argument.text.slice(0, 80)}</span>
  return (
    <>
      <p class="govuk-body app-lines app-flush">{argument.text}</p>
      <p class="govuk-body-s app-quiet app-argument__foot">
        {argument.from && (
          <a class="govuk-link" href={proposalPath(argument.from.slug)}>
            {words.saidTo(argument.from.title)}
          </a>
        )}
        {all > 0 && <span>{words.ofThem(useful, all)}</span>}
        {argument.isOwn && <span>{words.ownArgument}</span>}
        {ownRating && <span>{words.rated[ownRating]}</span>}
      </p>
      {isSignedIn && !argument.isOwn && model.takesSupport && (
        <form method="post" action={action} class="app-argument__rate">
          {ownRating === null ? (
            <>
              <button type="submit" class="app-small-button" name="rating" value="useful">
                {words.useful}
                {about}
              </button>
              <button type="submit" class="app-small-button" name="rating" value="not-useful">
                {words.notUseful}
                {about}
              </button>
            </>
          ) : (
            <button type="submit" class="app-small-button" name="rating" value="none">
              {words.unrate}
              {about}
            </button>
          )}
          <a
            class="govuk-link govuk-body-s app-flush"
            href={`${proposalPath(model.slug)}/report?argument=${argument.id}`}
          >
            {texts.moderate.reportShort}
            {about}
          </a>
        </form>
      )}
    </>
  )
}

function Add({ model, texts, isSignedIn, errors, typed }: ProposalProps) {
  const words = texts.proposal
  if (!isSignedIn && !typed)
    return (
      <p class="govuk-body">
        <a class="govuk-link" href={`/sign-in?next=${encodeURIComponent(`${proposalPath(model.slug)}#argue`)}`}>
          {words.signInToArgue}
        </a>
      </p>
    )
  const fields = { errors, typed }
  return (
    <form
      method="post"
      action={`${proposalPath(model.slug)}/arguments`}
      class="app-argue"
      novalidate
      data-keep-text
      id="argue"
    >
      <h3 class="govuk-heading-s">{words.addArgument}</h3>
      <Radios
        name="side"
        legend={words.side}
        items={[
          { value: 'for', label: words.sideFor },
          { value: 'against', label: words.sideAgainst },
        ]}
        isInline
        isSmall
        {...fields}
      />
      <CharacterCount
        name="text"
        label={words.argument}
        hint={words.argumentHint}
        rows={3}
        maxlength={500}
        threshold={60}
        {...fields}
      />
      <Button kind="secondary" preventDoubleClick>
        {words.sendArgument}
      </Button>
    </form>
  )
}
