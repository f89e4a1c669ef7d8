import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { CharacterCount } from '#ui/character-count.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors, Typed } from '#ui/field.ts'
import { InsetText } from '#ui/inset-text.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { longestAppeal } from '../../acts/appeals.ts'
import type { MayNotVote } from '../../rules/may-vote.ts'
import type { RunTexts } from '../../texts/run/en.ts'
import { appealPath, ballotPath, remindMePath, votePath } from '../addresses.ts'
import { Paragraphs } from '../paragraphs.tsx'
import type { MayIModel } from './present.ts'

export interface MayIViewProps {
  readonly model: MayIModel
  readonly texts: RunTexts
  readonly errors: FieldErrors
  readonly typed?: Typed | undefined
  readonly isDone: boolean
  /** Where to come back to after signing in. */
  readonly here: string
}

/** May I vote? If not: why, what to do, and how to appeal. */
export function MayIView(props: MayIViewProps) {
  const { model, texts, errors, isDone } = props
  const own = texts.mayI
  return (
    <>
      <BackLink href={ballotPath(model.slug)} label={own.see} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={errors} />
          {isDone && <NotificationBanner isSuccess>{own.done}</NotificationBanner>}
          <span class="govuk-caption-l">{model.question}</span>
          <h1 class="govuk-heading-l">{own.title}</h1>
          {model.answer.may ? <Yes {...props} /> : <No {...props} why={model.answer.why} />}
        </div>
      </div>
    </>
  )
}

function Yes({ model, texts: { mayI, roll } }: MayIViewProps) {
  const { answer, door, slug } = model
  if (!answer.may) return null
  return (
    <>
      <p class="govuk-body-l">{answer.channel ? mayI.given : mayI.yes}</p>
      <p class="govuk-body">
        {answer.channel ? mayI.givenBy[answer.channel] : mayI.yesBy(roll.sources[answer.source])}
      </p>
      {door === 'open' && answer.channel !== 'paper' && <Button href={votePath(slug)}>{mayI.vote}</Button>}
      {(door === 'open' || door === 'not-yet-open') && !answer.channel && <Reminder model={model} texts={mayI} />}
      {door === 'not-yet-open' && <p class="govuk-body">{mayI.later}</p>}
      {(door === 'closed' || door === 'stopped') && <p class="govuk-body">{mayI.over}</p>}
    </>
  )
}

/** One letter before the close, only for those who wish it. */
function Reminder({ model, texts }: { readonly model: MayIModel; readonly texts: RunTexts['mayI'] }) {
  const { reminder, slug } = model
  if (!reminder) return null
  return (
    <form method="post" action={remindMePath(slug)}>
      <p class="govuk-body">{reminder.wishes ? texts.reminded(reminder.hours) : texts.remindText(reminder.hours)}</p>
      <input type="hidden" name="wishes" value={reminder.wishes ? 'no' : 'yes'} />
      <Button kind="secondary">{reminder.wishes ? texts.remindNoMore : texts.remind}</Button>
    </form>
  )
}

function No(props: MayIViewProps & { readonly why: MayNotVote }) {
  const { model, texts, why, here } = props
  const { title, text } = texts.whyNot[why]
  const own = texts.mayI
  const isOver = model.door === 'closed' || model.door === 'stopped'
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <p class="govuk-body">{text}</p>
      <NextStep why={why} here={here} texts={own} />
      {model.hasCodes && (
        <p class="govuk-body">
          {own.codes}{' '}
          <a class="govuk-link" href={`${votePath(model.slug)}/code`}>
            {own.useCode}
          </a>
        </p>
      )}
      {isOver ? <p class="govuk-body">{own.over}</p> : why !== 'sign-in-first' && <Appeal {...props} />}
    </>
  )
}

interface NextStepProps {
  readonly why: MayNotVote
  readonly here: string
  readonly texts: RunTexts['mayI']
}

function NextStep({ why, here, texts }: NextStepProps) {
  switch (why) {
    case 'sign-in-first':
      return <Button href={`/sign-in?next=${encodeURIComponent(here)}`}>{texts.signIn}</Button>
    case 'not-resident':
      return <Button href="/residence">{texts.residence}</Button>
    case 'address-not-proved':
    case 'not-of-the-place':
      return <Button href="/account">{texts.account}</Button>
    case 'not-on-the-list':
    case 'taken-off':
    case 'used-by-another-account':
      return null
  }
}

function Appeal({ model, texts: { mayI }, errors, typed }: MayIViewProps) {
  const { appeal, slug, decider } = model
  const isWaiting = appeal !== null && appeal.decidedAt === null
  return (
    <section aria-labelledby="appeal">
      <h2 class="govuk-heading-m app-room-above" id="appeal">
        {mayI.appealTitle}
      </h2>
      {appeal?.decidedAt && (
        <>
          <p class="govuk-body">
            {mayI.decided(appeal.isUpheld === true)} {mayI.reason}
          </p>
          <InsetText>
            <Paragraphs text={appeal.reason ?? ''} />
          </InsetText>
        </>
      )}
      {isWaiting ? (
        <p class="govuk-body">{mayI.waits}</p>
      ) : (
        <form method="post" action={appealPath(slug)} novalidate data-keep-text>
          <p class="govuk-body">{mayI.appealText(decider)}</p>
          <CharacterCount
            name="words"
            label={mayI.words}
            labelSize="s"
            hint={mayI.wordsHint}
            rows={4}
            maxlength={longestAppeal}
            threshold={75}
            errors={errors}
            typed={typed}
          />
          <Button kind="secondary" preventDoubleClick>
            {mayI.button}
          </Button>
        </form>
      )}
    </section>
  )
}
